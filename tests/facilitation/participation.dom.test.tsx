import { afterEach, describe, expect, it, vi } from "vitest";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import { Participation } from "#client/facilitation/people/Participation.tsx";
import { showInSession, type FakeSession } from "#tests/support/fake-session.tsx";
import { fakeServer } from "#tests/support/fake-server.ts";
import { namelessControls, submit } from "#tests/support/show-page.ts";
import { byName, typeInto } from "#tests/support/view-tools.ts";

let shown: FakeSession;
afterEach(() => {
  shown.dispose();
  vi.unstubAllGlobals();
});

const group = (label: string, wrote: "few" | "most" | null) => ({
  id: label || null,
  label,
  people: 6,
  present: null,
  wrote,
  spoke: null,
});
const seen = {
  people: 12,
  lists: [
    { id: "place", title: "Where do you live?", groups: [group("On the hill", "few"), group("", "most")] },
    { id: "age", title: "How old are you?", groups: [] },
  ],
  languages: [
    { label: "Español", people: 7 },
    { label: "Português", people: null },
  ],
};
const list = {
  id: "place",
  title: "Where do you live?",
  groups: [
    { id: "hill", label: "On the hill" },
    { id: "river", label: "By the river" },
  ],
};

async function open(view: Partial<WorkshopView> = {}) {
  const server = fakeServer({
    "GET /api/workshops/w/participation": () => seen,
    "PATCH /api/workshops/w": () => ({}),
  });
  shown = await showInSession(() => <Participation />, { role: "facilitator", view });
  const details = shown.host.querySelector("details")!;
  details.open = true;
  await expect.poll(() => shown.host.querySelector("table")).not.toBeNull();
  return { ...server, host: shown.host };
}
const press = (name: string) => byName<HTMLButtonElement>(shown.host, "button", name).click();

describe("whom the group hears", () => {
  it("is a table by group, in words, and says where nothing can be said", async () => {
    const { host } = await open();
    const rows = [...host.querySelectorAll("tbody tr")].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows).toEqual([
      ["On the hill 6", "cannot be said", "few or nobody", "cannot be said"],
      ["others 6", "cannot be said", "most", "cannot be said"],
    ]);
    expect(host.textContent).toContain("Too few people have answered");
    expect(host.textContent).toContain("Português: fewer than five");
    expect(namelessControls(host)).toEqual([]);
  });

  it("asks a new question with its groups, one a line", async () => {
    const { asked, host } = await open();
    press("Add a question");
    typeInto(byName<HTMLInputElement>(host, "input", "Question"), "I am from");
    const field = byName<HTMLTextAreaElement>(host, "textarea", "Groups, one a line");
    typeInto(field, "community\n\n office \ncommunity");
    submit(field.closest("form")!);
    await expect.poll(() => asked.at(-1)?.call).toBe("PATCH /api/workshops/w");
    expect(asked.at(-1)?.body).toMatchObject({
      version: 7,
      groupLists: [{ title: "I am from", groups: [{ label: "community" }, { label: "office" }] }],
    });
  });

  it("keeps who answered what where only a group's words change", async () => {
    const { asked, host } = await open({ groupLists: [list] });
    press("Change: Where do you live?");
    const field = byName<HTMLTextAreaElement>(host, "textarea", "Groups, one a line");
    typeInto(field, "Up on the hill\nBy the river");
    submit(field.closest("form")!);
    await expect.poll(() => asked.at(-1)?.call).toBe("PATCH /api/workshops/w");
    expect(asked.at(-1)?.body).toMatchObject({
      groupLists: [
        {
          id: "place",
          groups: [
            { id: "hill", label: "Up on the hill" },
            { id: "river", label: "By the river" },
          ],
        },
      ],
    });
  });

  it("asks before it takes the place of what somebody else made of the question meanwhile", async () => {
    const { asked, host } = await open({ groupLists: [structuredClone(list)] });
    press("Change: Where do you live?");
    const form = host.querySelector<HTMLFormElement>("form")!;
    typeInto(byName<HTMLInputElement>(form, "input", "Question"), "Where is your house?");
    shown.change({}, { groupLists: [{ ...list, title: "Which part of town?" }] });
    submit(form);
    await expect.poll(() => host.textContent).toContain("Somebody else changed this question");
    expect(asked.filter(({ call }) => call.startsWith("PATCH"))).toEqual([]);
    submit(form);
    await expect.poll(() => asked.at(-1)?.call).toBe("PATCH /api/workshops/w");
  });

  it("takes a question away", async () => {
    const { asked } = await open({ groupLists: [list] });
    press("Remove: Where do you live?");
    await expect.poll(() => asked.at(-1)?.body).toEqual({ version: 7, groupLists: [] });
  });
});
