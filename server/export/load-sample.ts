import type { Engine } from "#server/realtime/engine.ts";
import { RondaError } from "#shared/errors.ts";
import { locales, localeNames, type Locale } from "#shared/i18n/locales.ts";
import { sample as en } from "#shared/templates/sample/en.ts";
import { sample as es } from "#shared/templates/sample/es.ts";
import { sample as pt } from "#shared/templates/sample/pt.ts";
import { fillSample } from "#shared/templates/sample/sample-doc.ts";
import type { SampleWorkshop } from "#shared/templates/sample/sample-workshop.ts";
import type { Entered, Invites, NewWorkshop } from "#shared/workshops/workshop.ts";

/** The ids of the sample workshops by language. */
export type SampleIds = Readonly<Partial<Record<Locale, string>>>;

/** What loading the sample needs of the rest of the house. */
export interface SampleNeeds {
  readonly open: (wanted: NewWorkshop, sessionId: string, origin: string) => Promise<Entered>;
  /** A session that no browser holds; the sample's facilitator needs one to begin with. */
  readonly newSession: () => Promise<string>;
  readonly write: Engine["write"];
  /** The present links of a workshop. Throws `not-found`. */
  readonly linksOf: (workshopId: string, origin: string) => Promise<Invites>;
  readonly memory: SampleMemory;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Remembers that the sample was loaded, so that it is loaded once. */
export interface SampleMemory {
  read(): Promise<SampleIds>;
  write(ids: SampleIds): Promise<void>;
}

const samples: Readonly<Record<Locale, SampleWorkshop>> = { es, pt, en };

/**
 * Opens the sample workshop in each language unless it is there, and returns lines for the terminal:
 * per language the facilitator's and the participants' link. One that was deleted stays deleted.
 */
export async function loadSample(needs: SampleNeeds, origin: string): Promise<string[]> {
  const before = await needs.memory.read();
  const ids: Partial<Record<Locale, string>> = { ...before };
  const lines: string[] = [];
  for (const locale of locales) {
    const known = ids[locale];
    if (known === undefined) {
      ids[locale] = await openSample(needs, locale, origin);
      await needs.memory.write(ids);
    }
    const links = await linksOrNone(needs, ids[locale]!, origin);
    const state = known === undefined ? "loaded" : links ? "already there" : "was deleted";
    lines.push(`Sample workshop, ${localeNames[locale]} (${state}): ${samples[locale].title}`);
    if (links)
      lines.push(`  to lead it:    ${links.facilitator.url}`, `  to take part:  ${links.participant.url}`);
  }
  return lines;
}

async function openSample(needs: SampleNeeds, locale: Locale, origin: string): Promise<string> {
  const sample = samples[locale];
  const wanted = { title: sample.title, locale, name: sample.facilitator, purpose: sample.purpose };
  const { workshop, boards } = await needs.open(wanted, await needs.newSession(), origin);
  await needs.write(boards[0]!.id, (doc) => fillSample(doc, sample, { now: needs.now() }));
  return workshop.id;
}

async function linksOrNone(needs: SampleNeeds, id: string, origin: string): Promise<Invites | undefined> {
  try {
    return await needs.linksOf(id, origin);
  } catch (error) {
    if (error instanceof RondaError && error.code === "not-found") return undefined;
    throw error;
  }
}
