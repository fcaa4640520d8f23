import { afterEach, describe, expect, it, vi } from "vitest";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import { loadMessages } from "#client/i18n/i18n.ts";
import { BoardList } from "#client/boards/BoardList.tsx";
import { WorkshopBoards } from "#client/workshops/WorkshopBoards.tsx";
import { WorkshopProvider } from "#client/workshops/workshop-context.ts";
import { fakeServer } from "#tests/support/fake-server.ts";
import { namelessControls, showPage, submit } from "#tests/support/show-page.ts";
import { allByName, byName, typeInto } from "#tests/support/view-tools.ts";

const view: WorkshopView = {
  workshop: { id: "w", title: "Water", locale: "en" },
  boards: [
    { id: "b", title: "Board" },
    { id: "x", title: "Women", kind: "wall", people: ["luz"] },
  ],
  me: { id: "me", name: "Ana", role: "facilitator", state: "in" },
  version: 7,
  purpose: {},
  reviewOn: "2027-05-23",
  operator: null,
  memberList: "present",
  members: [
    { id: "me", name: "Ana", role: "facilitator", state: "in", present: true },
    { id: "luz", name: "Luz", role: "participant", state: "in", present: true },
  ],
  memberCount: 2,
  doorOpen: true,
};
let dispose = () => {};
afterEach(() => {
  dispose();
  vi.unstubAllGlobals();
});

async function open() {
  const server = fakeServer({
    "POST /api/workshops/w/boards": () => ({ id: "new", title: "New", kind: "wall" }),
    "PATCH /api/boards/x": () => view.boards[1],
    "GET /api/workshops/w/shares": () => [
      {
        from: { id: "x", title: "Women" },
        to: { id: "b", title: "Board" },
        card: "notes/n",
        by: "luz",
        at: 1,
      },
      { from: { id: "x", title: "Women" }, to: { id: "b", title: "Board" }, card: "notes/m", at: 1 },
    ],
  });
  const workshop = { view: () => view, change: async () => {}, refresh: async () => {} };
  const shown = await showPage(
    () => (
      <WorkshopProvider value={workshop}>
        <WorkshopBoards />
      </WorkshopProvider>
    ),
    ["workshop"],
  );
  dispose = shown.dispose;
  const { host } = shown;
  host.querySelector("details")!.open = true;
  host.querySelector("details")!.dispatchEvent(new Event("toggle"));
  await expect.poll(() => host.querySelectorAll(".workshop-board")).toHaveLength(2);
  const sent = () => server.asked.filter(({ call }) => !call.startsWith("GET"));
  return { host, sent };
}

describe("the boards of a workshop, for those who lead", () => {
  it("say who opens each, and what went from one to another, without a name where there is none", async () => {
    const { host } = await open();
    expect(host.textContent).toContain("Everyone in the workshop opens it.");
    expect(host.textContent).toContain("1 person named on it opens it, and those who lead.");
    await expect.poll(() => host.textContent).toContain("From Women to Board: Luz");
    expect(host.textContent).toContain("From Women to Board: nobody is named");
    expect(namelessControls(host)).toEqual([]);
  });

  it("are made for people who are named, with a name that is asked for", async () => {
    const { host, sent } = await open();
    const form = [...host.querySelectorAll("form")].at(-1)!;
    submit(form);
    expect(form.querySelector("[role=alert]")!.textContent).toBe("Give the board a name.");
    typeInto(byName<HTMLInputElement>(form, "input", "Name of the board"), "The mill");
    byName<HTMLInputElement>(form, "input[type=radio]", /A risk model/).click();
    byName<HTMLInputElement>(form, "input[type=checkbox]", "Luz").click();
    submit(form);
    await expect
      .poll(() => sent().map(({ body }) => body))
      .toEqual([{ title: "The mill", kind: "risk", members: ["luz"] }]);
  });

  it("are put away on the version that is shown", async () => {
    const { host, sent } = await open();
    allByName<HTMLButtonElement>(host, "button", "Put away")[0]!.click();
    await expect
      .poll(sent)
      .toMatchObject([{ call: "PATCH /api/boards/x", body: { version: 7, archived: true } }]);
  });
});

describe("the list of boards in a board's menu", () => {
  const list = async (boards: WorkshopView["boards"], at = "b") => {
    const shown = await showPage(() => <BoardList boards={boards} at={at} />, ["boards"]);
    dispose = shown.dispose;
    return () => [...shown.host.querySelectorAll("a")].map((link) => link.getAttribute("href"));
  };

  it("leads to those that one may open, without what is put away or over", async () => {
    const over = { id: "g", title: "Group 1", kind: "breakout", closedAt: 1 } as const;
    const away = { id: "a", title: "Old", kind: "wall", archived: true } as const;
    const links = await list([...view.boards, over, away]);
    await expect.poll(links).toEqual(["/b/b", "/b/x"]);
  });

  it("is not there with one board alone", async () => {
    const links = await list([view.boards[0]!]);
    await loadMessages("boards");
    await Promise.resolve();
    expect(links()).toEqual([]);
  });
});
