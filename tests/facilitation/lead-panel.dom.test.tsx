import { afterEach, describe, expect, it, vi } from "vitest";
import { RondaError } from "#shared/errors.ts";
import { agendaFile } from "#shared/facilitation/agenda-file.ts";
import { presetActivities } from "#shared/facilitation/presets.ts";
import type { Activity } from "#shared/facilitation/activity.ts";
import { createItem } from "#shared/boards/board-doc.ts";
import type { LedSession } from "#shared/facilitation/led-session.ts";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import type { OwnPlace } from "#client/facilitation/going-on.ts";
import { readTalk } from "#client/facilitation/LeadTalk.tsx";
import { SessionPanel } from "#client/facilitation/SessionPanel.tsx";
import { messagesIn } from "#client/i18n/i18n.ts";
import {
  quietSession,
  sessionNow,
  showInSession,
  step,
  workshopView,
  type FakeSession,
} from "#tests/support/fake-session.tsx";
import { fakePoll } from "#tests/support/fake-ballot-server.ts";
import { fakeBoard } from "#tests/support/fake-board.tsx";
import { fakeServer } from "#tests/support/fake-server.ts";
import { namelessControls, submit } from "#tests/support/show-page.ts";
import { allByName, byName, typeInto } from "#tests/support/view-tools.ts";

let shown: FakeSession;
let board = fakeBoard();
afterEach(() => {
  shown.dispose();
  vi.unstubAllGlobals();
});

async function open(session: Partial<LedSession> = {}, view: Partial<WorkshopView> = {}, place?: OwnPlace) {
  const options = { board, session, view, ...(place ? { place } : {}) };
  shown = await showInSession(() => <SessionPanel />, { ...options, role: "facilitator" });
  await expect.poll(() => shown.host.querySelector(".session-panel > :not(:last-child)")).not.toBeNull();
  return shown;
}
const press = (name: string | RegExp) => byName<HTMLButtonElement>(shown.host, "button", name).click();
const has = (name: string | RegExp) => allByName(shown.host, "button", name).length > 0;
/** What the panel asked for besides looking. */
const changes = (asked: readonly { readonly call: string; readonly body?: unknown }[]) =>
  asked.filter(({ call }) => !call.startsWith("GET ")).map(({ call, body }) => [call.split(" ")[0], body]);
const tick = (name: string) => byName<HTMLInputElement>(shown.host, "input[type=checkbox]", name).click();
const agenda = (): Activity[] => [
  step("a", { title: "Arrive", state: "current", startedAt: sessionNow, note: "Greet everybody." }),
  step("b", { title: "Write", minutes: 8, shortest: 5 }),
  step("c", { title: "Close" }),
];
const person = (memberId: string, here = true) => ({ memberId, name: memberId, here });

describe("an agenda begins", () => {
  it("with a ready-made one, in the group's language and not in that of the screen", async () => {
    const { workshop } = workshopView(quietSession());
    const { sent } = await open({}, { workshop: { ...workshop, locale: "pt" } });
    press("Use it");
    await expect.poll(() => sent).toHaveLength(1);
    const inGroup = await messagesIn("presets", "pt");
    expect(sent[0]).toEqual({ do: "add", activities: presetActivities("light", inGroup), version: 7 });
  });

  it("with a file, and says so where it is none", async () => {
    const { sent } = await open();
    const input = byName<HTMLInputElement>(shown.host, "input[type=file]", "Open a file");
    const choose = (text: string) => {
      Object.defineProperty(input, "files", { value: [new File([text], "a.json")], configurable: true });
      Object.defineProperty(input, "value", { value: "", writable: true, configurable: true });
      input.dispatchEvent(new Event("change", { bubbles: true }));
    };
    choose("{}");
    await expect
      .poll(() => shown.host.querySelector("[role=alert]")?.textContent)
      .toBe("This is not an agenda of Ronda. Nothing was changed.");
    const file = agendaFile("Ours", "en", agenda());
    choose(JSON.stringify(file));
    await expect.poll(() => sent).toEqual([{ do: "add", activities: file.activities, version: 7 }]);
  });

  it("by hand, with a name that is asked for", async () => {
    const { sent } = await open();
    press("Add a step");
    const form = shown.host.querySelector<HTMLFormElement>(".activity-form")!;
    submit(form);
    expect(shown.host.querySelector("[role=alert]")!.textContent).toBe("Give the step a name.");
    typeInto(byName<HTMLInputElement>(form, "input", "Name of the step"), "Song");
    submit(form);
    await expect.poll(() => sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ do: "add", activities: [{ title: "Song", minutes: 10, target: null }] });
  });
});

