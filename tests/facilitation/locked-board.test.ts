import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from "vitest";
import { projectBoard } from "#shared/boards/board-doc.ts";
import { presetActivities } from "#shared/facilitation/presets.ts";
import type { SessionAnswer } from "#shared/facilitation/led-session.ts";
import { presets as en } from "#shared/i18n/en/presets.ts";
import type { Entered, WorkshopView } from "#shared/workshops/workshop.ts";
import { connectRaw, openLiveHouse, type LiveHouse, type RawSocket } from "#tests/support/live-house.ts";
import { joinWorkshop, openWorkshop, scriptClient, type ScriptClient } from "#tests/support/script-client.ts";

let house: LiveHouse;
let ana: ScriptClient;
let luz: ScriptClient;
let entered: Required<Entered>;
let boardId: string;
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
  entered = (await openWorkshop(ana)) as Required<Entered>;
  boardId = entered.boards[0]!.id;
  luzId = (await joinWorkshop(luz, entered.invites.participant.token, "Luz")).me.id;
});
afterEach(() => sockets.forEach((socket) => socket.end()));

const path = () => `/api/workshops/${entered.workshop.id}`;
const connect = async (client: ScriptClient) => {
  const socket = await connectRaw(client, boardId);
  sockets.push(socket);
  return socket;
};
const lead = async (command: object) => {
  const { version } = (await (await ana.fetch(path())).json()) as WorkshopView;
  return ana.post<SessionAnswer>(`${path()}/session`, { version, ...command });
};
const notes = () =>
  house.engine.read(boardId, (doc) => Object.values(projectBoard(doc).notes).map(({ text }) => text));

describe("a locked board", () => {
  it("refuses raw frames from the moment that the lock is answered, and nothing of them is on it", async () => {
    const socket = await connect(luz);
    expect(await socket.writeNote(luzId)).toBe("settled");
    await lead({ do: "lock", on: true });
    expect(await socket.writeNote(luzId)).toBe("locked");
    expect(await notes()).toEqual(["raw"]);
  });

  it("refuses those who connect while it is locked, and takes their words once it is open", async () => {
    await lead({ do: "lock", on: true });
    const socket = await connect(luz);
    expect(await socket.writeNote(luzId)).toBe("locked");
    await lead({ do: "lock", on: false });
    expect(await socket.writeNote(luzId)).toBe("settled");
  });

  it("lets those who facilitate put it in order", async () => {
    await lead({ do: "lock", on: true });
    const socket = await connect(ana);
    expect(await socket.writeNote(entered.me.id)).toBe("settled");
  });

  it("takes no imports either", async () => {
    await lead({ do: "lock", on: true });
    const table = { method: "POST", body: "comment-body\nRents rise\n" };
    const answer = await luz.fetch(`/api/boards/${boardId}/import?format=csv`, table);
    expect([answer.status, await answer.json()]).toMatchObject([423, { error: { code: "locked" } }]);
    expect(await notes()).toEqual([]);
  });
});

describe("an activity that lets only some write", () => {
  it("refuses the frames of others while it lasts", async () => {
    const activities = presetActivities("light", (key) => en[key]).filter(
      ({ title }) => title === en["read.title"] || title === en["dots.title"],
    );
    await lead({ do: "add", activities });
    const socket = await connect(luz);
    await lead({ do: "advance" });
    expect(await socket.writeNote(luzId)).toBe("locked");
    await lead({ do: "advance" });
    expect(await socket.writeNote(luzId)).toBe("settled");
  });
});
