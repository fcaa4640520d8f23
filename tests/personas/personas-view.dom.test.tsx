import { afterEach, describe, expect, test } from "vitest";
import { createItem, projectRoot } from "#shared/boards/board-doc.ts";
import { PersonasView } from "#client/personas/PersonasView.tsx";
import { fakeBoard, fakeNow, type FakeBoard } from "#tests/support/fake-board.tsx";
import { showView } from "#tests/support/show-view.tsx";
import { allByName, byName, typeInto } from "#tests/support/view-tools.ts";

let dispose = () => {};
afterEach(() => dispose());

const writer = { memberId: "ana", now: fakeNow };
async function show(board: FakeBoard, hash = ""): Promise<HTMLElement> {
  const shown = await showView(board, () => <PersonasView />, hash);
  dispose = shown.dispose;
  return shown.host;
}
function boardWith(
  personas: Record<string, object>,
  role: "participant" | "observer" = "participant",
): FakeBoard {
  const board = fakeBoard({ role });
  for (const [id, content] of Object.entries(personas)) {
    createItem(board.doc(), "personas", { name: id, ...content }, writer, id);
  }
  return board;
}
const persona = (board: FakeBoard, id: string) => projectRoot(board.doc(), "personas")[id]!;

test("an empty place says whom to start with", async () => {
  const host = await show(fakeBoard());
  expect(host.textContent).toContain("Start with somebody who lives with the problem and is not here today.");
  expect(host.textContent).not.toContain("Somebody is still missing");
});

test("the name field says that no real name belongs there", async () => {
  const host = await show(boardWith({ Luz: {} }), "#personas/Luz");
  const field = byName<HTMLTextAreaElement>(host, "textarea", "Name");
  expect(document.getElementById(field.getAttribute("aria-describedby")!)!.textContent).toContain(
    "No real names",
  );
});

test("a new name is shown in the list as it is typed", async () => {
  const board = boardWith({ Luz: {} });
  const host = await show(board, "#personas/Luz");
  typeInto(byName<HTMLTextAreaElement>(host, "textarea", "Name"), "Doña Luz");
  expect(host.querySelector("li strong")!.textContent).toBe("Doña Luz");
});

test("what a character has to do with it is chosen in plain words", async () => {
  const board = boardWith({ Luz: {} });
  const host = await show(board, "#personas/Luz");
  byName<HTMLInputElement>(host, "input", "The data is about them").click();
  expect(persona(board, "Luz").relation).toBe("data-principal");
  expect(host.querySelector("li")!.textContent).toContain("The data is about them");
});

describe("influence and interest", () => {
  test("are five steps in words, kept between 0 and 1", async () => {
    const board = boardWith({ Luz: {} });
    const host = await show(board, "#personas/Luz");
    const group = byName(host, "fieldset", "How much can they decide?");
    const steps = [...group.querySelectorAll("input")].map((input) => input.getAttribute("aria-label"));
    expect(steps).toEqual(["not said", "1: nothing", "2: a little", "3: some", "4: much", "5: very much"]);
    byName<HTMLInputElement>(group, "input", "4: much").click();
    expect(persona(board, "Luz").influence).toBe(0.75);
  });

  test("can be unsaid", async () => {
    const board = boardWith({ Luz: { interest: 1 } });
    const host = await show(board, "#personas/Luz");
    const group = byName(host, "fieldset", "How much does it matter to them?");
    expect(byName<HTMLInputElement>(group, "input", "5: very much").checked).toBe(true);
    byName<HTMLInputElement>(group, "input", "not said").click();
    expect(persona(board, "Luz").interest).toBeUndefined();
  });

  test("between two steps show the nearest", async () => {
    const host = await show(boardWith({ Luz: { influence: 0.6 } }), "#personas/Luz");
    const group = byName(host, "fieldset", "How much can they decide?");
    expect(byName<HTMLInputElement>(group, "input", "3: some").checked).toBe(true);
  });
});

describe("a set of characters", () => {
  test("that lacks one of the three names which", async () => {
    const host = await show(boardWith({ Luz: { relation: "data-principal" }, Teo: { relation: "user" } }));
    const lacking = byName(host, "section", "Somebody is still missing");
    expect([...lacking.querySelectorAll("li")].map((one) => one.textContent)).toEqual([
      "somebody who has a say in it",
    ]);
  });

  test("that has all three is complete", async () => {
    const host = await show(
      boardWith({
        Luz: { relation: "data-principal" },
        Teo: { relation: "user" },
        Office: { relation: "stakeholder" },
      }),
    );
    expect(allByName(host, "section", "Somebody is still missing")).toEqual([]);
  });

  test("stands on a map, with the same in a table", async () => {
    const host = await show(
      boardWith({ Luz: { influence: 0, interest: 1 }, Teo: {}, Office: { influence: 1, interest: 0.25 } }),
    );
    const map = byName(host, "section", "Who decides, and to whom it matters");
    expect([...map.querySelectorAll("svg g text")].map((one) => one.textContent)).toEqual(["1", "3"]);
    expect(map.textContent).toContain("2 characters are on the map.");
    const rows = [...map.querySelectorAll("tbody tr")].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows).toEqual([
      ["1", "Luz", "nothing", "very much"],
      ["2", "Teo", "not said", "not said"],
      ["3", "Office", "very much", "a little"],
    ]);
  });

  test("of which nobody is placed yet says how they get on the map", async () => {
    const host = await show(boardWith({ Luz: {} }));
    const map = byName(host, "section", "Who decides, and to whom it matters");
    expect(map.querySelector("svg")).toBeNull();
    expect(map.textContent).toContain("they appear here");
  });
});

test("those who only read see a character in words", async () => {
  const board = boardWith(
    { Luz: { relation: "user", influence: 0.25, harms: "Losing the job" } },
    "observer",
  );
  const host = await show(board, "#personas/Luz");
  const article = host.querySelector("article")!;
  expect(article.querySelector("input, textarea, button")).toBeNull();
  expect(article.textContent).toContain("Works with it");
  expect(article.textContent).toContain("2: a little");
  expect(article.textContent).toContain("Losing the job");
});