describe("leading the step", () => {
  it("shows the note, and goes on where the button says", async () => {
    const { sent } = await open({ agenda: agenda() });
    expect(shown.host.textContent).toContain("Greet everybody.");
    press("Go on to: Write");
    expect(sent).toEqual([{ do: "advance", version: 7 }]);
    expect(namelessControls(shown.host)).toEqual([]);
  });

  it("starts, pauses, resumes and changes the time", async () => {
    const { sent, change } = await open({ agenda: agenda() });
    press("Start 10 min");
    change({ timer: { kind: "running", endsAt: sessionNow + 30_000, total: 600_000 } });
    press("+5 min");
    expect(byName<HTMLButtonElement>(shown.host, "button", "−1 min").disabled).toBe(true);
    press("Pause");
    change({ timer: { kind: "paused", left: 30_000, total: 600_000 } });
    press("Go on counting");
    expect(sent).toEqual([
      { do: "timer-start", ms: 600_000, version: 7 },
      { do: "timer-add", ms: 300_000, version: 7 },
      { do: "timer-pause", version: 7 },
      { do: "timer-resume", version: 7 },
    ]);
  });

  it("says how far behind the session is, and what can be shorter", async () => {
    const { sent, pass } = await open({ agenda: agenda() });
    expect(shown.host.textContent).not.toContain("behind");
    pass(13 * 60_000);
    expect(shown.host.textContent).toContain("3 minutes behind");
    press("Write: 8 → 5 min");
    expect(sent).toEqual([{ do: "edit", activity: "b", change: { minutes: 5 }, version: 7 }]);
  });

  it("locks the board, and shows the box as it is where the server refused", async () => {
    const { sent, refuse } = await open({ agenda: agenda() });
    refuse(new RondaError("stale", ""));
    tick("Lock the board");
    expect(sent).toEqual([{ do: "lock", on: true, version: 7 }]);
    const box = byName<HTMLInputElement>(shown.host, "input[type=checkbox]", "Lock the board");
    await expect.poll(() => box.checked).toBe(false);
    expect(shown.host.querySelector("[role=alert]")!.textContent).toContain("The group went on");
  });
});

describe("leading who speaks", () => {
  it("calls the next, gives the word out of turn, lowers hands", async () => {
    const turns = { ...quietSession().turns!, queue: [person("ana"), person("leo")] };
    const { sent, change, pass } = await open({ agenda: agenda(), turns });
    press("Next speaker");
    press("Give the word to leo");
    press("Lower the hand of ana");
    tick("Who has not spoken yet comes first");
    change({ turns: { ...turns, speaker: person("leo"), speakerSince: sessionNow } });
    pass(65_000);
    expect(shown.host.textContent).toContain("leo has the word, for 1:05");
    press("Has spoken");
    expect(sent).toEqual([
      { do: "next-speaker", version: 7 },
      { do: "give-word", member: "leo", version: 7 },
      { do: "lower-hand-of", member: "ana", version: 7 },
      { do: "unspoken-first", on: true, version: 7 },
      { do: "end-word", version: 7 },
    ]);
  });

  it("calls nobody where all who raised a hand are away", async () => {
    await open({ agenda: agenda(), turns: { ...quietSession().turns!, queue: [person("ana", false)] } });
    expect(byName<HTMLButtonElement>(shown.host, "button", "Next speaker").disabled).toBe(true);
  });

  it("holds a round with everybody's state in it", async () => {
    const { sent, change } = await open({ agenda: agenda() });
    press("Start a round");
    const seats = [
      { ...person("ana"), state: "speaking" as const },
      { ...person("leo"), state: "later" as const },
    ];
    change({ turns: { ...quietSession().turns!, round: { seats } } });
    const round = shown.host.querySelector("[aria-label=Round]")!;
    expect([...round.children].map((row) => row.querySelector(".turn-name")!.textContent)).toEqual([
      "ana has the word",
      "leo later",
    ]);
    press("End the round");
    expect(sent).toEqual([
      { do: "start-round", version: 7 },
      { do: "end-round", version: 7 },
    ]);
  });

  it("counts who is ready of those here, by name", async () => {
    const members = [{ id: "ana", name: "Ana", role: "participant", state: "in", present: true }] as const;
    await open({ agenda: agenda(), ready: { ready: 1, here: 4, members: ["ana"] } }, { members });
    expect(shown.host.textContent).toContain("1 of 4 here are ready");
    expect(shown.host.textContent).toContain("Ana");
  });
});

