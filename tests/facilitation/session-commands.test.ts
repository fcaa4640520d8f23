import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commandAnswer } from "#server/http/session-schemas.ts";
import type { ActivityDraft } from "#shared/facilitation/activity.ts";
import type { SessionAnswer } from "#shared/facilitation/led-session.ts";
import { takingPart } from "#shared/facilitation/commands.ts";
import type { Entered, WorkshopView } from "#shared/workshops/workshop.ts";
import type { Browser, Failure } from "#tests/support/browser.ts";
import { openHouse, type OpenHouse } from "#tests/support/open-house.ts";

let open: OpenHouse;
let ana: Browser;
let luz: Browser;
let entered: Required<Entered>;
let path: string;

const draft = (title: string, more: Partial<ActivityDraft> = {}): ActivityDraft => ({
  title,
  instructions: "Write what you know.",
  target: "wall",
  writers: ["facilitator", "advisory", "participant"],
  minutes: 5,
  speaking: "open",
  visibility: "shared",
  note: "Keep it silent.",
  ...more,
});

beforeEach(async () => {
  open = openHouse();
  ({ facilitator: ana, entered } = await open.openWorkshop());
  path = `/api/workshops/${entered.workshop.id}`;
  luz = await open.join(entered, "participant", "Luz");
});
afterEach(() => open.close());

const viewOf = async (browser: Browser) => (await browser.get<WorkshopView>(path)).data;
const sessionOf = async (browser: Browser) => (await viewOf(browser)).session!;
const send = (browser: Browser, command: object) =>
  browser.post<SessionAnswer & Failure>(`${path}/session`, command);
/** A command made on what its sender sees now. */
const now = async (browser: Browser, command: object) => {
  const { version } = await viewOf(browser);
  return send(browser, { version, ...command });
};
/** One that must be taken. */
const lead = async (command: object, browser = ana) => {
  const { status, data } = await now(browser, command);
  if (status !== 200) throw new Error(data.error.code);
  return data;
};
const refused = async (answer: ReturnType<typeof send>) => {
  const { status, data } = await answer;
  return [status, data.error?.code];
};
const states = async () => (await sessionOf(ana)).agenda.map(({ title, state }) => `${title} ${state}`);
const come = async (browser: Browser) =>
  open.engine.come(entered.boards[0]!.id, (await viewOf(browser)).me.id);

describe("leading a session", () => {
  it("begins empty, and is part of every member's view", async () => {
    const empty = { agenda: [], proposals: [], talk: null, timer: { kind: "none" }, locked: false };
    expect(await sessionOf(ana)).toMatchObject({ ...empty, turns: { speaker: null, queue: [] } });
    expect(await sessionOf(luz)).toMatchObject(empty);
  });

  it("makes an agenda and goes through it; each timebox runs from its start", async () => {
    await lead({ do: "add", activities: [draft("Write"), draft("Read", { minutes: 3 })] });
    const answer = await lead({ do: "advance" });
    expect(commandAnswer.parse(answer)).toEqual(answer);
    expect(await states()).toEqual(["Write current", "Read planned"]);
    const at = open.clock.now();
    expect(answer.session.timer).toEqual({ kind: "running", endsAt: at + 300_000, total: 300_000 });
    open.clock.advance(60_000);
    await lead({ do: "advance" });
    expect((await sessionOf(luz)).timer).toMatchObject({ endsAt: at + 240_000 });
    await lead({ do: "advance" });
    expect(await states()).toEqual(["Write done", "Read done"]);
    expect((await sessionOf(ana)).timer).toEqual({ kind: "none" });
  });

  it("keeps all of it over a restart of the house, because it is stored", async () => {
    await lead({ do: "add", activities: [draft("Write", { shortest: 3 })] });
    await lead({ do: "advance" });
    await lead({ do: "timer-pause" });
    await lead({ do: "talk", where: { kind: "link", url: "https://call.example.org/ronda" } });
    await lead({ do: "raise-hand" }, luz);
    const facts = await open.stores.facilitation.facts(entered.workshop.id);
    expect(facts).toMatchObject({
      agenda: [{ title: "Write", shortest: 3, state: "current", startedAt: open.clock.now() }],
      timer: { kind: "paused", left: 300_000 },
      talk: { kind: "link" },
      turns: { hands: [(await viewOf(luz)).me.id] },
    });
  });

  it.each([
    { kind: "link", url: "javascript:alert(1)" },
    { kind: "phone", number: "call me" },
  ])("takes no place to talk that cannot be one: %o", async (where) => {
    expect(await refused(now(ana, { do: "talk", where }))).toEqual([400, "bad-request"]);
  });
});

