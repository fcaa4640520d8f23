import type { IncomingMessage } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { boardAnswer, roomAnswer } from "#server/http/answer-schemas.ts";
import type { BoardEntry, Entered, RoomView } from "#shared/workshops/workshop.ts";
import type { Browser } from "#tests/support/browser.ts";
import { openHouse, type OpenHouse } from "#tests/support/open-house.ts";

let open: OpenHouse;
let facilitator: Browser;
let entered: Required<Entered>;
let boardId: string;

beforeEach(async () => {
  open = openHouse();
  ({ facilitator, entered } = await open.openWorkshop());
  boardId = entered.boards[0]!.id;
});
afterEach(() => open.close());

/** Asks for a board's socket as a browser would. */
const ask = (
  browser: Browser,
  id = boardId,
  more: { origin?: string; host?: string; query?: string } = {},
) => {
  return askFor(browser, { boardId: id, drafts: false }, more);
};
const askFor = (
  browser: Browser,
  path: { boardId: string; drafts: boolean },
  more: { origin?: string; host?: string; query?: string } = {},
) => {
  const { origin = "http://localhost", host = "localhost", query = "" } = more;
  const headers = { host, origin, cookie: browser.cookie };
  const url = `/sync/${path.boardId}${path.drafts ? "/drafts" : ""}${query}`;
  const request = { url, headers } as unknown as IncomingMessage;
  return open.engine.ask(request, { ...path, ronda: false });
};

describe("a board's socket", () => {
  it.each([
    ["facilitator", true],
    ["advisory", true],
    ["participant", true],
    ["observer", "forbidden"],
  ] as const)("admits a %s by name; may they write: %s", async (role, mayWrite) => {
    const luz = await open.join(entered, role, "Luz");
    const access = await ask(luz);
    expect(access).toMatchObject({
      kind: "admitted",
      documentId: boardId,
      identity: { name: "Luz", role },
      mayWrite,
      seen: true,
    });
  });

  it("tells names to those who lead, to others as the member list is set, and never to who only reads", async () => {
    const luz = await open.join(entered, "participant", "Luz");
    const olga = await open.join(entered, "observer", "Olga");
    const named = async () => {
      const answers = await Promise.all([facilitator, luz, olga].map((one) => ask(one)));
      return answers.map((answer) => answer.kind === "admitted" && answer.seesNames);
    };
    expect(await named()).toEqual([true, true, false]);
    const path = `/api/workshops/${entered.workshop.id}`;
    const { data } = await facilitator.get<{ version: number }>(path);
    await facilitator.patch(path, { version: data.version, memberList: "number" });
    expect(await named()).toEqual([true, false, false]);
    const { data: me } = await luz.get<{ me: { id: string } }>(path);
    expect(open.engine.refreshed).toContain(me.me.id);
  });

  it("refuses who has no session with 401", async () => {
    expect(await ask(open.browser())).toEqual({ kind: "refused", status: 401 });
  });

  it("refuses strangers, and boards that do not exist, alike with 404", async () => {
    const { facilitator: stranger } = await open.openWorkshop();
    expect(await ask(stranger)).toEqual({ kind: "refused", status: 404 });
    expect(await ask(facilitator, "nothing")).toEqual({ kind: "refused", status: 404 });
  });

  it("opens nobody's own document while nobody writes in private", async () => {
    expect(await askFor(facilitator, { boardId, drafts: true })).toEqual({ kind: "refused", status: 404 });
  });

  it("refuses another origin, or a name that is not ours, with 403", async () => {
    expect(await ask(facilitator, boardId, { origin: "http://evil.example" })).toMatchObject({ status: 403 });
    expect(await ask(facilitator, boardId, { host: "evil.example" })).toMatchObject({ status: 403 });
  });
});

