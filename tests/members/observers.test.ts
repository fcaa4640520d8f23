import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { EventStream } from "#tests/support/event-stream.ts";
import { connectRaw, openLiveHouse, type LiveHouse } from "#tests/support/live-house.ts";
import { notesOf, PrivateWriting, type Writer } from "#tests/support/private-writing.ts";
import { eventually } from "#tests/support/script-client.ts";

let house: LiveHouse;
let scene: PrivateWriting;
let obi: Writer;

beforeAll(async () => {
  house = await openLiveHouse();
});
afterAll(() => house.close());
beforeEach(async () => {
  scene = await PrivateWriting.start(house.origin);
});
afterEach(() => scene.end());

const secret = "my neighbour's well is closed";

describe("somebody who only reads", () => {
  beforeEach(async () => {
    obi = await scene.join("Obi", "observer");
  });

  it("reads nothing before the group was shown it, by no way that they have, and all of it after", async () => {
    await scene.begin();
    const board = await scene.dial(obi, scene.boardId);
    const stream = new EventStream(await obi.client.fetch(`${scene.path}/events`));
    const first = await stream.next();
    await scene.write(scene.luz, secret);
    const exports = await Promise.all(
      ["md", "json", "csv", "html"].map(async (format) =>
        (await obi.client.fetch(`/api/boards/${scene.boardId}/export?format=${format}`)).text(),
      ),
    );
    const view = await scene.viewOf(obi);
    expect(view.session).not.toHaveProperty("drafts");
    expect(JSON.stringify([first, view, exports])).not.toContain("neighbour");
    expect(notesOf(board.doc)).toEqual([]);
    expect(await scene.knock(obi, `${scene.boardId}/drafts`)).toBe(404);

    await scene.reveal();
    const shown = await eventually(
      () => notesOf(board.doc),
      (notes) => notes.length > 0,
    );
    expect(shown).toMatchObject([{ text: secret }]);
    await stream.close();
  });

  it("gets neither the list of people, nor turns, nor a pen", async () => {
    const view = await scene.viewOf(obi);
    expect(view).not.toHaveProperty("members");
    expect(view.session).not.toHaveProperty("turns");
    const socket = await connectRaw(obi.client, scene.boardId);
    expect(await socket.writeNote(obi.id)).toBe("forbidden");
    socket.end();
    for (const call of ["members", "participation"]) {
      const answer = await obi.client.fetch(`${scene.path}/${call}`);
      expect([403, 404]).toContain(answer.status);
    }
  });

  it("is told of to everybody, here or not", async () => {
    const counts = await Promise.all(
      [scene.ana, scene.luz, obi].map(async (one) => (await scene.viewOf(one)).observers),
    );
    expect(counts).toEqual([1, 1, 1]);
  });
});

describe("who comes to read", () => {
  it("is told of in everybody's stream as they come, and no more once nobody does", async () => {
    expect(await scene.viewOf(scene.luz)).not.toHaveProperty("observers");
    const stream = new EventStream(await scene.luz.client.fetch(`${scene.path}/events`));
    await stream.next();
    obi = await scene.join("Obi", "observer");
    expect(await stream.next()).toMatchObject({ event: "member", data: { observers: 1 } });
    await scene.ana.client.fetch(`${scene.path}/members/${obi.id}`, { method: "DELETE" });
    expect(await stream.next()).toMatchObject({ event: "member", data: { observers: 0 } });
    await stream.close();
  });
});
