import * as Y from "yjs";
import { createItem, projectBoard, removeItem } from "#shared/boards/board-doc.ts";
import { createNote } from "#shared/notes/note-doc.ts";
import { addEvidence, linkNeed } from "#shared/needs/need-doc.ts";

/** Words that every form must bring through unharmed. */
export const hardTexts = [
  "plain words",
  "two lines\nsecond line",
  "a gap\n\nafter it",
  '=HYPERLINK("http://example.org")',
  '+1 to this, "quoted", and; semicolons',
  "- looks like a list item",
  "1. looks like a number\n2) and another",
  "# looks like a heading",
  "<script>alert(1)</script> & </script> <!-- -->",
  "*stars* _lines_ `ticks` [link](http://example.org) \\ backslash\\",
  "'=already quoted",
  "ñandú, ação, 你好, 🙂 🏘️",
  "@everyone\tand a tab",
];

/** A document with every kind of card, hard texts, links, a removed note and a remark on it. */
export function fullBoard(): Y.Doc {
  const doc = new Y.Doc();
  const writer = { memberId: "m-ana", now: 1_700_000_000_000 };
  const cluster = createItem(doc, "clusters", { title: "What we *see*", x: 0, y: -80 }, writer, "c1");
  const notes = hardTexts.map((text, i) =>
    createNote(doc, { text, x: i * 220, y: -40, color: "sky", cluster: i < 3 ? cluster : undefined }, writer),
  );
  const gone = createNote(doc, { text: "taken away", x: 0, y: 0 }, writer);
  removeItem(doc, "notes", gone, 1);
  createItem(doc, "comments", { text: "about nothing", target: `notes/${gone}` }, writer);
  createItem(doc, "comments", { text: "who says so?", target: `notes/${notes[0]}`, resolved: true }, writer);
  const framing = createItem(
    doc,
    "framings",
    {
      title: "Water comes twice a week",
      purpose: "every house has water",
      context: "few have a connection",
      outcome: "go-on-without-technology",
      power: "co-decide",
      [`from/notes/${notes[0]}`]: true,
      [`from/notes/${gone}`]: true,
    },
    writer,
  );
  const persona = createItem(
    doc,
    "personas",
    {
      name: "Who opens the valve",
      context: "an old phone",
      relation: "user",
      influence: 0.25,
      symbol: "water",
    },
    writer,
  );
  const need = createItem(
    doc,
    "needs",
    { statement: "Know the day before", because: "people wait", effort: 2, origin: "office letter" },
    writer,
  );
  linkNeed(doc, need, "personas", persona, true);
  linkNeed(doc, need, "framings", framing, true);
  addEvidence(doc, need, {
    kind: "statistic",
    confidence: "disputed",
    source: '-12 of 40 houses, "counted"',
    missing: "tenants",
  });
  return doc;
}

/** The board of `fullBoard` as plain data. */
export function fullContent() {
  return projectBoard(fullBoard());
}
