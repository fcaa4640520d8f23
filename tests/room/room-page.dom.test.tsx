import { createSignal } from "solid-js";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { createItem, projectBoard } from "#shared/boards/board-doc.ts";
import { notesInTurn, roomGroups } from "#shared/notes/room-groups.ts";
import type { Stage } from "#shared/facilitation/stage.ts";
import type { RoomPoll } from "#shared/voting/room-poll.ts";
import type { RoomView } from "#shared/workshops/workshop.ts";
import type { LiveRoom } from "#client/room/live-room.ts";
import { RoomBoard } from "#client/room/RoomBoard.tsx";
import { PairPage } from "#client/room/PairPage.tsx";
import { RoomPage } from "#client/room/RoomPage.tsx";
import { fakeServer, noConnection, refusal } from "#tests/support/fake-server.ts";
import { namelessControls, showPage } from "#tests/support/show-page.ts";
import { byName } from "#tests/support/view-tools.ts";

const view: RoomView = {
  version: 7,
  stage: { show: "wall" },
  workshop: { id: "w", title: "Agua en el cerro", locale: "es" },
  purpose: { why: "Agua dos días por semana.", decides: "Qué se repara primero.", power: "co-decide" },
  board: { id: "b", title: "Tablero" },
  session: { step: null, timer: { kind: "none" }, now: 1_790_000_000_000 },
  door: { url: "https://ronda.example/join#secret", code: "NFMCJXKL" },
};
const features = ["room", "purpose", "symbols"] as const;
let dispose = () => {};

/** Never connects: what is looked at here is what stands around the board. */
class SilentSocket extends EventTarget {
  close(): void {}
  send(): void {}
}

beforeEach(() => vi.stubGlobal("WebSocket", SilentSocket));
afterEach(() => {
  dispose();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function openPage(token: string) {
  const shown = await showPage(() => <RoomPage token={token} />, features);
  dispose = shown.dispose;
  await vi.waitFor(() => expect(shown.host.querySelector("h1, [role=alert]")).not.toBeNull());
  return shown.host;
}

describe("the projector's page", () => {
  it("goes in by its link once, and by its own session after a reload", async () => {
    const { asked } = fakeServer({ "POST /api/room": () => view, "GET /api/room": () => view });
    await openPage("once");
    dispose();
    await openPage("");
    expect(asked.map(({ call, body }) => [call, body])).toEqual([
      ["POST /api/room", { token: "once" }],
      ["GET /api/room", undefined],
    ]);
  });

  it("speaks the workshop's language", async () => {
    fakeServer({ "POST /api/room": () => view });
    const host = await openPage("once");
    expect(host.textContent).toContain("Qué se va a decidir");
    expect(document.documentElement.lang).toBe("es");
  });

  it("shows the step and the time that are left, whatever the projector's own clock says", async () => {
    const now = Date.now() - 3_600_000;
    const session = {
      step: { title: "Escribir en silencio", instructions: "Una idea en cada tarjeta." },
      timer: { kind: "paused", left: 125_000, total: 300_000 },
      now,
    } as const;
    const { answer } = fakeServer({ "POST /api/room": () => ({ ...view, session }) });
    const host = await openPage("once");
    expect(host.querySelector(".room-step h2")!.textContent).toBe("Escribir en silencio");
    expect(host.querySelector("[role=timer]")!.textContent).toBe("2:05en pausa");
    dispose();
    answer({
      "POST /api/room": () => ({
        ...view,
        session: { ...session, timer: { kind: "running", endsAt: now + 60_000, total: 300_000 } },
      }),
    });
    const running = await openPage("once");
    await vi.waitFor(() =>
      expect(running.querySelector("[role=timer]")!.textContent).toMatch(/^(1:00|0:59)$/),
    );
  });

  it("says when its link was used, and where a new one is made", async () => {
    fakeServer({
      "POST /api/room": () => refusal("invite-used", 410),
      "GET /api/room": () => refusal("unauthorised", 401),
    });
    const host = await openPage("used");
    expect(host.querySelector("[role=alert]")!.textContent).toContain("was used already");
  });

  it("follows the door, and keeps what is there when the connection is lost", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const { answer } = fakeServer({ "POST /api/room": () => view });
    const host = await openPage("once");
    expect(host.textContent).toContain("NFMC JXKL");
    answer({ "GET /api/room": () => ({ ...view, door: null }) });
    vi.advanceTimersByTime(20_000);
    await vi.waitFor(() => expect(host.textContent).not.toContain("NFMC JXKL"));
    const lost = vi.fn(noConnection);
    answer({ "GET /api/room": lost });
    vi.advanceTimersByTime(20_000);
    await vi.waitFor(() => expect(lost).toHaveBeenCalled());
    expect(host.querySelector("h1")!.textContent).toBe("Agua en el cerro");
  });

  it("ends when the server says so", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const { answer } = fakeServer({ "POST /api/room": () => view });
    const host = await openPage("once");
    answer({ "GET /api/room": () => refusal("unauthorised", 401) });
    vi.advanceTimersByTime(20_000);
    await vi.waitFor(() => expect(host.querySelector("[role=alert]")).not.toBeNull());
    expect(host.textContent).not.toContain("Agua en el cerro");
  });
});

