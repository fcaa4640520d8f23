import { RondaError } from "#shared/errors.ts";
import { cleanText, emptyCards, readCard, type CarriedBoard } from "#shared/export/carried-board.ts";
import { layOutGroups } from "#shared/notes/group-layout.ts";
import { noteHeadings, otherNotesHeadings } from "../labels.ts";
import { outlineOf, type Row } from "../outline.ts";
import type { BoardFormat } from "./board-format.ts";

/**
 * The board as a Markdown text to read, print or paste: notes are list items under their cluster's heading.
 * Reading takes the list items back as notes (of our own text only those under *Notes*); sheets are prose and stay out.
 */
export const md: BoardFormat = {
  name: "md",
  reads: "notes",
  write(board, labels) {
    const { title, noteGroups, sections } = outlineOf(board, labels);
    const parts = [`# ${oneLine(title)}`];
    if (noteGroups.length > 0) parts.push(`## ${labels.page.notes}`);
    for (const group of noteGroups) {
      if (group.title !== undefined) parts.push(`### ${oneLine(group.title)}`);
      if (group.notes.length > 0) {
        parts.push(group.notes.map((note) => item(note.text, note.marks)).join("\n"));
      }
    }
    for (const section of sections) {
      parts.push(`## ${section.heading}`);
      for (const sheet of section.sheets) {
        parts.push(`### ${oneLine(sheet.title)}`, ...sheet.rows.map(paragraph));
        if (sheet.marks !== "") parts.push(markLine(sheet.marks));
      }
    }
    return `${parts.join("\n\n")}\n`;
  },
  read: readMarkdown,
};

/** A list item; further lines are indented so that they stay in it, and end in `\` where the line must break. */
function item(text: string, marks: string): string {
  const lines = broken(text).map((line, i) => (i === 0 || line === "" ? line : `  ${line}`));
  if (marks !== "") lines.push("", `  ${markLine(marks)}`);
  return `- ${lines.join("\n")}`;
}

function paragraph({ label, text, empty }: Row): string {
  return `**${label}**\\\n${empty ? `*${text}*` : broken(text).join("\n")}`;
}

function broken(text: string): string[] {
  const lines = escape(text).split("\n");
  return lines.map((line, i) => (line !== "" && (lines[i + 1] ?? "") !== "" ? `${line}\\` : line));
}

function markLine(marks: string): string {
  return `*— ${escape(marks)}*`;
}

function oneLine(text: string): string {
  return escape(text.replace(/\s+/g, " ").trim());
}

/** Words stay words: whatever Markdown or HTML would take as a sign gets a backslash. */
function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>&|~]/g, "\\$&").replace(/^(\s*)([#+-]|\d+(?=[.)]))/gm, (_, space, sign) => {
    return /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`;
  });
}

function unescape(line: string): string {
  return line.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

interface Group {
  title: string;
  texts: string[];
}

function readMarkdown(text: string): CarriedBoard {
  const lines = cleanText(text.replace(/^\ufeff/, "")).split("\n");
  const start = lines.findIndex((line) => isHeading(line, 2) && noteHeadings.includes(headingText(line)));
  const own = start >= 0;
  const end = own ? lines.findIndex((line, i) => i > start && isHeading(line, 2)) : -1;
  const groups = listItems(own ? lines.slice(start + 1, end < 0 ? undefined : end) : lines, own);
  const heading = lines.find((line) => isHeading(line, 1));
  const title = heading ? headingText(heading) : "";
  const texts = groups.flatMap((group) => group.texts);
  if (texts.length === 0 && lines.some((line) => line.trim() !== "") && !heading) {
    throw new RondaError("import-format", "no list items in this Markdown");
  }
  if (!own || groups.every((group) => group.title === "")) {
    const notes = texts.map((words, i) => readCard("notes", { text: words }, `${i}`));
    return { title, cards: { ...emptyCards(), notes } };
  }
  return { title, cards: groupedCards(groups) };
}

function groupedCards(groups: readonly Group[]): CarriedBoard["cards"] {
  const cards = emptyCards();
  layOutGroups(groups.map((group) => group.texts)).forEach((place, i) => {
    const { title, texts } = groups[i]!;
    const cluster = title === "" ? undefined : `cluster-${i}`;
    if (cluster) cards.clusters.push(readCard("clusters", { id: cluster, title, ...place.title }, cluster));
    texts.forEach((text, n) => {
      cards.notes.push(readCard("notes", { text, cluster, ...place.notes[n]! }, `${i}-${n}`));
    });
  });
  return cards;
}

/** The list items under each third-level heading; of a stranger's text simply all of them. */
function listItems(lines: readonly string[], own: boolean): Group[] {
  const groups: Group[] = [{ title: "", texts: [] }];
  let open: string[] | undefined;
  const close = () => {
    const text = open ? joined(open) : "";
    if (text !== "") groups.at(-1)!.texts.push(text);
    open = undefined;
  };
  for (const line of lines) {
    const bullet = own
      ? /^- (.*)$/.exec(line)
      : /^\s*(?:[-*+]|\d{1,4}[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/.exec(line);
    if (bullet) {
      close();
      open = [bullet[1]!];
    } else if (isHeading(line, 3)) {
      close();
      const title = headingText(line);
      if (own) groups.push({ title: otherNotesHeadings.includes(title) ? "" : title, texts: [] });
    } else if (open && (line.trim() === "" || /^\s{2,}/.test(line))) {
      open.push(line.trim());
    } else {
      close();
    }
  }
  close();
  return groups.filter((group) => group.texts.length > 0 || group.title !== "");
}

function joined(lines: readonly string[]): string {
  return lines
    .filter((line) => !/^\*— .*\*$/.test(line))
    .map((line) => unescape(line.replace(/^((?:\\.|[^\\])*)\\$/, "$1")))
    .join("\n")
    .trim();
}

function isHeading(line: string, level: number): boolean {
  return new RegExp(`^#{${level}} `).test(line);
}

function headingText(line: string): string {
  return unescape(line.replace(/^#+\s+/, "").trim());
}
