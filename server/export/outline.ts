import {
  firstFramingQuestions,
  framingQuestions,
  type FramingOutcome,
  type Power,
} from "#shared/framings/framing.ts";
import type { EvidenceKind } from "#shared/needs/need.ts";
import type { PersonaRelation } from "#shared/personas/persona.ts";
import type { CarriedBoard, CarriedCard } from "#shared/export/carried-board.ts";
import type { RootName } from "#shared/boards/board-shape.ts";
import type { ExportLabels } from "./labels.ts";

type Words = ExportLabels["words"];
type Key = keyof Words;

/** A board as a text that people read: what Markdown and the printed page have in common. */
export interface Outline {
  readonly title: string;
  readonly noteGroups: readonly NoteGroup[];
  readonly sections: readonly { readonly heading: string; readonly sheets: readonly Sheet[] }[];
}

export interface NoteGroup {
  /** The cluster's title; absent where there are no clusters at all. */
  readonly title?: string;
  readonly notes: readonly { readonly text: string; readonly by: string }[];
}

export interface Sheet {
  readonly title: string;
  /** Who and when, or "". */
  readonly by: string;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly label: string;
  readonly text: string;
  /** Nobody has written about it yet; `text` says so. */
  readonly empty?: true;
}

const powerKey: Record<Power, Key> = {
  inform: "powerInform",
  consult: "powerConsult",
  "co-decide": "powerCoDecide",
  "community-decides": "powerCommunityDecides",
};

const outcomeKey: Record<FramingOutcome, Key> = {
  "go-on": "outcomeGoOn",
  "go-on-without-technology": "outcomeGoOnWithoutTechnology",
  stop: "outcomeStop",
  "find-out-first": "outcomeFindOutFirst",
};

const relationKey: Record<PersonaRelation, Key> = {
  user: "relationUser",
  "data-principal": "relationDataPrincipal",
  stakeholder: "relationStakeholder",
};

const kindKey: Record<EvidenceKind, Key> = {
  testimony: "kindTestimony",
  statistic: "kindStatistic",
  document: "kindDocument",
  assumption: "kindAssumption",
  question: "kindQuestion",
};

/** Puts a board into reading order: notes by cluster, then framings, personas, needs by priority, comments. */
export function outlineOf(board: CarriedBoard, { words }: ExportLabels): Outline {
  const { framings, personas, needs, comments } = board.cards;
  const titleOf = (root: RootName, id: string) => {
    const card = board.cards[root].find((each) => each.id === id);
    return card ? titleIn(card, root, words) : "";
  };
  const linked = (card: CarriedCard, root: RootName) =>
    card.links
      .filter((link) => link.startsWith(`${root}/`))
      .map((link) => titleOf(root, link.slice(root.length + 1)))
      .join(" · ");
  const sheets = (root: RootName, cards: readonly CarriedCard[], rows: (card: CarriedCard) => Row[]) =>
    cards.map((card) => ({ title: titleIn(card, root, words), by: byLine(card), rows: rows(card) }));
  return {
    title: board.title,
    noteGroups: noteGroups(board, words),
    sections: [
      { heading: words.framings, sheets: sheets("framings", framings, (card) => framingRows(card, words)) },
      { heading: words.personas, sheets: sheets("personas", personas, (card) => personaRows(card, words)) },
      {
        heading: words.needs,
        sheets: sheets("needs", needs, (card) => [
          ...needRows(card, words),
          ...said(words.forCharacters, linked(card, "personas")),
          ...said(words.fromFramings, linked(card, "framings")),
          ...evidenceRows(card, words),
        ]),
      },
      {
        heading: words.comments,
        sheets: sheets("comments", comments, (card) => {
          const [root, id] = field(card, "target").split("/") as [RootName, string];
          return [
            ...said(words.about, titleOf(root, id)),
            ...said(words.comment, field(card, "text")),
            ...(card.fields["resolved"] === true ? said(words.resolved, "✓") : []),
          ];
        }),
      },
    ].filter((section) => section.sheets.length > 0),
  };
}