describe("a projector that no link opened", () => {
  const code = { code: "BCDFGH", url: "http://192.168.1.5:3000/room/pair#BCDFGH", until: 1 };

  it("shows a code to type or to scan, and the board once it was typed", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const { answer, asked } = fakeServer({
      "GET /api/room": () => refusal("unauthorised", 401),
      "POST /api/room/code": () => code,
    });
    const shown = await showPage(() => <RoomPage token="" offersCode />, features);
    dispose = shown.dispose;
    await vi.waitFor(() => expect(shown.host.textContent).toContain("BCD FGH"));
    expect(shown.host.textContent).toContain("192.168.1.5:3000/room/pair");
    await vi.waitFor(() => expect(shown.host.querySelector(".qr-code path")).not.toBeNull());
    expect(namelessControls(shown.host)).toEqual([]);
    answer({ "GET /api/room": () => view });
    vi.advanceTimersByTime(2000);
    await vi.waitFor(() => expect(shown.host.querySelector("h1")!.textContent).toBe("Agua en el cerro"));
    answer({ "GET /api/room": () => refusal("unauthorised", 401) });
    vi.advanceTimersByTime(2000);
    await vi.waitFor(() => expect(shown.host.textContent).toContain("BCD FGH"));
    expect(asked.filter(({ call }) => call === "POST /api/room/code")).toHaveLength(2);
  });

  it("says when no code can be had", async () => {
    fakeServer({ "POST /api/room/code": () => refusal("rate", 429) });
    const shown = await showPage(() => <RoomPage token="" offersCode />, features, "en");
    dispose = shown.dispose;
    await vi.waitFor(() => expect(shown.host.querySelector("[role=alert]")).not.toBeNull());
  });
});

describe("the phone that scanned a projector's code", () => {
  const workshop = { id: "w", title: "Water", locale: "en", boards: [{ id: "b", title: "Board" }] };
  const me = { id: "m", name: "Ana", role: "facilitator", state: "in" };
  const open = async (mine: object) => {
    const server = fakeServer({
      "GET /api/session": () => ({ workshops: [{ ...workshop, me: { ...me, ...mine } }], ownDevice: true }),
      "POST /api/workshops/w/rooms": () => ({ id: "r", boardId: "b", since: 1 }),
    });
    const shown = await showPage(() => <PairPage code="bcdfgh" />, ["room", "common", "device"], "en");
    dispose = shown.dispose;
    return { ...server, host: shown.host };
  };

  it("puts a board that one leads on the projector", async () => {
    const { host, asked } = await open({});
    await vi.waitFor(() => byName(host, "button", "Water"));
    byName(host, "button", "Water").click();
    await vi.waitFor(() => expect(host.textContent).toContain("The projector shows “Water” now."));
    expect(asked.at(-1)!.body).toEqual({ code: "BCD FGH", board: "b" });
  });

  it("says that only who leads can", async () => {
    const { host } = await open({ role: "participant" });
    await vi.waitFor(() => expect(host.textContent).toContain("Nobody leads a workshop on this device."));
  });
});