describe("a projector", () => {
  const unfold = () => {
    const fold = [...shown.host.querySelectorAll("details")].find((one) => one.querySelector(".code-input"))!;
    fold.open = true;
    fold.dispatchEvent(new Event("toggle"));
  };
  const paired = { id: "r1", boardId: "board", since: Date.UTC(2026, 10, 23, 12) };

  it("is paired by the code that it shows, and taken off the board", async () => {
    const { asked, answer } = fakeServer({ "GET /api/workshops/w/rooms": () => ({ rooms: [] }) });
    await open();
    unfold();
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    expect(has("The wall")).toBe(false);
    const field = shown.host.querySelector<HTMLInputElement>(".code-input")!;
    press("Show the board there");
    expect(shown.host.textContent).toContain("The code has six letters.");
    typeInto(field, "bcd fgh");
    answer({
      "POST /api/workshops/w/rooms": () => paired,
      "GET /api/workshops/w/rooms": () => ({ rooms: [paired] }),
      "DELETE /api/workshops/w/rooms/r1": () => undefined,
    });
    press("Show the board there");
    await vi.waitFor(() => expect(has("The wall")).toBe(true));
    expect(asked.find(({ call }) => call.startsWith("POST"))!.body).toEqual({
      code: "bcd fgh",
      board: "board",
    });
    answer({ "GET /api/workshops/w/rooms": () => ({ rooms: [] }) });
    press("Take the board off");
    await vi.waitFor(() => expect(has("The wall")).toBe(false));
  });

  it("shows the wall, the time, a group, or one note after the other", async () => {
    fakeServer({ "GET /api/workshops/w/rooms": () => ({ rooms: [paired] }) });
    board = fakeBoard();
    const group = createItem(board.doc(), "clusters", { title: "Pump", x: 0, y: 0 }, board.writer(), "g1");
    for (const id of ["n1", "n2"])
      createItem(
        board.doc(),
        "notes",
        { text: `Words of ${id}`, x: 0, y: 0, cluster: group },
        board.writer(),
        id,
      );
    const { sent, change } = await open();
    unfold();
    const go = async (name: string) => {
      await vi.waitFor(() =>
        expect(byName<HTMLButtonElement>(shown.host, "button", name).disabled).toBe(false),
      );
      press(name);
    };
    await go("The time");
    await go("First note");
    change({ stage: { show: "note", id: "n1" } });
    expect(shown.host.textContent).toContain("Note 1 of 2");
    expect(shown.host.textContent).toContain("Words of n1");
    await go("Next");
    change({ stage: { show: "note", id: "n2" } });
    expect(byName<HTMLButtonElement>(shown.host, "button", "Next").disabled).toBe(true);
    await go("Back");
    const groups = shown.host.querySelector<HTMLSelectElement>(".stage-group select")!;
    groups.value = "g1";
    groups.dispatchEvent(new Event("change", { bubbles: true }));
    expect(sent).toMatchObject(
      [
        { show: "timer" },
        { show: "note", id: "n1" },
        { show: "note", id: "n2" },
        { show: "note", id: "n1" },
        { show: "group", id: "g1" },
      ].map((stage) => ({ do: "stage", stage })),
    );
    expect(namelessControls(shown.host)).toEqual([]);
  });
});

