import type * as Y from "yjs";
import { createItem } from "../boards/board-doc.ts";
import { templates as en } from "../i18n/en/templates.ts";
import { templates as es } from "../i18n/es/templates.ts";
import type { Locale } from "../i18n/locales.ts";
import type { Same } from "../i18n/messages.ts";
import { templates as pt } from "../i18n/pt/templates.ts";
import { personaRelations } from "../personas/persona.ts";
import type { TemplateName } from "./templates.ts";

type Words = Same<typeof en>;
const words: Readonly<Record<Locale, Words>> = { en, es, pt };

/** The clusters that a template starts with, from left to right. */
const clusters: Readonly<Record<TemplateName, readonly (keyof Words)[]>> = {
  blank: [],
  "understand-problem": ["problemSeen", "problemLived", "problemTried", "problemUnknown"],
  characters: ["charactersPresent", "charactersAbsent", "charactersDeciding"],
  "what-we-need": ["needMissing", "needWorking", "needWithout"],
};

/** Room for three notes side by side under each cluster's title, in board units. */
const clusterWidth = 740;

/** Puts a template's clusters and empty sheets on a new board, in the workshop's language; `now` in ms. */
export function seedBoard(doc: Y.Doc, name: TemplateName, locale: Locale, now: number): void {
  const writer = { now };
  doc.transact(() => {
    clusters[name].forEach((key, i) => {
      createItem(doc, "clusters", { title: String(words[locale][key]), x: i * clusterWidth, y: 0 }, writer);
    });
    if (name === "understand-problem") createItem(doc, "framings", {}, writer);
    if (name === "characters") {
      for (const relation of personaRelations) createItem(doc, "personas", { relation }, writer);
    }
    if (name === "what-we-need") {
      for (let i = 0; i < 3; i++) createItem(doc, "needs", {}, writer);
    }
  });
}
