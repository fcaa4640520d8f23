import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { projectRoot, textOf } from "#shared/boards/board-doc.ts";
import { createNote } from "#shared/notes/note-doc.ts";
import type { Entered, WorkshopView } from "#shared/workshops/workshop.ts";
import { connectRaw, openLiveHouse, type LiveHouse, type RawSocket } from "#tests/support/live-house.ts";
import {
  connectPlain,
  eventually,
  joinWorkshop,
  openWorkshop,
  scriptClient,
  type ScriptClient,
} from "#tests/support/script-client.ts";

let house: LiveHouse;
let ana: ScriptClient;
let luz: ScriptClient;
let entered: Required<Entered>;
let luzId: string;
let socket: RawSocket;

beforeAll(async () => {
  house = await openLiveHouse();
});
afterAll(() => house.close());

beforeEach(async () => {
  ana = scriptClient(house.origin);
  luz = scriptClient(house.origin);
  entered = (await openWorkshop(ana)) as Required<Entered>;
  luzId = (await joinWorkshop(luz, entered.invites.participant.token, "Luz")).me.id;
  socket = await connectRaw(luz, entered.boards[0]!.id);
  expect(await socket.writeNote(luzId)).toBe("settled");
});
afterEach(() => socket.end());

const path = () => `/api/workshops/${entered.workshop.id}`;
const change = async (asked: object) => {
  const { version } = (await (await ana.fetch(path())).json()) as WorkshopView;
  const body = JSON.stringify({ version, ...asked });
  return ana.fetch(`${path()}/members/${luzId}`, { method: "PATCH", body });
};

describe("on an open board", () => {
  it.each([{ muted: true }, { role: "observer" }])(
    "raw frames are refused from the moment that %o is answered",
    async (asked) => {
      expect((await change(asked)).status).toBe(200);
      expect(await socket.writeNote(luzId)).toBe("forbidden");
    },
  );

  it("nobody but those who lead marks a note as entered for somebody else", async () => {
    expect(await socket.writeNote(luzId, { onBehalf: true })).toBe("forbidden");
    const leads = await connectRaw(ana, entered.boards[0]!.id);
    expect(await leads.writeNote(entered.me.id, { onBehalf: true })).toBe("settled");
    leads.end();
  });

  it("the pen is given back without coming again", async () => {
    await change({ muted: true });
    await change({ muted: false });
    expect(await socket.writeNote(luzId)).toBe("settled");
  });

  it("somebody who is sent away is closed with 4403 and does not get in again", async () => {
    expect((await ana.fetch(`${path()}/members/${luzId}`, { method: "DELETE" })).status).toBe(204);
    expect(await socket.closed).toBe(4403);
    await expect(connectRaw(luz, entered.boards[0]!.id)).rejects.toThrow("404");
  });
});

describe("somebody who was here before, on an open board", () => {
  const merge = async (from: string, into: string) => {
    const { version } = (await (await ana.fetch(path())).json()) as WorkshopView;
    const body = JSON.stringify({ version, into });
    return ana.fetch(`${path()}/members/${from}/merge`, { method: "POST", body });
  };

  it("comes back as who they are, and goes on writing where they stopped", async () => {
    const again = scriptClient(house.origin);
    const board = entered.boards[0]!.id;
    const { me } = await joinWorkshop(again, entered.invites.participant.token, "Luz again");
    const double = connectPlain(again, board);
    const note = createNote(double.doc, { text: "One", x: 0, y: 0 }, { memberId: me.id, now: 1 });
    const kept = () => house.engine.read(board, (doc) => projectRoot(doc, "notes")[note]);
    await vi.waitFor(async () => expect(await kept()).toMatchObject({ text: "One", author: me.id }));

    expect((await merge(me.id, luzId)).status).toBe(200);
    expect(await kept()).toMatchObject({ author: luzId });
    await eventually(double.closes, (closes) => closes.includes(4502));
    textOf(double.doc, "notes", note, "text")!.insert(3, " and two");
    await vi.waitFor(async () => expect(await kept()).toMatchObject({ text: "One and two" }), 8000);
    expect(double.closes()).toEqual([4502]);
    double.end();
  });
});
