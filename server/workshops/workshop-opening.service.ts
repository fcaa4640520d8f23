import { days, type Clock } from "#server/base/clock.ts";
import { serverWords } from "#server/base/server-words.ts";
import { randomId } from "#shared/boards/random-id.ts";
import { RondaError } from "#shared/errors.ts";
import type { Locale } from "#shared/i18n/locales.ts";
import type { Role } from "#shared/members/roles.ts";
import type { Entered, Invites, NewWorkshop, Purpose } from "#shared/workshops/workshop.ts";
import type { WorkshopStore } from "./workshop.store.ts";

/** How long after its opening a workshop asks whether to keep what it holds. */
const reviewAfter = 180 * days;

/** What opening a workshop needs of the rest of the house. */
export interface OpeningNeeds {
  readonly workshops: WorkshopStore;
  /** Makes the live document of a board and seeds it. Throws `bad-request` for an unknown template. */
  readonly makeDocument: (boardId: string, template: string | undefined, locale: Locale) => Promise<void>;
  readonly removeDocument: (boardId: string) => Promise<void>;
  /** Fresh links for all roles; asked again where a code was taken. */
  readonly newInvites: () => Readonly<Record<Role, { readonly token: string; readonly code?: string }>>;
  readonly linkOf: (
    origin: string,
    invite: { readonly token: string; readonly code?: string },
  ) => Invites[Role];
  readonly clock: Clock;
}

/**
 * Opens a workshop: its board's document first, then all rows together, so that whatever is seen is whole.
 * The caller becomes its facilitator.
 */
export function createWorkshopOpening(needs: OpeningNeeds) {
  return async (wanted: NewWorkshop, sessionId: string, origin: string): Promise<Entered> => {
    const now = needs.clock.now();
    const { title, locale } = wanted;
    const words = serverWords[locale];
    const board = { id: randomId(), title: words.boardTitle };
    const founder = { id: randomId(), name: wanted.name || words.founderName, sessionId };
    const facts = {
      id: randomId(),
      title,
      locale,
      purpose: purposeOf(wanted.purpose),
      memberList: "present",
      doorOpen: true,
      lobby: false,
      reviewOn: new Date(now + reviewAfter).toISOString().slice(0, 10),
    } as const;

    await needs.makeDocument(board.id, wanted.template || undefined, locale);
    try {
      const invites = await retryTaken(async () => {
        const fresh = needs.newInvites();
        await needs.workshops.open({ facts, board, founder, invites: fresh, now });
        return fresh;
      });
      const links = Object.entries(invites).map(([role, invite]) => [role, needs.linkOf(origin, invite)]);
      return {
        workshop: { id: facts.id, title, locale },
        boards: [board],
        me: { id: founder.id, name: founder.name, role: "facilitator", state: "in" },
        invites: Object.fromEntries(links) as Invites,
      };
    } catch (error) {
      await needs.removeDocument(board.id);
      throw error;
    }
  };
}

/** Tries again where a random code was taken already (20^8 of them, so twice is next to never). */
export async function retryTaken<T>(attempt: () => Promise<T>, tries = 4): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    const taken = error instanceof RondaError && error.code === "conflict";
    if (!taken || tries <= 1) throw error;
    return retryTaken(attempt, tries - 1);
  }
}

function purposeOf(given: NewWorkshop["purpose"]): Purpose {
  if (given === undefined) return {};
  const purpose = typeof given === "string" ? { why: given } : given;
  return Object.fromEntries(Object.entries(purpose).filter(([, value]) => value)) as Purpose;
}
