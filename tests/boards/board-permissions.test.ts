import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { projectBoard } from "#shared/boards/board-doc.ts";
import { closeCode } from "#shared/realtime/messages.ts";
import type { BreakoutAnswer } from "#shared/facilitation/breakout-view.ts";
import type { BoardHead, Entered, WorkshopView } from "#shared/workshops/workshop.ts";
import { connectRaw, openLiveHouse, type LiveHouse, type RawSocket } from "#tests/support/live-house.ts";
import { joinWorkshop, openWorkshop, scriptClient, type ScriptClient } from "#tests/support/script-client.ts";

let house: LiveHouse;
let ana: ScriptClient;
let luz: ScriptClient;
let rui: ScriptClient;
let entered: Required<Entered>;
let luzId: string;
let sockets: RawSocket[];

beforeAll(async () => {
  house = await openLiveHouse();
});
afterAll(() => house.close());

beforeEach(async () => {
  sockets = [];
  ana = scriptClient(house.origin);
  luz = scriptClient(house.origin);
  rui = scriptClient(house.origin);
  entered = (await openWorkshop(ana)) as Required<Entered>;
  luzId = (await joinWorkshop(luz, entered.invites.participant.token, "Luz")).me.id;
  await joinWorkshop(rui, entered.invites.participant.token, "Rui");
});
afterEach(() => sockets.forEach((socket) => socket.end()));

const path = () => `/api/workshops/${entered.workshop.id}`;
const make = (wanted: object) =>
  ana.post<BoardHead>(`${path()}/boards`, { title: "Ours", kind: "wall", ...wanted });
const change = async (id: string, wanted: object) => {
  const { version } = (await (await ana.fetch(path())).json()) as WorkshopView;
  const body = JSON.stringify({ version, ...wanted });
  return (await ana.fetch(`/api/boards/${id}`, { method: "PATCH", body })).status;
};
const connect = async (client: ScriptClient, boardId: string) => {
  const socket = await connectRaw(client, boardId);
  sockets.push(socket);
  return socket;
};
const notes = (boardId: string) =>
  house.engine.read(boardId, (doc) => Object.values(projectBoard(doc).notes));

describe("raw frames at a board for named people", () => {
  it("get no socket from anybody else, with the same answer as for a board that is not", async () => {
    const { id } = await make({ members: [luzId] });
    await expect(connect(rui, id)).rejects.toThrow("404");
    await expect(connect(rui, "nothing")).rejects.toThrow("404");
    expect(await (await connect(luz, id)).writeNote(luzId)).toBe("settled");
    expect(await (await connect(ana, id)).writeNote(entered.me.id)).toBe("settled");
  });

  it("end with 4403 once somebody is taken off it, before the change is answered", async () => {
    const { id } = await make({ members: [luzId] });
    const socket = await connect(luz, id);
    expect(await change(id, { members: [] })).toBe(200);
    expect(await socket.closed).toBe(closeCode.removed);
    await expect(connect(luz, id)).rejects.toThrow("404");
  });

  it("reach a risk model from nobody who is not named, facilitators included", async () => {
    const eva = scriptClient(house.origin);
    await joinWorkshop(eva, entered.invites.facilitator.token, "Eva");
    const { id } = await make({ kind: "risk" });
    await expect(connect(eva, id)).rejects.toThrow("404");
    await expect(connect(luz, id)).rejects.toThrow("404");
  });

  it("are refused on a board that was put away, and read there all the same", async () => {
    const { id } = await make({});
    const socket = await connect(luz, id);
    await change(id, { archived: true });
    expect(await socket.writeNote(luzId)).toBe("locked");
    expect(await (await connect(ana, id)).writeNote(entered.me.id)).toBe("locked");
  });
});

describe("raw frames at a group's board", () => {
  const breakouts = async (wanted: object) => {
    const { version } = (await (await ana.fetch(path())).json()) as WorkshopView;
    const { breakouts: told } = await ana.post<BreakoutAnswer>(`${path()}/breakouts`, { version, ...wanted });
    return told!.groups;
  };

  it("come from its people and who facilitates alone, and from nobody who was moved elsewhere", async () => {
    const [own, other] = await breakouts({ do: "split", by: { kind: "hand", groups: [[luzId], []] } });
    const socket = await connect(luz, own!.boardId!);
    expect(await socket.writeNote(luzId)).toBe("settled");
    expect(await (await connect(ana, own!.boardId!)).writeNote(entered.me.id)).toBe("settled");
    await expect(connect(rui, own!.boardId!)).rejects.toThrow("404");
    await expect(connect(luz, other!.boardId!)).rejects.toThrow("404");
    await breakouts({ do: "move", member: luzId, to: 2 });
    expect(await socket.closed).toBe(closeCode.removed);
    await expect(connect(luz, own!.boardId!)).rejects.toThrow("404");
    expect(await (await connect(luz, other!.boardId!)).writeNote(luzId)).toBe("settled");
  });

  it("are taken for a while after the group was called back, so that nobody loses a sentence", async () => {
    const [own] = await breakouts({ do: "split", by: { kind: "hand", groups: [[luzId]] } });
    const socket = await connect(luz, own!.boardId!);
    await breakouts({ do: "end" });
    expect(await socket.writeNote(luzId)).toBe("settled");
    expect(await notes(own!.boardId!)).toHaveLength(1);
  });
});

describe("a wall that names nobody", () => {
  it("refuses a card with its author's name, and takes it without", async () => {
    const { id } = await make({ anonymous: true });
    const socket = await connect(luz, id);
    expect(await socket.writeNote(luzId)).toBe("forbidden");
    expect(await socket.writeNote(undefined)).toBe("settled");
    const [note] = await notes(id);
    expect(note).not.toHaveProperty("author");
  });

  it("refuses the mark that a card was written for somebody", async () => {
    const { id } = await make({ anonymous: true });
    expect(await (await connect(ana, id)).writeNote(undefined, { onBehalf: true })).toBe("forbidden");
    expect(await (await connect(ana, id)).writeNote(undefined, { onBehalfOf: "Rui" })).toBe("forbidden");
  });

  it("keeps no name of who brings a list in, and takes no file that could carry names", async () => {
    const { id } = await make({ anonymous: true });
    const table = { method: "POST", body: "comment-body\nRents rise\n" };
    expect((await luz.fetch(`/api/boards/${id}/import?format=csv`, table)).status).toBe(200);
    expect((await notes(id))[0]).not.toHaveProperty("author");
    expect((await notes(id))[0]).not.toHaveProperty("createdAt");
    const file = await ana.fetch(`/api/boards/${id}/import?format=yjs`, { method: "POST", body: "x" });
    expect(file.status).toBe(403);
  });
});
