import {
  firstFramingQuestions,
  framingQuestions,
  type FramingOutcome,
  type Power,
} from "#shared/framings/framing.ts";
import { needEstimates, type Confidence, type EvidenceKind } from "#shared/needs/need.ts";
import { personaQuestions, type PersonaRelation } from "#shared/personas/persona.ts";
import type { SymbolName } from "#shared/boards/symbols.ts";
import type { CarriedBoard, CarriedCard } from "#shared/export/carried-board.ts";
import type { RootName } from "#shared/boards/board-shape.ts";
import type { ExportLabels } from "./labels.ts";

/** A board as a text that people read: what Markdown and the printed page have in common. */
export interface Outline {
  readonly title: string;
  readonly noteGroups: readonly NoteGroup[];
  readonly sections: readonly { readonly heading: string; readonly sheets: readonly Sheet[] }[];
}

export interface NoteGroup {
  /** The cluster's title; absent where there are no clusters at all. */
  readonly title?: string;
  readonly notes: readonly { readonly text: string; readonly marks: string }[];
}

export interface Sheet {
  readonly title: string;
  /** Symbol, writer and time, as far as there are any; or "". */
  readonly marks: string;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly label: string;
  readonly text: string;
  /** Nobody has written about it yet; `text` says so. */
  readonly empty?: true;
}

type SheetRoot = "framings" | "personas" | "needs";
const titleField = {
  framings: "title",
  personas: "name",
  needs: "statement",
  clusters: "title",
  notes: "text",
};

/** Puts a board into reading order: notes by cluster, then framings, personas, needs by priority, comments. */
export function outlineOf(board: CarriedBoard, labels: ExportLabels): Outline {
  const titleOf = (root: RootName, id: string) => {
    const card = board.cards[root].find((each) => each.id === id);
    return card ? titleIn(card, root, labels) : "";
  };
  const linked = (card: CarriedCard, root: RootName) =>
    card.links
      .filter((link) => link.startsWith(`${root}/`))
      .map((link) => titleOf(root, link.slice(root.length + 1)))
      .join(" · ");
  const section = (root: SheetRoot, rows: (card: CarriedCard) => Row[]) => ({
    heading: labels[root].heading,
    sheets: board.cards[root].map((card) => ({
      title: titleIn(card, root, labels),
      marks: marksOf(card, labels),
      rows: rows(card),
    })),
  });
  return {
    title: board.title,
    noteGroups: noteGroups(board, labels),
    sections: [
      section("framings", (card) => [
        ...framingRows(card, labels),
        ...said(labels.framings.characters, linked(card, "personas")),
      ]),
      section("personas", (card) => personaRows(card, labels)),
      section("needs", (card) => [
        ...needRows(card, labels),
        ...said(labels.needs.characters, linked(card, "personas")),
        ...said(labels.needs.problems, linked(card, "framings")),
        ...evidenceRows(card, labels),
      ]),
      { heading: labels.page.comments, sheets: commentSheets(board, labels, titleOf) },
    ].filter(({ sheets }) => sheets.length > 0),
  };
}

function noteGroups(board: CarriedBoard, labels: ExportLabels): NoteGroup[] {
  const { notes, clusters } = board.cards;
  const lines = (cards: readonly CarriedCard[]) =>
    cards.map((card) => ({ text: field(card, "text"), marks: marksOf(card, labels) }));
  const loose = lines(notes.filter((note) => !note.fields["cluster"]));
  if (clusters.length === 0) return loose.length > 0 ? [{ notes: loose }] : [];
  const groups: NoteGroup[] = clusters.map((cluster) => ({
    title: titleIn(cluster, "clusters", labels),
    notes: lines(notes.filter((note) => note.fields["cluster"] === cluster.id)),
  }));
  return loose.length > 0 ? [...groups, { title: labels.page.otherNotes, notes: loose }] : groups;
}

function framingRows(card: CarriedCard, { framings, page }: ExportLabels): Row[] {
  const questions = framingQuestions.flatMap((question): Row[] => {
    const text = field(card, question);
    if (text !== "") return [{ label: framings[question], text }];
    if (!firstFramingQuestions.includes(question)) return [];
    return [{ label: framings[question], text: page.notTalkedAbout, empty: true }];
  });
  return [
    ...questions,
    ...said(framings.power, framings[field(card, "power") as Power]),
    ...said(framings.outcome, framings[field(card, "outcome") as FramingOutcome]),
  ];
}

function personaRows(card: CarriedCard, { personas }: ExportLabels): Row[] {
  const steps = [personas.step1, personas.step2, personas.step3, personas.step4, personas.step5];
  return [
    ...said(personas.relation, personas[field(card, "relation") as PersonaRelation]),
    ...personaQuestions.flatMap((question) => said(personas[question], field(card, question))),
    ...(["influence", "interest"] as const).flatMap((key) => {
      const value = card.fields[key];
      return typeof value === "number" ? said(personas[key], steps[Math.round(value * 4)]) : [];
    }),
  ];
}

function needRows(card: CarriedCard, { needs }: ExportLabels): Row[] {
  const levels = [needs.level1, needs.level2, needs.level3, needs.level4, needs.level5];
  return [
    ...said(needs.because, field(card, "because")),
    ...needEstimates.flatMap((key) => said(needs[key], levels[Number(card.fields[key]) - 1])),
    ...said(needs.origin, field(card, "origin")),
  ];
}

function evidenceRows(card: CarriedCard, { needs }: ExportLabels): Row[] {
  return (card.subs["evidence"] ?? []).map(({ fields }) => {
    const kind = needs[fields["kind"] as EvidenceKind] as string | undefined;
    const confidence = needs[fields["confidence"] as Confidence] as string | undefined;
    const lines = [
      [kind, confidence].filter(Boolean).join(" · "),
      String(fields["source"] ?? ""),
      fields["missing"] ? `${needs.missing} ${fields["missing"]}` : "",
    ];
    return { label: needs.evidence, text: lines.filter((line) => line !== "").join("\n") };
  });
}

function commentSheets(
  board: CarriedBoard,
  labels: ExportLabels,
  titleOf: (root: RootName, id: string) => string,
): Sheet[] {
  return board.cards.comments.map((card) => {
    const [root, id] = field(card, "target").split("/") as [RootName, string];
    const resolved = card.fields["resolved"] === true ? ` (${labels.page.resolved})` : "";
    return {
      title: `${labels.page.comment}${resolved}`,
      marks: marksOf(card, labels),
      rows: [
        ...said(labels.page.about, titleOf(root, id)),
        ...said(labels.page.comment, field(card, "text")),
      ],
    };
  });
}

function titleIn(card: CarriedCard, root: RootName, { page }: ExportLabels): string {
  if (root === "comments") return page.comment;
  return field(card, titleField[root]).split("\n")[0]!.trim() || page.untitled;
}

function said(label: string, text: string | undefined): Row[] {
  return text === undefined || text === "" ? [] : [{ label, text }];
}

function field(card: CarriedCard, name: string): string {
  return String(card.fields[name] ?? "");
}

function marksOf(card: CarriedCard, { symbols, page }: ExportLabels): string {
  const who = field(card, "onBehalfOf");
  const behalf = who === "" ? page.onBehalf : page.onBehalfOf.replace("{{ name }}", who);
  const symbol = symbols[field(card, "symbol") as SymbolName] as string | undefined;
  const when =
    card.createdAt === undefined ? "" : new Date(card.createdAt).toISOString().slice(0, 16).replace("T", " ");
  return [symbol, card.author, card.fields["onBehalf"] === true ? behalf : "", when]
    .filter(Boolean)
    .join(", ");
}