describe("a vote on the projector", () => {
  it("is shown as a question, option by option, and as a result once everybody may see it", async () => {
    const room = { id: "r1", boardId: "board", since: sessionNow };
    fakeServer({ "GET /api/workshops/w/rooms": () => ({ rooms: [room] }) });
    const vote = fakePoll({ id: "v1", title: "Which first?" });
    const { sent, change } = await open({}, { polls: [vote] });
    const fold = [...shown.host.querySelectorAll("details")].find((one) => one.querySelector(".code-input"))!;
    fold.open = true;
    fold.dispatchEvent(new Event("toggle"));
    await expect.poll(() => allByName(shown.host, "select", "A vote")).toHaveLength(1);
    const go = async (name: string) => {
      const button = () => byName<HTMLButtonElement>(shown.host, "button", name);
      await expect.poll(() => button().disabled).toBe(false);
      button().click();
    };
    const list = byName<HTMLSelectElement>(shown.host, "select", "A vote");
    list.value = "v1";
    list.dispatchEvent(new Event("change", { bubbles: true }));
    await go("The question");
    expect(byName<HTMLButtonElement>(shown.host, "button", "What came out").disabled).toBe(true);
    await go("One by one");
    change({ stage: { show: "option", poll: "v1", option: "a" } });
    expect(shown.host.querySelector(".stage-note")!.textContent).toBe("1 of 3Water");
    await go("Next");
    change({}, { polls: [{ ...vote, state: "closed", resultShown: true }] });
    await go("What came out");
    await go("In numbers");
    expect(sent).toMatchObject(
      [
        { show: "poll", poll: "v1" },
        { show: "option", poll: "v1", option: "a" },
        { show: "option", poll: "v1", option: "b" },
        { show: "result", poll: "v1" },
        { show: "numbers", poll: "v1" },
      ].map((stage) => ({ do: "stage", stage })),
    );
    expect(namelessControls(shown.host)).toEqual([]);
  });
});

describe("looking together", () => {
  it("asks everybody to come where one is, and lets go", async () => {
    const { sent, change } = await open({ agenda: agenda() });
    press("Bring everybody to: the wall");
    change({ spotlight: { target: "needs/n1", since: sessionNow } });
    expect(shown.host.textContent).toContain("Everybody is asked to look at: the needs/n1");
    await expect.poll(() => byName<HTMLButtonElement>(shown.host, "button", "Let go").disabled).toBe(false);
    press("Let go");
    expect(sent).toMatchObject([
      { do: "spotlight", target: "wall" },
      { do: "spotlight", target: null },
    ]);
  });
});