describe("a board's page", () => {
  it("starts from the board and the view of its workshop", async () => {
    const { status, data } = await facilitator.get<BoardEntry>(`/api/boards/${boardId}`);
    expect(status).toBe(200);
    expect(boardAnswer.parse(data)).toEqual(data);
    expect(data).toMatchObject({ board: { id: boardId, title: "Board" }, me: entered.me });
  });

  it("is not there for strangers, and asks nobody in without a session", async () => {
    const { facilitator: stranger } = await open.openWorkshop();
    expect((await stranger.get(`/api/boards/${boardId}`)).status).toBe(404);
    expect((await open.browser().get(`/api/boards/${boardId}`)).status).toBe(401);
    expect((await facilitator.get("/api/boards/nothing")).status).toBe(404);
  });
});

describe("the room view", () => {
  const openRoom = async () => {
    const path = `/api/workshops/${entered.workshop.id}/room`;
    const { data } = await facilitator.post<{ url: string }>(path);
    const projector = open.browser();
    const token = data.url.split("#")[1]!;
    const answer = await projector.post<RoomView>("/api/room", { token });
    return { url: data.url, token, projector, answer };
  };

  it("opens by a link to the board that works once", async () => {
    const { url, token, answer, projector } = await openRoom();
    expect(url).toBe(`http://localhost/b/${boardId}?view=room#${token}`);
    expect(answer.status).toBe(200);
    expect([...projector.cookies.keys()]).toEqual(["ronda_room"]);
    expect((await open.browser().post("/api/room", { token })).data.error.code).toBe("invite-unknown");
  });

  it("opens within the hour", async () => {
    const { data } = await facilitator.post<{ url: string }>(`/api/workshops/${entered.workshop.id}/room`);
    open.clock.advance(3_600_000);
    await open.house.sweep();
    const late = await open.browser().post("/api/room", { token: data.url.split("#")[1] });
    expect(late.status).toBe(404);
  });

  it("shows purpose, board and how to join, never members or other links", async () => {
    const { answer, projector } = await openRoom();
    expect(roomAnswer.parse(answer.data)).toEqual(answer.data);
    const { participant } = entered.invites;
    expect(answer.data.door).toEqual({ url: participant.url, code: participant.code });
    expect((await projector.get<RoomView>("/api/room")).data).toEqual(answer.data);
  });

  it("says how to join only while the door is open", async () => {
    const { projector } = await openRoom();
    await facilitator.patch(`/api/workshops/${entered.workshop.id}`, { version: 1, doorOpen: false });
    expect((await projector.get<RoomView>("/api/room")).data.door).toBeNull();
  });

  it("reads the board's socket unseen, without a name and without a pen", async () => {
    const { projector } = await openRoom();
    expect(await ask(projector, boardId, { query: "?ronda=1&as=room" })).toMatchObject({
      kind: "admitted",
      identity: { name: "", role: "observer" },
      mayWrite: "forbidden",
      seen: false,
    });
  });

  it("is nothing else: not on other boards, not without saying so, not on other calls", async () => {
    const { projector } = await openRoom();
    const { entered: other } = await open.openWorkshop();
    expect(await ask(projector, other.boards[0]!.id, { query: "?as=room" })).toMatchObject({ status: 404 });
    expect(await ask(projector)).toMatchObject({ status: 401 });
    expect((await projector.get(`/api/workshops/${entered.workshop.id}?as=room`)).status).toBe(401);
    expect((await projector.get(`/api/boards/${boardId}?as=room`)).status).toBe(401);
    expect((await projector.get(`/api/boards/${boardId}/export?format=md&as=room`)).status).toBe(401);
  });

  it("ignores the session of a browser that asks as a room", async () => {
    expect((await facilitator.get(`/api/workshops/${entered.workshop.id}?as=room`)).status).toBe(401);
    expect(await ask(facilitator, boardId, { query: "?as=room" })).toMatchObject({ status: 401 });
  });

  it("ends after a day", async () => {
    const { projector } = await openRoom();
    open.clock.advance(24 * 3_600_000);
    expect((await projector.get("/api/room")).status).toBe(401);
  });

  it("is for facilitators to open", async () => {
    const luz = await open.join(entered, "participant", "Luz");
    expect((await luz.post(`/api/workshops/${entered.workshop.id}/room`)).status).toBe(403);
  });
});
