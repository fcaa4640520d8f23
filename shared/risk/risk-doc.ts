import type * as Y from "yjs";
import { createItem, projectRoot, type Writer } from "../boards/board-doc.ts";
import { estimatedNoteHeight } from "../notes/note.ts";
import { inOrder } from "../boards/item.ts";
import { risk as en } from "../i18n/en/risk.ts";
import { risk as es } from "../i18n/es/risk.ts";
import { risk as pt } from "../i18n/pt/risk.ts";
import type { Locale } from "../i18n/locales.ts";
import { riskCluster, riskQuestions, type RiskQuestion } from "./risk-model.ts";

const words = { en, es, pt };

/** Room for a question's notes side by side on the wall, and above them, in board units. */
const columnWidth = 300;
const top = 80;
const gap = 20;

/** Puts the four questions on a new risk model, in the workshop's language; `now` in ms. */
export function seedRiskModel(doc: Y.Doc, locale: Locale, now: number): void {
  doc.transact(() => {
    riskQuestions.forEach((question, i) => {
      const title = words[locale][question];
      createItem(doc, "clusters", { title, x: i * columnWidth, y: 0 }, { now }, riskCluster(question));
    });
  });
}

/** Adds an empty answer to a question, under the others; returns its id. */
export function addRiskAnswer(doc: Y.Doc, question: RiskQuestion, writer: Writer): string {
  const cluster = riskCluster(question);
  const others = inOrder(projectRoot(doc, "notes")).filter((note) => note.cluster === cluster);
  const bottoms = others.map(({ y, text }) => y + estimatedNoteHeight(text) + gap);
  const x = riskQuestions.indexOf(question) * columnWidth + gap;
  const content = { text: "", x, y: Math.max(top, ...bottoms), color: "sand", cluster };
  return createItem(doc, "notes", content, writer);
}
