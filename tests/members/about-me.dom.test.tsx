import { afterEach, describe, expect, it, vi } from "vitest";
import { createSignal } from "solid-js";
import type { GroupList } from "#shared/members/self-declared.ts";
import type { Me } from "#shared/workshops/workshop.ts";
import { AboutMe } from "#client/members/AboutMe.tsx";
import { BoardProvider } from "#client/realtime/board-context.ts";
import { fakeBoard } from "#tests/support/fake-board.tsx";
import { fakeServer, refusal } from "#tests/support/fake-server.ts";
import { namelessControls, showPage, submit } from "#tests/support/show-page.ts";
import { byName, typeInto } from "#tests/support/view-tools.ts";

const lists: GroupList[] = [
  {
    id: "place",
    title: "Where do you live?",
    groups: [
      { id: "hill", label: "On the hill" },
      { id: "river", label: "By the river" },
    ],
  },
];

let dispose = () => {};
afterEach(() => {
  dispose();
  vi.unstubAllGlobals();
});

async function open(me: Partial<Me> = {}, language: "en" | "es" | "pt" = "en") {
  const server = fakeServer({
    "GET /api/workshops/workshop/me/declared": () => ({ choices: { place: "hill" }, languages: ["Quechua"] }),
    "PATCH /api/workshops/workshop/me": () => ({}),
    "PATCH /api/workshops/workshop/me/declared": (said: object) => ({ choices: {}, languages: [], ...said }),
    "POST /api/workshops/workshop/me/was-here": () => undefined,
  });
  const board = fakeBoard();
  const first = board.entry();
  const [entry, setEntry] = createSignal({ ...first, groupLists: lists, me: { ...first.me, ...me } });
  const shown = await showPage(
    () => (
      <BoardProvider value={{ ...board, entry }}>
        <AboutMe onClose={() => {}} />
      </BoardProvider>
    ),
    ["people"],
    language,
  );
  dispose = shown.dispose;
  await vi.waitFor(() => expect(shown.host.querySelector("fieldset")).not.toBeNull());
  return { ...server, host: shown.host, setEntry, entry };
}
const input = (host: HTMLElement, name: string) => byName<HTMLInputElement>(host, "input", name);

describe("what one says of oneself on the board", () => {
  it("begins with the name that one goes by, and changes it", async () => {
    const { host, asked } = await open({ name: "Luz" });
    const field = input(host, "My name here");
    expect(field.value).toBe("Luz");
    typeInto(field, "Luz Marina");
    submit(field.closest("form")!);
    await expect.poll(() => host.textContent).toContain("Saved.");
    expect(asked.at(-1)).toMatchObject({ body: { name: "Luz Marina" } });
  });

  it("says how many people use the device, within what can be", async () => {
    const { host, asked } = await open({ people: 4 });
    const field = input(host, "How many people");
    expect(field.valueAsNumber).toBe(4);
    const before = asked.length;
    for (const wrong of ["0", "31", ""]) {
      field.value = wrong;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
    expect(asked).toHaveLength(before);
    field.value = "12";
    field.dispatchEvent(new Event("change", { bubbles: true }));
    await expect.poll(() => asked.at(-1)?.body).toEqual({ people: 12 });
  });

  it("chooses a group, or declines, each saved as it is given", async () => {
    const { host, asked } = await open();
    expect(input(host, "On the hill").checked).toBe(true);
    input(host, "By the river").click();
    await expect.poll(() => asked.at(-1)?.body).toEqual({ choices: { place: "river" } });
    input(host, "I would rather not say").click();
    await expect.poll(() => asked.at(-1)?.body).toEqual({ choices: { place: null } });
  });

  it("names languages in one's own words", async () => {
    const { host, asked } = await open();
    const field = input(host, "Languages that I speak");
    expect(field.value).toBe("Quechua");
    typeInto(field, "Quechua, español ; ");
    submit(field.closest("form")!);
    await expect.poll(() => asked.at(-1)?.body).toEqual({ languages: ["Quechua", "español"] });
  });

  it("asks for who one was, and learns only that it was asked", async () => {
    const { host, asked, setEntry, entry } = await open();
    const field = input(host, "The name I had");
    typeInto(field, "Rosa");
    submit(field.closest("form")!);
    await expect.poll(() => asked.at(-1)?.body).toEqual({ name: "Rosa" });
    setEntry({ ...entry(), me: { ...entry().me, wasHere: "Rosa" } });
    expect(host.textContent).toContain("You said that you were here as “Rosa”.");
  });

  it("says what went wrong where it did", async () => {
    const { host, answer } = await open();
    answer({ "POST /api/workshops/workshop/me/was-here": () => refusal("rate", 429) });
    const field = input(host, "The name I had");
    typeInto(field, "Rosa");
    submit(field.closest("form")!);
    await expect.poll(() => host.querySelector("[role=alert]")?.textContent ?? "").not.toBe("");
  });

  it.each(["en", "es", "pt"] as const)("has a name for every control in %s", async (language) => {
    const { host } = await open({}, language);
    expect(namelessControls(host)).toEqual([]);
  });
});