describe("a command made on what has changed since", () => {
  beforeEach(async () => {
    await lead({ do: "add", activities: [draft("Write"), draft("Read"), draft("Talk")] });
  });

  it("is refused: two who advance at once come one step further, not two", async () => {
    const bo = await open.join(entered, "facilitator", "Bo");
    const { version } = await viewOf(bo);
    const answers = await Promise.all([
      send(ana, { version, do: "advance" }),
      send(bo, { version, do: "advance" }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.data.error.code).toBe("stale");
    expect(await states()).toEqual(["Write current", "Read planned", "Talk planned"]);
  });

  it.each([
    ["timer", { do: "timer-start", ms: 1000 }, { do: "timer-add", ms: 1000 }],
    ["lock", { do: "lock", on: true }, { do: "lock", on: false }],
    ["agenda", { do: "advance" }, { do: "add", activities: [draft("More")] }],
    ["activity", { do: "advance" }, { do: "ready", on: true }],
  ])("is refused where the %s is not as it was", async (_part, first, second) => {
    const { version } = await viewOf(ana);
    await lead(first);
    const before = await sessionOf(ana);
    const sender = second.do === "ready" ? luz : ana;
    expect(await refused(send(sender, { version, ...second }))).toEqual([409, "stale"]);
    expect(await sessionOf(ana)).toEqual(before);
  });

  it("is taken where only other things changed", async () => {
    const { version } = await viewOf(ana);
    await lead({ do: "lock", on: true });
    await lead({ do: "raise-hand" }, luz);
    await open.join(entered, "participant", "Rui");
    expect((await send(ana, { version, do: "timer-start", ms: 1000 })).status).toBe(200);
    expect((await send(ana, { version, do: "advance" })).status).toBe(200);
  });

  it("is refused when it names a version that is still to come", async () => {
    expect(await refused(send(ana, { version: 999, do: "lock", on: true }))).toEqual([409, "stale"]);
  });

  it("never loses one of many hands that go up at once", async () => {
    const group = await Promise.all(
      ["A", "B", "C", "D"].map((name) => open.join(entered, "participant", name)),
    );
    const { version } = await viewOf(luz);
    const answers = await Promise.all(
      [luz, ...group].map((browser) => send(browser, { version, do: "raise-hand" })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect((await sessionOf(ana)).turns!.queue).toHaveLength(5);
  });
});

describe("a bad move", () => {
  it.each([
    ["going on in an empty agenda", { do: "advance" }, "agenda-over"],
    ["the timebox of no activity", { do: "timer-start" }, "no-activity"],
    ["a timer below zero", { do: "timer-start", ms: -5 }, "timer-below-zero"],
    ["a pause of no timer", { do: "timer-pause" }, "timer-state"],
    ["calling somebody where nobody waits", { do: "next-speaker" }, "nobody-waits"],
    ["a round of nobody", { do: "start-round" }, "nobody-waits"],
  ])("%s is answered with its reason and changes nothing", async (_what, command, code) => {
    const before = await viewOf(ana);
    expect(await refused(now(ana, command))).toEqual([409, code]);
    expect(await viewOf(ana)).toEqual(before);
  });

  it("like taking more time than there is, or a step that is gone, changes nothing", async () => {
    await lead({ do: "timer-start", ms: 1000 });
    expect(await refused(now(ana, { do: "timer-add", ms: -1001 }))).toEqual([409, "timer-below-zero"]);
    expect(await refused(now(ana, { do: "skip", activity: "nothing" }))).toEqual([404, "not-found"]);
    expect(await refused(now(ana, { do: "give-word", member: "nobody" }))).toEqual([404, "not-found"]);
    expect(await refused(now(ana, { do: "dance" }))).toEqual([400, "bad-request"]);
    expect((await sessionOf(ana)).timer).toMatchObject({ total: 1000 });
  });

  it("that changes nothing makes no version either", async () => {
    const { version } = await lead({ do: "raise-hand" }, luz);
    expect((await lead({ do: "raise-hand" }, luz)).version).toBe(version);
    expect((await lead({ do: "lock", on: false })).version).toBe(version);
  });
});

describe("who may do what", () => {
  const leading = [
    { do: "advance" },
    { do: "add", activities: [draft("Mine")] },
    { do: "timer-start", ms: 1000 },
    { do: "next-speaker" },
    { do: "lock", on: true },
    { do: "talk", where: null },
    { do: "lower-hand-of", member: "m" },
    { do: "two-others-first", on: true },
    { do: "turn-time", ms: 60_000 },
    { do: "spotlight", target: "needs" },
    { do: "stage", stage: { show: "timer" } },
    { do: "reveal", activity: "a1" },
  ];
  const partaking = [
    { do: "raise-hand" },
    { do: "lower-hand" },
    { do: "pass", later: true },
    { do: "take-turn" },
    { do: "ready", on: true },
    { do: "show-mine", activity: "a1" },
    { do: "propose", title: "More time", minutes: 5 },
  ];

  it("leading is for those who facilitate", async () => {
    for (const role of ["participant", "advisory", "observer"] as const) {
      const browser = await open.join(entered, role, role);
      const before = await viewOf(browser);
      for (const command of leading) {
        expect(await refused(now(browser, command))).toEqual([403, "forbidden"]);
      }
      expect(await viewOf(browser)).toEqual(before);
    }
  });

  it("who only reads does nothing at all", async () => {
    expect(partaking.map((command) => command.do).sort()).toEqual([...takingPart].sort());
    const rui = await open.join(entered, "observer", "Rui");
    for (const command of partaking) expect(await refused(now(rui, command))).toEqual([403, "forbidden"]);
  });

  it("whoever leads is not waited for", async () => {
    expect(await refused(now(ana, { do: "ready", on: true }))).toEqual([403, "forbidden"]);
  });

  it("strangers learn nothing, and nobody without a session", async () => {
    const { facilitator: stranger } = await open.openWorkshop();
    const command = { version: 1, do: "advance" };
    expect(await refused(send(stranger, command))).toEqual([404, "not-found"]);
    expect(await refused(send(open.browser(), command))).toEqual([401, "unauthorised"]);
  });
});

describe("what one sees of a session", () => {
  beforeEach(async () => {
    await lead({ do: "add", activities: [draft("Write")] });
    await lead({ do: "advance" });
  });

  it("keeps the notes of those who facilitate among them, in views and in answers", async () => {
    expect((await sessionOf(ana)).agenda[0]!.note).toBe("Keep it silent.");
    expect((await sessionOf(luz)).agenda[0]).not.toHaveProperty("note");
    const { session } = await lead({ do: "raise-hand" }, luz);
    expect(JSON.stringify(session)).not.toContain("Keep it silent.");
  });

  it("counts who is ready of those here who are waited for", async () => {
    const rui = await open.join(entered, "advisory", "Rui");
    await open.join(entered, "participant", "Away");
    await Promise.all([come(ana), come(luz), come(rui)]);
    await lead({ do: "ready", on: true }, luz);
    const luzId = (await viewOf(luz)).me.id;
    expect((await sessionOf(luz)).ready).toEqual({ ready: 1, here: 2, mine: true });
    expect((await sessionOf(rui)).ready).toEqual({ ready: 1, here: 2, mine: false });
    expect((await sessionOf(ana)).ready).toEqual({ ready: 1, here: 2, mine: false, members: [luzId] });
    open.engine.go(entered.boards[0]!.id, luzId);
    expect((await sessionOf(rui)).ready).toEqual({ ready: 0, here: 1, mine: false });
  });

  it("finds nobody ready and all hands down at another activity", async () => {
    await come(luz);
    await lead({ do: "ready", on: true }, luz);
    await lead({ do: "raise-hand" }, luz);
    await lead({ do: "advance" });
    expect(await sessionOf(luz)).toMatchObject({ ready: { ready: 0, mine: false }, turns: { queue: [] } });
  });

  it("names who speaks and who waits, unless the group set names apart", async () => {
    await come(luz);
    await lead({ do: "raise-hand" }, luz);
    const queue = async (browser: Browser) => (await sessionOf(browser)).turns!.queue;
    expect(await queue(luz)).toMatchObject([{ name: "Luz", here: true }]);
    const { version } = await viewOf(ana);
    await ana.patch(path, { version, memberList: "number" });
    expect(await queue(luz)).toMatchObject([{ name: "" }]);
    expect(await queue(ana)).toMatchObject([{ name: "Luz" }]);
  });

  it("gives who only reads the agenda and the time, and nothing of people", async () => {
    const rui = await open.join(entered, "observer", "Rui");
    await lead({ do: "propose", title: "A song", minutes: 3 }, luz);
    const session = await sessionOf(rui);
    expect(Object.keys(session).sort()).toEqual([
      "agenda",
      "locked",
      "proposals",
      "spotlight",
      "talk",
      "timer",
    ]);
    expect(session).toMatchObject({ agenda: [{ title: "Write" }], proposals: [] });
  });
});

describe("turns", () => {
  it("go round among those here, and are passed by whose turn it is", async () => {
    const rui = await open.join(entered, "participant", "Rui");
    await Promise.all([come(ana), come(luz), come(rui)]);
    await lead({ do: "start-round" });
    const seats = async () =>
      (await sessionOf(luz)).turns!.round!.seats.map(({ name, state }) => `${name} ${state}`);
    expect(await seats()).toEqual(["Ana waiting", "Luz waiting", "Rui waiting"]);
    await lead({ do: "next-speaker" });
    await lead({ do: "next-speaker" });
    expect((await sessionOf(ana)).turns!.speaker).toMatchObject({ name: "Luz" });
    await lead({ do: "pass", later: true }, luz);
    expect(await seats()).toEqual(["Ana spoken", "Luz later", "Rui speaking"]);
    expect(await refused(now(luz, { do: "pass", later: true }))).toEqual([409, "not-your-turn"]);
    await lead({ do: "next-speaker" });
    expect((await sessionOf(ana)).turns!.speaker).toMatchObject({ name: "Luz" });
  });

  it("are offered in a round also to whoever was away when it began", async () => {
    const rui = await open.join(entered, "participant", "Rui");
    const eva = await open.join(entered, "participant", "Eva");
    for (const one of [ana, luz]) await come(one);
    await lead({ do: "start-round" });
    await lead({ do: "next-speaker" });
    await come(rui);
    await lead({ do: "take-turn" }, rui);
    const seats = async () =>
      (await sessionOf(ana)).turns!.round!.seats.map(({ name, state }) => `${name} ${state}`);
    expect(await seats()).toEqual(["Ana speaking", "Rui waiting", "Luz waiting"]);
    await come(eva);
    const spoke: (string | undefined)[] = [];
    for (let i = 0; i < 3; i++) {
      await lead({ do: "next-speaker" });
      spoke.push((await sessionOf(ana)).turns!.speaker?.name);
    }
    expect(spoke).toEqual(["Rui", "Luz", "Eva"]);
  });

  it("show the order of a round before it begins, of those here", async () => {
    await lead({ do: "add", activities: [draft("Round", { speaking: "round" }), draft("Write")] });
    await lead({ do: "advance" });
    const rui = await open.join(entered, "participant", "Rui");
    await Promise.all([come(ana), come(luz), come(rui)]);
    const next = async () => (await sessionOf(luz)).turns!.nextRound?.map(({ name }) => name);
    expect(await next()).toEqual(["Ana", "Luz", "Rui"]);
    await lead({ do: "start-round" });
    expect(await next()).toBeUndefined();
    await lead({ do: "end-round" });
    expect(await next()).toEqual(["Luz", "Ana", "Rui"]);
    await lead({ do: "advance" });
    expect(await next()).toBeUndefined();
  });

  it("pass while somebody is away, and are theirs next once they are back and wish so", async () => {
    const rui = await open.join(entered, "participant", "Rui");
    await Promise.all([come(luz), come(rui)]);
    await lead({ do: "start-round" });
    open.engine.go(entered.boards[0]!.id, (await viewOf(luz)).me.id);
    await lead({ do: "next-speaker" });
    const turnsNow = async () => (await sessionOf(luz)).turns!;
    expect((await turnsNow()).round!.seats.map(({ state }) => state)).toEqual(["absent", "speaking"]);
    await come(luz);
    await lead({ do: "take-turn" }, luz);
    expect(await refused(now(luz, { do: "take-turn" }))).toEqual([409, "not-your-turn"]);
    await lead({ do: "next-speaker" });
    expect((await turnsNow()).speaker).toMatchObject({ name: "Luz" });
  });

  it("are given a time by those who lead, which ends nobody's turn", async () => {
    await come(luz);
    await lead({ do: "raise-hand" }, luz);
    await lead({ do: "turn-time", ms: 60_000 });
    await lead({ do: "next-speaker" });
    open.clock.advance(600_000);
    expect((await sessionOf(luz)).turns).toMatchObject({ turnTime: 60_000, speaker: { name: "Luz" } });
    expect(await refused(now(ana, { do: "turn-time", ms: -1 }))).toEqual([400, "bad-request"]);
    await lead({ do: "turn-time", ms: null });
    expect((await sessionOf(luz)).turns!.turnTime).toBeNull();
  });

  it("come to two others before somebody speaks again, where the group wants it so", async () => {
    const rui = await open.join(entered, "participant", "Rui");
    await Promise.all([come(luz), come(rui), come(ana)]);
    await lead({ do: "two-others-first", on: true });
    for (const browser of [luz, rui, ana]) await lead({ do: "raise-hand" }, browser);
    await lead({ do: "next-speaker" });
    await lead({ do: "raise-hand" }, luz);
    const queue = (await sessionOf(luz)).turns!.queue.map(({ name }) => name);
    expect(queue).toEqual(["Rui", "Ana", "Luz"]);
  });

  it("are not outrun by hands that go up while somebody is called", async () => {
    await come(luz);
    const { version } = await viewOf(ana);
    await lead({ do: "raise-hand" }, luz);
    const { status, data } = await send(ana, { version, do: "next-speaker" });
    expect([status, data.session.turns!.speaker!.name]).toEqual([200, "Luz"]);
    expect(await refused(send(ana, { version, do: "next-speaker" }))).toEqual([409, "stale"]);
  });
});

describe("a place that everybody is asked to look at", () => {
  it("is told to all, who read only as well, and asked for anew each time", async () => {
    const rui = await open.join(entered, "observer", "Rui");
    await lead({ do: "spotlight", target: "notes/n1" });
    const since = open.clock.now();
    for (const browser of [ana, luz, rui]) {
      expect((await sessionOf(browser)).spotlight).toEqual({ target: "notes/n1", since });
    }
    open.clock.advance(1000);
    const { session } = await lead({ do: "spotlight", target: "notes/n1" });
    expect(session.spotlight!.since).toBe(since + 1000);
  });

  it("ends with a word, and with the step", async () => {
    await lead({ do: "add", activities: [draft("Write")] });
    await lead({ do: "spotlight", target: "needs" });
    await lead({ do: "spotlight", target: null });
    expect((await sessionOf(luz)).spotlight).toBeNull();
    await lead({ do: "spotlight", target: "needs" });
    await lead({ do: "advance" });
    expect((await sessionOf(luz)).spotlight).toBeNull();
  });

  it("is a place of the board, and is not asked for on what changed since", async () => {
    expect(await refused(now(ana, { do: "spotlight", target: "https://evil" }))).toEqual([
      400,
      "bad-request",
    ]);
    const { version } = await viewOf(ana);
    await lead({ do: "spotlight", target: "needs" });
    expect(await refused(send(ana, { version, do: "spotlight", target: "wall" }))).toEqual([409, "stale"]);
  });
});

describe("what projectors show", () => {
  it("is decided by those who lead, and known to them alone", async () => {
    await lead({ do: "stage", stage: { show: "note", id: "n1" } });
    expect((await sessionOf(ana)).stage).toEqual({ show: "note", id: "n1" });
    expect(await sessionOf(luz)).not.toHaveProperty("stage");
    const { version } = await viewOf(ana);
    expect((await lead({ do: "stage", stage: { show: "note", id: "n1" } })).version).toBe(version);
  });

  it.each([{ show: "names" }, { show: "note" }, { show: "note", id: "<script>" }])(
    "is nothing that is not listed: %o",
    async (stage) => {
      expect(await refused(now(ana, { do: "stage", stage }))).toEqual([400, "bad-request"]);
    },
  );
});

describe("the days of a step", () => {
  const day = 86_400_000;

  it("are told to all, and move nobody when they come", async () => {
    const opensAt = open.clock.now() + day;
    await lead({ do: "add", activities: [draft("Write", { opensAt, closesAt: opensAt + 6 * day })] });
    open.clock.advance(8 * day);
    expect((await sessionOf(luz)).agenda).toMatchObject([
      { opensAt, closesAt: opensAt + 6 * day, state: "planned" },
    ]);
  });

  it("can be changed and taken away, and end after they begin", async () => {
    const at = open.clock.now();
    await lead({ do: "add", activities: [draft("Write", { opensAt: at })] });
    const { id } = (await sessionOf(ana)).agenda[0]!;
    const edit = (change: object) => now(ana, { do: "edit", activity: id, change });
    expect(await refused(edit({ closesAt: at }))).toEqual([409, "activity-dates"]);
    const backwards = draft("Read", { opensAt: at + 1, closesAt: at });
    expect(await refused(now(ana, { do: "add", activities: [backwards] }))).toEqual([409, "activity-dates"]);
    const { data } = await edit({ opensAt: null, closesAt: at });
    expect(commandAnswer.parse(data)).toEqual(data);
    const [step] = (await sessionOf(ana)).agenda;
    expect([step!.opensAt, step!.closesAt]).toEqual([undefined, at]);
  });
});

describe("a wish for the agenda", () => {
  const wish = { do: "propose", title: "The well", minutes: 10 };

  it("waits until a facilitator takes it, and then is a step like others", async () => {
    await lead(wish, luz);
    const [proposal] = (await sessionOf(ana)).proposals;
    expect(proposal).toMatchObject({ title: "The well", minutes: 10, name: "Luz" });
    await lead({ do: "accept-proposal", proposal: proposal!.id, at: 0 });
    expect(await sessionOf(luz)).toMatchObject({
      proposals: [],
      agenda: [{ title: "The well", minutes: 10, state: "planned" }],
    });
  });

  it("can be declined, once", async () => {
    await lead(wish, luz);
    const [proposal] = (await sessionOf(ana)).proposals;
    await lead({ do: "decline-proposal", proposal: proposal!.id });
    expect(await refused(now(ana, { do: "accept-proposal", proposal: proposal!.id }))).toEqual([
      409,
      "stale",
    ]);
    expect(await sessionOf(ana)).toMatchObject({ proposals: [], agenda: [] });
  });

  it("is one of three at most that a person has waiting", async () => {
    for (let i = 0; i < 3; i++) await lead(wish, luz);
    expect(await refused(now(luz, wish))).toEqual([429, "rate"]);
  });
});