describe("the agenda", () => {
  const openStep = (name: string) => press(new RegExp(`^${name} ?\\d+ min`));

  it("is put in another order by buttons and by keys, and says where a step came to stand", async () => {
    const { sent } = await open({ agenda: agenda() });
    press("Close up");
    await expect.poll(() => shown.host.textContent).toContain("Close is now 2 of 3");
    const handle = byName<HTMLButtonElement>(shown.host, "button", "1. Move Arrive");
    handle.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }));
    press("Arrive up");
    expect(sent).toEqual([
      { do: "move", activity: "c", to: 1, version: 7 },
      { do: "move", activity: "a", to: 1, version: 7 },
    ]);
  });

  it("leaves out, opens again, goes to and removes single steps", async () => {
    const [arrive, write, close] = agenda();
    const { sent } = await open({ agenda: [arrive!, write!, { ...close!, state: "skipped" }] });
    openStep("Write");
    press("Leave out");
    press("Go to this step");
    press("Remove");
    openStep("Close");
    press("Open again");
    openStep("Arrive");
    expect(has("Remove")).toBe(false);
    expect(sent.map((one) => (one as { do: string }).do)).toEqual(["skip", "start", "remove", "reopen"]);
  });

  it("changes of a step only what somebody changed in the form", async () => {
    const { sent } = await open({ agenda: [step("x", { title: "Song", target: "notes/n1" })] });
    openStep("Song");
    press("Change");
    const form = shown.host.querySelector<HTMLFormElement>(".activity-form")!;
    typeInto(byName<HTMLInputElement>(form, "input", "Minutes"), "0");
    submit(form);
    expect(form.querySelector("[role=alert]")!.textContent).toBe("Give a number of minutes, at least 1.");
    typeInto(byName<HTMLInputElement>(form, "input", "Minutes"), "4");
    submit(form);
    await expect.poll(() => sent).toHaveLength(1);
    expect(sent[0]).toEqual({ do: "edit", activity: "x", change: { minutes: 4 }, version: 7 });
  });

  it("brings back nothing old where somebody else changed the step meanwhile, and asks before it takes their place", async () => {
    const { sent, change } = await open({ agenda: [step("x", { title: "Song", minutes: 5 })] });
    openStep("Song");
    press("Change");
    const form = shown.host.querySelector<HTMLFormElement>(".activity-form")!;
    typeInto(byName<HTMLInputElement>(form, "input", "Name of the step"), "Singing");
    change({ agenda: [step("x", { title: "Song", minutes: 17, instructions: "Stand up." })] });
    submit(form);
    await expect.poll(() => sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ change: { title: "Singing" } });
    expect(Object.keys((sent[0] as { change: object }).change)).toEqual(["title"]);

    press("Change");
    const again = shown.host.querySelector<HTMLFormElement>(".activity-form")!;
    typeInto(byName<HTMLInputElement>(again, "input", "Name of the step"), "Hymn");
    change({ agenda: [step("x", { title: "Dance", minutes: 17 })] });
    submit(again);
    await expect.poll(() => shown.host.textContent).toContain("Somebody else changed the same part");
    expect(sent).toHaveLength(1);
    submit(again);
    await expect.poll(() => sent).toHaveLength(2);
    expect(sent[1]).toMatchObject({ change: { title: "Hymn" } });
  });

  it("lets every part of a step be chosen: groups, a card, a vote, who writes, and how short it may be", async () => {
    const given = {
      title: "Talk",
      shortest: 5,
      writers: ["participant"] as const,
      speaking: "queue" as const,
    };
    const vote = fakePoll({ id: "v1", title: "Which first?" });
    const place = {
      isAt: () => true,
      go: () => {},
      reach: () => "here" as const,
      here: (at: string) => at,
      target: () => "needs/n1",
      name: (at: string) => `(${at})`,
    };
    const { sent } = await open({ agenda: [step("x", given)] }, { polls: [vote] }, place);
    openStep("Talk");
    press("Change");
    const form = shown.host.querySelector<HTMLFormElement>(".activity-form")!;
    const list = (name: string) => byName<HTMLSelectElement>(form, "select", name);
    const pick = (name: string, words: string) => {
      const field = list(name);
      field.value = [...field.options].find((one) => one.text === words)!.value;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    };
    expect(list("Who writes").selectedOptions[0]!.text).toBe("participant");
    pick("Where on the board", "the card: (needs/n1)");
    pick("What groups do when it begins", "people go into pairs");
    typeInto(byName<HTMLInputElement>(form, "input", "Can be shortened to (minutes)"), "");
    submit(form);
    await expect.poll(() => sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      change: { target: "needs/n1", grouping: "pairs", shortest: null },
    });
    press("Change");
    const again = shown.host.querySelector<HTMLFormElement>(".activity-form")!;
    const target = byName<HTMLSelectElement>(again, "select", "Where on the board");
    expect([...target.options].map(({ text }) => text)).toContain("the vote: Which first?");
    target.value = "polls/v1";
    target.dispatchEvent(new Event("change", { bubbles: true }));
    submit(again);
    await expect.poll(() => sent).toHaveLength(2);
    expect(sent[1]).toMatchObject({ change: { target: "polls/v1" } });
  });

  it("puts a new step in where it is wanted", async () => {
    const { sent } = await open({ agenda: agenda() });
    openStep("Arrive");
    press("Add a step after this one");
    const form = shown.host.querySelector<HTMLFormElement>(".activity-form")!;
    typeInto(byName<HTMLInputElement>(form, "input", "Name of the step"), "Song");
    submit(form);
    await expect.poll(() => sent).toMatchObject([{ do: "add", at: 1, activities: [{ title: "Song" }] }]);
  });

  it("takes up what the group proposes right after the present step, or not now", async () => {
    const wish = { id: "p", title: "A song", minutes: 5, memberId: "ana", name: "Ana" };
    const { sent } = await open({ agenda: agenda(), proposals: [wish] });
    expect(shown.host.textContent).toContain("5 min, by Ana");
    press("Take up");
    press("Not now");
    expect(sent).toEqual([
      { do: "accept-proposal", proposal: "p", at: 1, version: 7 },
      { do: "decline-proposal", proposal: "p", version: 7 },
    ]);
  });
});

