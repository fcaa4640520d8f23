import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { roomAnswer, roomCodeAnswer, roomsAnswer } from "#server/http/answer-schemas.ts";
import type {
  BoardHead,
  Entered,
  PairedRoom,
  RoomCode,
  RoomView,
  WorkshopView,
} from "#shared/workshops/workshop.ts";
import type { Browser, Failure } from "#tests/support/browser.ts";
import { EventStream } from "#tests/support/event-stream.ts";
import { openHouse, type OpenHouse } from "#tests/support/open-house.ts";

let open: OpenHouse;
let ana: Browser;
let entered: Required<Entered>;
let path: string;
let projector: Browser;

beforeEach(async () => {
  open = openHouse();
  ({ facilitator: ana, entered } = await open.openWorkshop());
  path = `/api/workshops/${entered.workshop.id}`;
  projector = open.browser();
});
afterEach(() => open.close());

const newCode = async (by = projector) => (await by.post<RoomCode & Failure>("/api/room/code")).data;
const pair = (code: string, by = ana, board?: string) =>
  by.post<PairedRoom & Failure>(`${path}/rooms`, { code, ...(board ? { board } : {}) });
const shown = () => projector.get<RoomView & Failure>("/api/room");
const listed = async () => (await ana.get<{ rooms: PairedRoom[] }>(`${path}/rooms`)).data.rooms;
const lead = async (command: object) => {
  const { version } = (await ana.get<{ version: number }>(path)).data;
  await ana.post(`${path}/session`, { version, ...command });
};

describe("a projector that no link opened", () => {
  it("shows a short code without look-alikes, and nothing else, until somebody who leads types it", async () => {
    const offered = await newCode();
    expect(roomCodeAnswer.parse(offered)).toEqual(offered);
    expect(offered.code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{6}$/);
    expect(offered.url).toBe(`http://localhost/room/pair#${offered.code}`);
    expect((await shown()).status).toBe(401);
    const { status, data } = await pair(` ${offered.code.toLowerCase().replace(/(...)/, "$1-")} `);
    expect([status, data.boardId]).toEqual([201, entered.boards[0]!.id]);
    const view = (await shown()).data;
    expect(roomAnswer.parse(view)).toEqual(view);
    expect(view.workshop.title).toBe("Water");
  });

  it("is paired by a code once, within ten minutes", async () => {
    const { code } = await newCode();
    expect((await pair(code)).status).toBe(201);
    expect((await pair(code)).data.error.code).toBe("invite-unknown");
    const late = await newCode(open.browser());
    open.clock.advance(600_000);
    await open.house.sweep();
    expect((await pair(late.code)).data.error.code).toBe("invite-unknown");
  });

  it("is paired by those who lead alone, to a board of theirs", async () => {
    const { code } = await newCode();
    const luz = await open.join(entered, "participant", "Luz");
    const { facilitator: stranger, entered: other } = await open.openWorkshop();
    expect((await pair(code, luz)).status).toBe(403);
    expect((await pair(code, stranger)).status).toBe(404);
    expect((await pair(code, open.browser())).status).toBe(401);
    expect((await pair(code, projector)).status).toBe(401);
    expect((await pair(code, ana, other.boards[0]!.id)).status).toBe(404);
    expect((await pair(code)).status).toBe(201);
  });

  it("cannot be guessed at: failed tries count, and codes are not handed out without end", async () => {
    await newCode();
    for (let i = 0; i < 10; i++) expect((await pair("BBBBBB")).status).toBe(404);
    expect((await pair("BBBBBB")).status).toBe(429);
    for (let i = 0; i < 29; i++) await newCode(open.browser());
    expect((await open.browser().post("/api/room/code")).status).toBe(429);
  });
});