function noteGroups(board: CarriedBoard, words: Words): NoteGroup[] {
  const { notes, clusters } = board.cards;
  const lines = (cards: readonly CarriedCard[]) =>
    cards.map((card) => ({ text: field(card, "text"), by: byLine(card) }));
  const loose = lines(notes.filter((note) => !note.fields["cluster"]));
  if (clusters.length === 0) return loose.length > 0 ? [{ notes: loose }] : [];
  const groups: NoteGroup[] = clusters.map((cluster) => ({
    title: titleIn(cluster, "clusters", words),
    notes: lines(notes.filter((note) => note.fields["cluster"] === cluster.id)),
  }));
  return loose.length > 0 ? [...groups, { title: words.otherNotes, notes: loose }] : groups;
}

function framingRows(card: CarriedCard, words: Words): Row[] {
  const questions = framingQuestions.flatMap((question): Row[] => {
    const text = field(card, question);
    if (text !== "") return [{ label: words[question], text }];
    if (!firstFramingQuestions.includes(question)) return [];
    return [{ label: words[question], text: words.notTalkedAbout, empty: true }];
  });
  const power = powerKey[field(card, "power") as Power];
  const outcome = outcomeKey[field(card, "outcome") as FramingOutcome];
  return [
    ...questions,
    ...(power ? said(words.power, words[power]) : []),
    ...(outcome ? said(words.outcome, words[outcome]) : []),
  ];
}

function personaRows(card: CarriedCard, words: Words): Row[] {
  const relation = relationKey[field(card, "relation") as PersonaRelation];
  return [
    ...(relation ? said(words.relation, words[relation]) : []),
    ...said(words.personaContext, field(card, "context")),
    ...(["goals", "obstacles", "harms", "quote"] as const).flatMap((key) =>
      said(words[key], field(card, key)),
    ),
    ...(["influence", "interest"] as const).flatMap((key) => {
      const value = card.fields[key];
      return typeof value === "number" ? said(words[key], `${Math.round(value * 100)} %`) : [];
    }),
  ];
}

function needRows(card: CarriedCard, words: Words): Row[] {
  return [
    ...said(words.because, field(card, "because")),
    ...(["effort", "cost", "risk"] as const).flatMap((key) => {
      const value = card.fields[key];
      return typeof value === "number" ? said(words[key], `${value}/5`) : [];
    }),
  ];
}

function evidenceRows(card: CarriedCard, words: Words): Row[] {
  return (card.subs["evidence"] ?? []).map(({ fields }) => {
    const kind = kindKey[fields["kind"] as EvidenceKind];
    const confidence = fields["confidence"] as "checked" | "unchecked" | "disputed" | undefined;
    const marks = [kind && words[kind], confidence && words[confidence]].filter(Boolean).join(", ");
    const missing = fields["missing"] ? `\n${words.missing}: ${fields["missing"]}` : "";
    return {
      label: words.evidence,
      text: `${fields["source"] ?? ""}${marks ? ` (${marks})` : ""}${missing}`.trim(),
    };
  });
}

function titleIn(card: CarriedCard, root: RootName, words: Words): string {
  const key = { notes: "text", clusters: "title", framings: "title", personas: "name", needs: "statement" };
  if (root === "comments") return words.comment;
  return field(card, key[root]).split("\n")[0]!.trim() || words.untitled;
}

function said(label: string, text: string): Row[] {
  return text === "" ? [] : [{ label, text }];
}

function field(card: CarriedCard, name: string): string {
  return String(card.fields[name] ?? "");
}

function byLine(card: CarriedCard): string {
  const when =
    card.createdAt === undefined ? "" : new Date(card.createdAt).toISOString().slice(0, 16).replace("T", " ");
  return [card.author, when].filter(Boolean).join(", ");
}
