import { afterAll, beforeAll, expect, it } from "vitest";
import { projectBoard } from "#shared/boards/board-doc.ts";
import { presetActivities } from "#shared/facilitation/presets.ts";
import { presets as en } from "#shared/i18n/en/presets.ts";
import { createItem } from "#shared/boards/board-doc.ts";
import { setCluster } from "#shared/notes/note-doc.ts";
import { openLiveHouse, type LiveHouse } from "#tests/support/live-house.ts";
import { notesOf, PrivateWriting, type Writer } from "#tests/support/private-writing.ts";
import { eventually, type PlainConnection } from "#tests/support/script-client.ts";

let house: LiveHouse;
let scene: PrivateWriting;
let people: Writer[];
let boards: PlainConnection[];

beforeAll(async () => {
  house = await openLiveHouse();
  scene = await PrivateWriting.start(house.origin);
  const others = await Promise.all(Array.from({ length: 9 }, (_, i) => scene.join(`Person ${i}`)));
  people = [scene.luz, scene.rui, ...others];
  boards = await Promise.all(people.slice(0, 4).map((person) => scene.dial(person, scene.boardId)));
  await Promise.all(people.slice(4).map((person) => scene.raw(person, scene.boardId)));
});
afterAll(async () => {
  scene.end();
  await house.close();
});

const onBoard = () => house.engine.read(scene.boardId, (doc) => projectBoard(doc));
const goOn = () => scene.lead({ do: "advance" });
const rawWrite = async (person: Writer, to = scene.boardId) =>
  (await scene.raw(person, to)).writeNote(person.id, { text: "slipped past" });

/** The preset's steps in their order, each as fast as it goes; what a step does not allow is tried by raw frames. */
it("goes through ninety minutes of framing with eleven people, two of whom come and go", async () => {
  await scene.lead({ do: "add", activities: presetActivities("framing", (key) => en[key]) });
  const titles = (await scene.sessionOf(scene.ana)).agenda.map(({ title }) => title);
  const at = async () => (await scene.sessionOf(scene.luz)).agenda.find(({ state }) => state === "current");
  const goTo = async (title: string) => {
    while ((await at())?.title !== title) await goOn();
  };
  expect(titles).toContain(en["write.title"]);

  await goTo(en["arrive.title"]);
  expect(await rawWrite(scene.luz)).toBe("locked");

  await goTo(en["round.title"]);
  await scene.lead({ do: "start-round" });
  await scene.lead({ do: "next-speaker" });
  const turns: string[] = [];
  for (;;) {
    const speaker = (await scene.sessionOf(scene.ana)).turns?.speaker;
    if (!speaker) break;
    turns.push(speaker.memberId);
    const person = people.find(({ id }) => id === speaker.memberId)!;
    expect(await scene.tries(person, { do: "pass", later: false })).toBe("");
  }
  // Everybody passes, and is asked once more at the end.
  expect(new Set(turns).size).toBe(people.length);
  expect(turns).toHaveLength(2 * people.length);
  await scene.lead({ do: "end-round" });

  await goTo(en["write.title"]);
  scene.step = (await at())!.id;
  expect(await rawWrite(scene.luz)).toBe("locked");
  expect(await scene.tries(scene.luz, { do: "reveal", activity: scene.step })).toBe("forbidden");
  const texts = people.map((_, i) => `what person ${i} knows`);
  const sockets = await Promise.all(people.map((person, i) => scene.write(person, texts[i]!)));
  // Two lose their connection, and one of them comes back and writes on.
  for (const one of [0, 1]) {
    sockets[one]!.end();
    boards[one]!.provider.disconnect();
  }
  await scene.write(people[0]!, "and one thing more");
  expect((await onBoard()).notes).toEqual({});
  const guest = people.at(-1)!;
  await scene.ana.client.fetch(`${scene.path}/members/${guest.id}`, { method: "DELETE" });
  expect(await sockets.at(-1)!.closed).toBe(4403);
  expect(await scene.knock(guest, `${scene.boardId}/drafts`)).toBe(404);
  expect(await scene.preview()).toEqual({ notes: 11, authors: 10, people: 10, held: 0 });

  await goTo(en["read.title"]);
  await scene.reveal();
  const shown = [...texts.slice(0, -1), "and one thing more"].sort();
  await eventually(
    () =>
      notesOf(boards[2]!.doc)
        .map(({ text }) => text)
        .sort()
        .join(),
    (seen) => seen === shown.join(),
  );
  for (const note of Object.values((await onBoard()).notes)) {
    expect(note).not.toHaveProperty("author");
    expect(note).not.toHaveProperty("createdAt");
  }
  boards[0]!.provider.connect();
  await eventually(
    () => notesOf(boards[0]!.doc).length,
    (count) => count === 11,
  );
  expect(await rawWrite(people[2]!)).toBe("locked");

  await goTo(en["cluster.title"]);
  const { doc } = boards[2]!;
  const cluster = createItem(
    doc,
    "clusters",
    { title: "Water", x: 0, y: 0 },
    { memberId: people[2]!.id, now: 1 },
  );
  const ids = notesOf(doc).map(({ id }) => id);
  setCluster(doc, ids, cluster);
  await eventually(
    () => notesOf(boards[3]!.doc).filter((note) => note.cluster === cluster).length,
    (count) => count === 11,
  );

  while (await at()) await goOn();
  expect(await scene.tries(scene.ana, { do: "advance" })).toBe("agenda-over");
  expect(await scene.tries(scene.ana, { do: "reveal", activity: scene.step })).toBe("already-shown");
});