describe("people", () => {
  const members = [
    { id: "ana", name: "Ana", role: "participant", state: "in", present: true },
    { id: "zoe", name: "Zoe", role: "participant", state: "waiting", present: false },
  ] as const;

  it("who waits comes first and is let in", async () => {
    const { asked } = fakeServer({ "PATCH /api/workshops/w/members/zoe": () => members[1] });
    await open({ agenda: agenda() }, { members });
    const names = [...shown.host.querySelectorAll("ul.turn-list .turn-name")].map((one) => one.textContent);
    expect(names).toEqual(["Zoe participant · waits to be let in", "Ana participant"]);
    press("Let Zoe in");
    await expect.poll(() => changes(asked)).toEqual([["PATCH", { state: "in", version: 7 }]]);
  });

  it("can have the pen taken, another part, or be sent away after a second word", async () => {
    const { asked } = fakeServer({
      "PATCH /api/workshops/w/members/ana": () => members[0],
      "DELETE /api/workshops/w/members/ana": () => undefined,
    });
    await open({ agenda: agenda() }, { members });
    press("Change the part of Ana");
    press("Take the pen");
    const role = byName<HTMLSelectElement>(shown.host, "select", "Takes part as");
    role.value = "observer";
    role.dispatchEvent(new Event("change", { bubbles: true }));
    press("Send away");
    expect(asked.map(({ call }) => call)).not.toContain("DELETE /api/workshops/w/members/ana");
    press("Send away");
    await expect
      .poll(() => changes(asked))
      .toEqual([
        ["PATCH", { muted: true, version: 7 }],
        ["PATCH", { role: "observer", version: 7 }],
        ["DELETE", undefined],
      ]);
  });
});

describe("where the group talks", () => {
  it("is a link or a phone number, and nothing else", () => {
    expect(readTalk(" https://meet.example/x ")).toEqual({ kind: "link", url: "https://meet.example/x" });
    expect(readTalk("+57 601 234")).toEqual({ kind: "phone", number: "+57 601 234" });
    expect(readTalk("javascript://alert(1)")).toBeUndefined();
    expect(readTalk("at the square")).toBeUndefined();
  });
});

describe("people who do not lead", () => {
  const follow = async (role: "participant" | "observer", session: Partial<LedSession>) => {
    shown = await showInSession(() => <SessionPanel />, { board, role, session });
    return shown;
  };

  it("see the steps, the queue and the round, and propose a step", async () => {
    const turns = { ...quietSession().turns!, queue: [person("ana"), person("me")] };
    const { sent } = await follow("participant", { agenda: agenda(), turns });
    expect(shown.host.textContent).not.toContain("Only for those who lead");
    expect([...shown.host.querySelectorAll(".turn-row")].map((row) => row.textContent)).toEqual([
      "ana",
      "you",
    ]);
    typeInto(byName<HTMLInputElement>(shown.host, "input", "What should we also do?"), "A song");
    submit(shown.host.querySelector("form")!);
    await expect.poll(() => shown.host.textContent).toContain("Proposed. Those who lead decide about it.");
    expect(sent).toEqual([{ do: "propose", title: "A song", minutes: 5, version: 7 }]);
  });

  it("who only read see the steps alone", async () => {
    const { turns: _turns, ready: _ready, ...session } = quietSession({ agenda: agenda() });
    shown = await showInSession(() => <SessionPanel />, { board, role: "observer", view: { session } });
    expect(allByName(shown.host, "button", /./)).toEqual([]);
    expect(shown.host.querySelectorAll(".step")).toHaveLength(3);
  });
});
