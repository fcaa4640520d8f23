import { afterEach, describe, expect, it, vi } from "vitest";
import type { NewPoll, PollView } from "#shared/voting/poll.ts";
import { settledSettings } from "#shared/voting/poll-settings.ts";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import { PollForm } from "#client/voting/lead/PollForm.tsx";
import { fakePoll } from "#tests/support/fake-ballot-server.ts";
import { fakeServer } from "#tests/support/fake-server.ts";
import { fakeWorkshop } from "#tests/support/fake-vote.tsx";
import { words } from "#tests/support/screen-words.ts";
import { namelessControls, showPage, submit } from "#tests/support/show-page.ts";

type Key = Parameters<typeof words<"polls">>[2];
const say = (key: Key, values = {}) => words("en", "polls", key, values);

const shown: (() => void)[] = [];
afterEach(() => {
  shown.splice(0).forEach((dispose) => dispose());
  vi.unstubAllGlobals();
});

const where = {
  id: "where",
  title: "Where do you live?",
  groups: [
    { id: "hill", label: "On the hill" },
    { id: "shore", label: "By the shore" },
  ],
};

/** The form on the screen, and what it sent. */
async function form(poll?: PollView, view: Partial<WorkshopView> = {}) {
  const sent: NewPoll[] = [];
  const take = (body: NewPoll) => {
    sent.push(body);
    return { poll: fakePoll() };
  };
  fakeServer({ "POST /api/workshops/w1/polls": take, "PATCH /api/polls/poll-1": take });
  const { host, dispose } = await showPage(
    () => (
      <PollForm view={fakeWorkshop(view)} {...(poll ? { poll } : {})} onDone={() => {}} onCancel={() => {}} />
    ),
    ["polls", "methods", "results", "symbols", "purpose"],
  );
  shown.push(dispose);
  const field = (label: string, nth = 0) => fieldIn(host, label, nth);
  const write = (label: string, text: string, nth = 0) => {
    const control = field(label, nth);
    control.value = text;
    control.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  const press = (label: string) =>
    [...host.querySelectorAll("button")].find((one) => one.textContent.trim() === label)!.click();
  const save = async () => {
    submit(host.querySelector("form")!);
    await vi.waitFor(() =>
      expect(sent.length > 0 || host.querySelector("[role=alert]")?.textContent).toBeTruthy(),
    );
    return sent.at(-1);
  };
  const alert = () => host.querySelector("[role=alert]")?.textContent.trim();
  return { host, field, write, press, save, alert };
}

function fieldIn(host: HTMLElement, label: string, nth: number): HTMLInputElement {
  const labels = [...host.querySelectorAll<HTMLLabelElement>("label")];
  const control = labels.filter((one) => one.textContent.trim().startsWith(label))[nth]?.control;
  if (!control) throw new Error(`no field ${label}`);
  return control as HTMLInputElement;
}

describe("preparing a vote that spends a budget", () => {
  it("asks how much there is and what each option costs, and says so in the group's own unit", async () => {
    const { host, field, write, press, save, alert } = await form();
    write(say("question"), "On what?");
    field(say("spends")).click();
    press(say("addOption"));
    press(say("addOption"));
    write(say("optionLabel", { n: 1 }), "Water");
    write(say("optionLabel", { n: 2 }), "Road");
    await save();
    expect(alert()).toBe(say("missingBudget"));
    write(say("budget"), "20");
    write(say("unit"), "days");
    write(say("cost"), "12", 0);
    await save();
    expect(alert()).toBe(say("missingCosts"));
    write(say("cost"), "30", 1);
    expect(host.textContent).toContain(say("costTooHigh"));
    expect(namelessControls(host)).toEqual([]);
    const { options, settings } = (await save())!;
    const [water, road] = options.map(({ id }) => id!);
    expect(settings).toMatchObject({
      budget: 20,
      unit: "days",
      // "None of these" costs everything there is.
      costs: { [water!]: 12, [road!]: 30, none: 20 },
    });
    expect(settings.winners).toBeUndefined();
  });

  it("is the same when it is changed later, and a number again where no budget is spent", async () => {
    const settings = settledSettings("approval", 3, {
      budget: 9,
      unit: "sacks",
      costs: { a: 1, b: 2, c: 3 },
    });
    const { field, save } = await form(fakePoll({ state: "draft", settings }));
    expect(field(say("budget")).value).toBe("9");
    expect(field(say("cost"), 1).value).toBe("2");
    field(say("spends")).click();
    const sent = (await save())!;
    expect(sent.settings).toMatchObject({ winners: 1 });
    expect(sent.settings.budget).toBeUndefined();
    expect(sent.settings.costs).toBeUndefined();
  });
});

describe("the words of the steps", () => {
  it("are the group's own where it changed them, and the usual ones else", async () => {
    const { field, write, save } = await form();
    field(words("en", "methods", "name-gradients")).click();
    write(say("proposal"), "We begin in May");
    expect(field(say("gradeLabel", { n: 8 })).value).toBe(words("en", "methods", "grade-8"));
    write(say("gradeLabel", { n: 8 }), "Not with me");
    expect((await save())!.settings.grades).toEqual(["", "", "", "", "", "", "", "Not with me"]);
  });

  it("are not sent where nobody changed them", async () => {
    const { field, write, save } = await form();
    field(words("en", "methods", "name-gradients")).click();
    write(say("proposal"), "We begin in May");
    expect((await save())!.settings.grades).toBeUndefined();
  });
});

describe("the time within which ballots leave", () => {
  const custom = () => settledSettings("approval", 3, { spread: 45, window: 5 });

  it("stays as a script set it when the vote is changed on screen, and is shown as a choice", async () => {
    const { field, write, save } = await form(fakePoll({ state: "draft", settings: custom() }));
    expect(field(say("pace-kept", { spread: "0:45", window: "0:05" })).checked).toBe(true);
    write(say("question"), "What is first?");
    expect((await save())!.settings).toMatchObject({ spread: 45, window: 5 });
  });

  it("is another once somebody chooses so", async () => {
    const { field, save } = await form(fakePoll({ state: "draft", settings: custom() }));
    field(say("pace-remote")).click();
    expect((await save())!.settings).toMatchObject({ spread: 7200, window: 3600 });
  });

  it("has no such choice where it is one of those on screen", async () => {
    const { host } = await form(fakePoll({ state: "draft" }));
    expect(host.querySelectorAll("input[name=pace]")).toHaveLength(3);
  });
});

describe("results by group", () => {
  it("can be by role, or by any list that people may say something of themselves on", async () => {
    const { field, save } = await form(fakePoll({ state: "draft" }), { groupLists: [where] });
    field(say("byGroup-list", { list: where.title })).click();
    expect((await save())!.settings.byGroup).toEqual({ list: "where" });
    field(say("byGroup-role")).click();
    submit(document.querySelector("form")!);
    await vi.waitFor(async () => expect((await save())!.settings.byGroup).toBe("role"));
  });
});

describe("what a group may ask for", () => {
  it("is a level of agreement only where a count can say whether it is reached", async () => {
    const { field } = await form(fakePoll({ state: "draft" }));
    expect(field(say("agreement"))).toBeTruthy();
    field(words("en", "methods", "name-ranking")).click();
    expect(() => field(say("agreement"))).toThrow();
  });
});

describe("a vote that somebody asked to keep secret", () => {
  it("stays secret in the form too, and the form says why", async () => {
    const { host, field } = await form(fakePoll({ state: "draft", keptSecret: true }));
    expect(host.textContent).toContain(say("keptSecretLead"));
    expect(() => field(say("secrecy-open"))).toThrow();
  });
});
