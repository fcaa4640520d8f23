import type * as Y from "yjs";
import { createItem, type NewItem, type Writer } from "../../boards/board-doc.ts";
import { addEvidence } from "../../needs/need-doc.ts";
import { layOutGroups } from "../../notes/group-layout.ts";
import type { SampleWorkshop } from "./sample-workshop.ts";

/** Puts the sample's notes, clusters, sheets and their links on an empty board. */
export function fillSample(doc: Y.Doc, sample: SampleWorkshop, writer: Writer): void {
  doc.transact(() => {
    addWall(doc, sample, writer);
    const personas = sample.personas.map((persona) => createItem(doc, "personas", { ...persona }, writer));
    const framings = sample.framings.map(({ personas: about, ...framing }) =>
      createItem(doc, "framings", { ...framing, ...links("personas", about, personas) }, writer),
    );
    for (const { personas: whose, framings: from, evidence, ...need } of sample.needs) {
      const content = {
        ...need,
        ...links("personas", whose, personas),
        ...links("framings", from, framings),
      };
      const id = createItem(doc, "needs", content, writer);
      for (const each of evidence) addEvidence(doc, id, each);
    }
  });
}

function addWall(doc: Y.Doc, sample: SampleWorkshop, writer: Writer): void {
  const groups = sample.clusters.map(({ notes }) =>
    notes.map((note) => (typeof note === "string" ? { text: note } : note)),
  );
  layOutGroups(groups.map((notes) => notes.map(({ text }) => text))).forEach((place, i) => {
    const { title, color } = sample.clusters[i]!;
    const cluster = createItem(doc, "clusters", { title, ...place.title }, writer);
    groups[i]!.forEach((note, n) => {
      createItem(doc, "notes", { ...note, color, cluster, ...place.notes[n]! }, writer);
    });
  });
}

function links(root: string, places: readonly number[], ids: readonly string[]): NewItem {
  return Object.fromEntries(places.map((place) => [`${root}/${ids[place]}`, true as const]));
}
