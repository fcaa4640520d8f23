import { beforeEach, describe, expect, it } from "vitest";
import { projectBoard, textOf } from "#shared/boards/board-doc.ts";
import type { BoardContent } from "#shared/boards/board-shape.ts";
import { restoreBoard } from "#shared/history/restore-doc.ts";
import { createNote } from "#shared/notes/note-doc.ts";
import { LiveBoard, type Client } from "#tests/support/live-board.ts";

let board: LiveBoard;
let ana: Client;
let leo: Client;

beforeEach(async () => {
  board = await LiveBoard.open();
  ana = await board.join({ memberId: "ana" });
  leo = await board.join({ memberId: "leo" }, false);
});

const write = (client: Client, text: string) =>
  createNote(client.doc, { text, x: 0, y: 0 }, { memberId: client.person.memberId, now: 1 });
const notes = ({ doc }: Client) => projectBoard(doc).notes;
const restore = async (then: BoardContent) => {
  const going = board.engine.write("b1", (doc) => void restoreBoard(doc, then, 99));
  await board.exchange([ana, leo]);
  await going;
};

describe("going back on a live board", () => {
  it("reaches everybody as an edit: nobody is sent away, and the board's life goes on", async () => {
    const id = write(ana, "water");
    await board.exchange([ana, leo]);
    const then = structuredClone(projectBoard(ana.doc));
    textOf(leo.doc, "notes", id, "text")!.insert(0, "dirty ");
    const late = write(leo, "later");
    await board.exchange([ana, leo]);
    const { epoch } = ana;
    await restore(then);
    for (const client of [ana, leo]) {
      expect(client.closed).toBeUndefined();
      expect(notes(client)).toMatchObject({ [id]: { text: "water" }, [late]: { removed: 99 } });
    }
    expect((await board.join({ memberId: "eva" })).epoch).toBe(epoch);
  });

  it("keeps what somebody wrote offline meanwhile, plain clients included", async () => {
    const id = write(ana, "dirty water in the valley");
    await board.exchange([ana, leo]);
    const then = structuredClone(projectBoard(ana.doc));
    textOf(ana.doc, "notes", id, "text")!.delete(0, 6);
    await board.exchange([ana, leo]);
    leo.drop();
    const words = textOf(leo.doc, "notes", id, "text")!;
    words.insert(words.length, " and on the hill");
    const fresh = write(leo, "written offline");
    await restore(then);
    leo.connect(board.dial(leo.person, false));
    await board.exchange([ana, leo]);
    expect(leo.closed).toBeUndefined();
    for (const client of [ana, leo]) {
      expect(notes(client)[id]!.text).toBe("dirty water in the valley and on the hill");
      expect(notes(client)[fresh]).toMatchObject({ text: "written offline" });
    }
  });
});