describe("what the projector shows", () => {
  async function openBoard(fill: (doc: Y.Doc) => void, shown: RoomView = view) {
    const doc = new Y.Doc();
    fill(doc);
    const [live, setLive] = createSignal(true);
    const room: LiveRoom = { content: projectBoard(doc), live, stop: () => {} };
    const page = await showPage(
      () => <RoomBoard view={shown} onEnded={() => {}} open={() => room} />,
      features,
      "en",
    );
    dispose = page.dispose;
    return { host: page.host, setLive };
  }
  const fill = (doc: Y.Doc) => {
    const id = createItem(doc, "clusters", { title: "The pump", x: 0, y: 0 }, { now: 1 });
    const write = (text: string, more = {}) =>
      createItem(doc, "notes", { text, x: 0, y: 0, color: "leaf", ...more }, { now: 1, memberId: "leo" });
    write("It breaks when it rains", { cluster: id, symbol: "water" });
    write("Nobody says when it is cut");
  };

  it("is the purpose, the notes by group with symbols and letters, and how to join", async () => {
    const { host } = await openBoard(fill);
    expect(host.querySelector("h1")!.textContent).toBe("Agua en el cerro");
    expect(host.textContent).toContain("Nothing goes ahead without its yes.");
    const headings = [...host.querySelectorAll("main h2")].map((heading) => heading.textContent);
    expect(headings).toEqual(["The pump", "Without a group"]);
    expect(host.querySelector("main li")!.textContent).toBe("It breaks when it rainsC");
    expect(host.querySelector('main svg[role="img"]')!.getAttribute("aria-label")).toBe("Water");
    expect(host.textContent).toContain("2 notes");
    expect(host.textContent).toContain("ronda.example/join");
    await vi.waitFor(() => expect(host.querySelector(".qr-code path")).not.toBeNull());
  });

  it("is neither people nor links nor the secret of the door in words", async () => {
    const { host } = await openBoard(fill);
    expect(host.textContent).not.toContain("leo");
    expect(host.textContent).not.toContain("secret");
    expect(host.querySelectorAll("a, input, select")).toHaveLength(0);
  });

  it("is no way to join while the door is closed", async () => {
    const { host } = await openBoard(fill, { ...view, door: null });
    expect(host.querySelector(".qr-code")).toBeNull();
    expect(host.textContent).not.toContain("NFMC");
  });

  it("is one note alone, with its group and its place among all, when those who lead ask for it", async () => {
    const doc = new Y.Doc();
    fill(doc);
    const [first] = notesInTurn(roomGroups(projectBoard(doc)));
    const { host } = await openBoard(() => {}, view);
    dispose();
    host.remove();
    const shown = await openBoard((own) => Y.applyUpdate(own, Y.encodeStateAsUpdate(doc)), {
      ...view,
      stage: { show: "note", id: first!.id },
    });
    expect(shown.host.querySelector("main")!.textContent).toBe("The pumpIt breaks when it rainsCNote 1 of 2");
    expect(shown.host.textContent).not.toContain("Agua dos días por semana.");
  });

  it("is one group, how to join, or the time", async () => {
    const group = await openBoard(fill, { ...view, stage: { show: "group", id: "" } });
    expect(group.host.querySelector("main")!.textContent).toContain("Nobody says when it is cut");
    expect(group.host.querySelector("main")!.textContent).not.toContain("It breaks");
    dispose();
    const join = await openBoard(fill, { ...view, stage: { show: "join" } });
    await vi.waitFor(() => expect(join.host.querySelector(".qr-code path")).not.toBeNull());
    expect(join.host.querySelectorAll("li")).toHaveLength(0);
    dispose();
    const timer = { kind: "paused", left: 125_000, total: 300_000 } as const;
    const time = await openBoard(fill, {
      ...view,
      stage: { show: "timer" },
      session: { step: null, timer, now: 1 },
    });
    expect(time.host.querySelector("[role=timer]")!.textContent).toContain("2:05");
    expect(time.host.querySelectorAll("li")).toHaveLength(0);
  });

  it.each([{ show: "note", id: "gone" }, { show: "group", id: "gone" }, { show: "timer" }] as const)(
    "is the wall where what was asked for is not there: %o",
    async (stage) => {
      const { host } = await openBoard(fill, { ...view, stage });
      expect(host.querySelector("h1")!.textContent).toBe("Agua en el cerro");
    },
  );

  it("is no way to join on its own either while the door is closed", async () => {
    const { host } = await openBoard(fill, { ...view, door: null, stage: { show: "join" } });
    expect(host.querySelectorAll(".room-purpose h1, main li")).toHaveLength(3);
  });

  describe("is a vote", () => {
    const options = [
      { id: "a", label: "Water", symbol: "water" as const },
      { id: "b", label: "Road" },
    ];
    const poll: RoomPoll = {
      id: "v1",
      state: "open",
      title: "What comes first?",
      method: "approval",
      secrecy: "secret",
      options,
      settings: {},
      voided: false,
      result: null,
    };
    const counted = { ranking: [["a"], ["b"]], scores: { a: 5, b: 2 }, ties: [], rounds: [], winners: ["a"] };
    const result: RoomPoll["result"] = {
      ...counted,
      method: "approval",
      rule: "majority",
      secrecy: "secret",
      electors: 7,
      cast: 6,
      aside: 0,
      marks: [],
      counts: [{ ...counted, rule: "majority" }],
    };
    const on = async (stage: Stage, more: Partial<RoomPoll> = {}) => {
      const { host } = await openBoard(fill, { ...view, stage, poll: { ...poll, ...more } });
      await vi.waitFor(() => expect(host.querySelector(".room-question, .room-purpose")).not.toBeNull());
      return host;
    };

    it("with what can be chosen, and one of that alone", async () => {
      const question = await on({ show: "poll", poll: "v1" });
      expect(question.querySelector(".room-question")!.textContent).toBe("What comes first?");
      expect([...question.querySelectorAll("main li")].map((one) => one.textContent)).toEqual([
        "Water",
        "Road",
      ]);
      expect(question.textContent).toContain("The vote is open.");
      dispose();
      const one = await on({ show: "option", poll: "v1", option: "b" });
      expect(one.querySelector(".room-option")!.textContent).toBe("Road");
      expect(one.textContent).toContain("2 of 2");
      expect(one.textContent).not.toContain("Water");
    });

    it("with its question in place of a result that nobody may see yet", async () => {
      const host = await on({ show: "result", poll: "v1" }, { state: "closed" });
      expect(host.textContent).toContain("The result was not shown yet.");
      expect(host.querySelectorAll("main li")).toHaveLength(2);
    });

    it("with what came out, and that in numbers", async () => {
      const shown = { state: "closed", result } as const;
      const outcome = await on({ show: "result", poll: "v1" }, shown);
      expect(outcome.querySelector(".result-outcome")!.textContent).toContain("Water");
      expect(outcome.textContent).toContain("6 of 7 voted");
      expect(outcome.querySelector(".bar")).toBeNull();
      dispose();
      const numbers = await on({ show: "numbers", poll: "v1" }, shown);
      await vi.waitFor(() => expect(numbers.querySelectorAll(".bar")).toHaveLength(2));
    });

    it("without numbers where few voted", async () => {
      const few = { ...result, marks: ["few"] as const };
      const host = await on({ show: "numbers", poll: "v1" }, { state: "closed", result: few });
      expect(host.querySelector(".bar")).toBeNull();
      expect(host.textContent).toContain("Fewer than five voted");
    });

    it("or the wall where it is gone", async () => {
      const { host } = await openBoard(fill, { ...view, stage: { show: "poll", poll: "gone" } });
      expect(host.querySelector(".room-purpose")).not.toBeNull();
    });
  });

  it("says what will come where nothing is yet", async () => {
    const { host } = await openBoard(() => {});
    expect(host.textContent).toContain("The first notes will appear here.");
  });

  it("says when it is no longer the present board", async () => {
    const { host, setLive } = await openBoard(fill);
    expect(host.textContent).not.toContain("No connection");
    setLive(false);
    expect(host.textContent).toContain("No connection. This is what was there last.");
  });

  it("turns its pages only when somebody presses", async () => {
    const turned = vi.fn();
    vi.stubGlobal("scrollBy", turned);
    const { host } = await openBoard(fill);
    expect(turned).not.toHaveBeenCalled();
    byName(host, "button", "Page down").click();
    byName(host, "button", "Page up").click();
    const tops = turned.mock.calls.map(([options]) => Math.sign((options as ScrollToOptions).top!));
    expect(tops).toEqual([1, -1]);
    expect(namelessControls(host)).toEqual([]);
  });
});