describe("paired projectors", () => {
  it("are listed to those who lead, and taken off the board at once", async () => {
    await pair((await newCode()).code);
    const rooms = await listed();
    expect(roomsAnswer.parse({ rooms })).toEqual({ rooms });
    expect(rooms).toHaveLength(1);
    const luz = await open.join(entered, "participant", "Luz");
    const away = `${path}/rooms/${rooms[0]!.id}`;
    expect((await luz.get(`${path}/rooms`)).status).toBe(403);
    expect((await luz.send("DELETE", away)).status).toBe(403);
    const stream = new EventStream(await projector.send("GET", "/api/room/events"));
    expect((await stream.next())!.event).toBe("room");
    expect((await ana.send("DELETE", away)).status).toBe(204);
    expect((await stream.next())!.event).toBe("gone");
    expect(await stream.next()).toBeUndefined();
    expect((await shown()).status).toBe(401);
    expect(await listed()).toEqual([]);
    expect((await ana.send("DELETE", away)).status).toBe(404);
  });

  it("hear what those who lead put on them, whole, and nobody's name", async () => {
    await pair((await newCode()).code);
    const luz = await open.join(entered, "participant", "Luz María");
    const stream = new EventStream(await projector.send("GET", "/api/room/events"));
    expect((await stream.next())!.data).toMatchObject({ stage: { show: "wall" } });
    await lead({ do: "stage", stage: { show: "note", id: "n1" } });
    const told = (await stream.next())!;
    expect(told.data).toMatchObject({ stage: { show: "note", id: "n1" }, now: open.clock.now() });
    await luz.post(`${path}/session`, { version: 3, do: "raise-hand" });
    expect(JSON.stringify([told, await stream.next()])).not.toMatch(/Luz|Ana/);
    await stream.close();
  });

  it("are over with whoever opened them: removed, leading no more, or named on their board no more", async () => {
    const second = async () => {
      const { data } = await ana.get<WorkshopView>(path);
      const token = data.invites!.facilitator.token;
      const rui = open.browser();
      const joined = await rui.post<Entered>("/api/join", { token, name: "Rui" });
      return { rui, id: joined.data.me.id };
    };
    const version = async () => (await ana.get<{ version: number }>(path)).data.version;
    const ends: ((id: string) => Promise<unknown>)[] = [
      (id) => ana.send("DELETE", `${path}/members/${id}`),
      async (id) => ana.patch(`${path}/members/${id}`, { version: await version(), role: "participant" }),
    ];
    for (const end of ends) {
      const { rui, id } = await second();
      expect((await pair((await newCode()).code, rui)).status).toBe(201);
      const link = await rui.post<{ url: string }>(`${path}/room`);
      const stream = new EventStream(await projector.send("GET", "/api/room/events"));
      await stream.next();
      await end(id);
      for (let told = await stream.next(); told; told = await stream.next()) {
        expect(["room", "gone"]).toContain(told.event);
      }
      expect((await shown()).status).toBe(401);
      expect(await listed()).toEqual([]);
      const token = link.data.url.split("#")[1]!;
      expect((await open.browser().post<Failure>("/api/room", { token })).data.error.code).toBe(
        "invite-unknown",
      );
    }
    const risk = await ana.post<BoardHead>(`${path}/boards`, { title: "Risk", kind: "risk" });
    const luz = await open.join(entered, "participant", "Luz");
    const { me } = (await luz.get<WorkshopView>(path)).data;
    await pair((await newCode()).code, ana, risk.data.id);
    expect((await shown()).status).toBe(200);
    const { rui } = await second();
    expect(await listed()).toHaveLength(1);
    expect((await rui.get<{ rooms: PairedRoom[] }>(`${path}/rooms`)).data.rooms).toEqual([]);
    await ana.patch(`/api/boards/${risk.data.id}`, { version: await version(), members: [me.id] });
    expect((await shown()).status).toBe(401);
  });

  it("hear nothing without being paired", async () => {
    await newCode();
    expect((await projector.send("GET", "/api/room/events")).status).toBe(401);
    expect((await ana.send("GET", "/api/room/events")).status).toBe(401);
  });
});
