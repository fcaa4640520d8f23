/** Board documents to load: a plain one with a note per person, and one with a real editing history. */
import * as Y from "yjs";

function addNote(doc, i) {
  const note = new Y.Map();
  note.set("text", new Y.Text(""));
  note.set("x", (i % 20) * 220);
  note.set("y", Math.floor(i / 20) * 180);
  note.set("color", "sand");
  note.set("order", `a${String(i).padStart(5, "0")}z`);
  doc.getMap("notes").set(`note-${i}`, note);
}

export const noteText = (doc, i) => doc.getMap("notes").get(`note-${i}`).get("text");

/** An update with `count` empty notes. */
export function plainBoard(count) {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (let i = 0; i < count; i++) addNote(doc, i);
  });
  return Y.encodeStateAsUpdate(doc);
}

/** Numbers that are the same in every run (mulberry32). */
export function seeded(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A board as months of editing leave it: 60 people type `edits` single letters into 300 notes, jumping between notes
 * and places, deleting one letter in eight. About 1.3 MB of state at 240,000 edits. One document takes everybody's
 * client id in turn, which leaves the same structs as 60 documents that saw each other.
 */
export function editedBoard(edits = 240_000, people = 60, notes = 300) {
  const random = seeded(7);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, plainBoard(notes));
  let text = noteText(doc, 0);
  let at = 0;
  for (let i = 0; i < edits; i++) {
    if (random() < 0.19) {
      doc.clientID = 1000 + Math.floor(random() * people);
      text = noteText(doc, Math.floor(random() * notes));
      at = Math.floor(random() * (text.length + 1));
    }
    if (random() < 0.125 && at > 0) text.delete(--at, 1);
    else text.insert(at++, "abcdefghijklmnopqrstuvwxyz "[Math.floor(random() * 27)]);
  }
  return Y.encodeStateAsUpdate(doc);
}
