import { afterEach, describe, expect, test } from "vitest";
import { createItem, projectRoot, removeItem, setValue, textOf } from "#shared/boards/board-doc.ts";
import { firstFramingQuestions, framingOutcomes } from "#shared/framings/framing.ts";
import { createNote, turnNoteInto } from "#shared/notes/note-doc.ts";
import { FramingsView } from "#client/framings/FramingsView.tsx";
import { fakeBoard, fakeNow, someone, type FakeBoard } from "#tests/support/fake-board.tsx";
import { showView } from "#tests/support/show-view.tsx";
import { allByName, byName, follow, typeInto } from "#tests/support/view-tools.ts";

let dispose = () => {};
afterEach(() => dispose());

const writer = { memberId: "ana", now: fakeNow };
async function show(board: FakeBoard, hash = ""): Promise<HTMLElement> {
  const shown = await showView(board, () => <FramingsView />, hash);
  dispose = shown.dispose;
  return shown.host;
}
function boardWith(
  ...framings: { id: string; title?: string; purpose?: string; outcome?: string }[]
): FakeBoard {
  const board = fakeBoard();
  for (const { id, ...content } of framings) createItem(board.doc(), "framings", content, writer, id);
  return board;
}
const framing = (board: FakeBoard, id: string) => projectRoot(board.doc(), "framings")[id]!;

describe("an empty place", () => {
  test("says what belongs there and offers the first step", async () => {
    const board = fakeBoard();
    const host = await show(board);
    expect(host.textContent).toContain("One sentence is enough to start");
    expect(host.textContent).not.toContain("Choose a sheet");
    byName(host, "button", "Start a sheet").click();
    expect(Object.keys(board.content.framings)).toHaveLength(1);
  });

  test("offers nothing to those who only read", async () => {
    const host = await show(fakeBoard({ role: "observer" }));
    expect(host.textContent).toContain("No problem has a sheet yet.");
    expect(host.querySelector("button")).toBeNull();
  });
});

describe("a new sheet", () => {
  test("opens at its own address with the focus in its first field", async () => {
    const board = fakeBoard();
    const host = await show(board);
    byName(host, "button", "Start a sheet").click();
    const id = Object.keys(board.content.framings)[0]!;
    expect(location.hash).toBe(`#framings/${id}`);
    await expect.poll(() => document.activeElement?.tagName).toBe("TEXTAREA");
    expect(document.activeElement).toBe(byName(host, "textarea", "What is the problem, in one sentence?"));
  });
});

describe("an open framing", () => {
  test("shows four questions and the rest one tap away", async () => {
    const host = await show(boardWith({ id: "f", title: "Water" }), "#framings/f");
    const fields = [...host.querySelectorAll("textarea")];
    const hidden = fields.filter((field) => field.closest("details"));
    expect(fields.length - hidden.length).toBeGreaterThanOrEqual(1 + firstFramingQuestions.length);
    expect(byName<HTMLDetailsElement>(host, "details", "More questions (0 of 9 answered)").open).toBe(false);
    expect(hidden.map((field) => field.labels[0]?.textContent)).toContain("Why should technology help here?");
  });

  test("writes what is typed into the text that everybody shares", async () => {
    const board = boardWith({ id: "f" });
    const host = await show(board, "#framings/f");
    typeInto(byName(host, "textarea", "What should be different afterwards?"), "We know when it comes");
    expect(framing(board, "f").purpose).toBe("We know when it comes");
  });

  test("says of a skipped question that it was not talked about yet, until somebody writes", async () => {
    const board = boardWith({ id: "f", title: "Water" });
    const host = await show(board, "#framings/f");
    const field = byName(host, "textarea", "Why does it happen?");
    const hint = () => document.getElementById(field.getAttribute("aria-describedby")!)!.textContent;
    expect(hint()).toMatch(/^not talked about yet · Ask/);
    board.fromElsewhere((doc) => textOf(doc, "framings", "f", "cause")!.insert(0, "The pipe is old"));
    expect(hint()).toMatch(/^Ask/);
  });

  test("offers every outcome alike, going on without technology too", async () => {
    const board = boardWith({ id: "f" });
    const host = await show(board, "#framings/f");
    const group = byName(host, "fieldset", "Where did this arrive?");
    expect(group.querySelectorAll("input")).toHaveLength(framingOutcomes.length + 1);
    byName<HTMLInputElement>(group, "input", "Go on without technology").click();
    expect(framing(board, "f").outcome).toBe("go-on-without-technology");
    byName<HTMLInputElement>(group, "input", "Not decided yet").click();
    expect(framing(board, "f").outcome).toBeUndefined();
  });

  test("follows a choice that somebody else makes", async () => {
    const board = boardWith({ id: "f" });
    const host = await show(board, "#framings/f");
    board.fromElsewhere((doc) => setValue(doc, "framings", "f", "power", "co-decide"));
    expect(byName<HTMLInputElement>(host, "input", "The group decides with others").checked).toBe(true);
  });

  test("links a character by a tap and takes it out again", async () => {
    const board = boardWith({ id: "f" });
    createItem(board.doc(), "personas", { name: "Luz" }, writer, "luz");
    const host = await show(board, "#framings/f");
    byName<HTMLInputElement>(host, "input[type=checkbox]", "Luz").click();
    expect(framing(board, "f")).toMatchObject({ "personas/luz": true });
    expect(byName<HTMLAnchorElement>(host, "a", "Luz").getAttribute("href")).toBe(
      "?view=personas#personas/luz",
    );
    byName(host, "button", "Take out “Luz”").click();
    expect(allByName(host, "a", "Luz")).toEqual([]);
  });

  test("does not show a link to a removed character, and shows it again once that is back", async () => {
    const board = boardWith({ id: "f" });
    createItem(board.doc(), "personas", { name: "Luz" }, writer, "luz");
    setValue(board.doc(), "framings", "f", "personas/luz", true);
    const host = await show(board, "#framings/f");
    removeItem(board.doc(), "personas", "luz", 1);
    expect(allByName(host, "a", "Luz")).toEqual([]);
    setValue(board.doc(), "personas", "luz", "removed", undefined);
    expect(allByName(host, "a", "Luz")).toHaveLength(1);
  });

  test("names the note that it came from and leads there", async () => {
    const board = fakeBoard();
    const noteId = createNote(board.doc(), { text: "No bus after six", x: 0, y: 0 }, writer);
    const id = turnNoteInto(board.doc(), board.content.notes[noteId]!, "framings", writer);
    const host = await show(board, `#framings/${id}`);
    const link = byName<HTMLAnchorElement>(host, "a", "the note “No bus after six”");
    expect(link.getAttribute("href")).toBe(`?view=wall#notes/${noteId}`);
  });

  test("says by name who else is in it", async () => {
    const board = boardWith({ id: "f" });
    const host = await show(board, "#framings/f");
    const article = host.querySelector("article")!;
    board.setOthers([
      someone("Ana", { target: "framings/f/title" }),
      someone("Teo", { target: "framings/g" }, 3),
    ]);
    expect(article.textContent).toContain("Ana: here now");
    expect(article.textContent).not.toContain("Teo");
  });

  test("tells the others where one is while one chooses, and that one left", async () => {
    const board = boardWith({ id: "f" });
    const host = await show(board, "#framings/f");
    const radio = byName<HTMLInputElement>(host, "input", "Stop here");
    radio.focus();
    expect(board.presence()).toEqual({ view: "framings", target: "framings/f" });
    radio.blur();
    expect(board.presence().target).toBeUndefined();
  });
});

describe("several framings", () => {
  const several = () =>
    boardWith({ id: "a", title: "Water", purpose: "Known days", outcome: "stop" }, { id: "b", title: "Bus" });

  test("are listed with where each stands", async () => {
    const host = await show(several());
    const rows = [...host.querySelectorAll("li")].map((row) => row.textContent);
    expect(rows[0]).toContain("Water");
    expect(rows[0]).toContain("1 of 13 questions answered · Stop here");
    expect(rows[1]).toContain("0 of 13 questions answered");
    expect(host.querySelector("article")).toBeNull();
  });

  test("open by their link, and back leads to the row that one came from", async () => {
    const host = await show(several());
    await follow(byName<HTMLAnchorElement>(host, "a", "Bus"));
    const heading = host.querySelector("article h3")!;
    expect(heading.textContent).toBe("Sheet 2 of 2: Bus");
    expect(document.activeElement).toBe(heading);
    await follow(byName<HTMLAnchorElement>(host, "a", "All sheets"));
    expect(host.querySelector("article")).toBeNull();
    expect(document.activeElement?.textContent).toContain("Bus");
  });
});

test("a lone framing is open by itself and takes no focus", async () => {
  const host = await show(boardWith({ id: "a", title: "Water" }));
  expect(host.querySelector("article h3")?.textContent).toContain("Water");
  expect(document.activeElement).toBe(document.body);
});

describe("removing a sheet", () => {
  test("says so and offers to undo it, with the focus there", async () => {
    const board = boardWith({ id: "a", title: "Water" }, { id: "b", title: "Bus" });
    const host = await show(board, "#framings/a");
    byName(host, "button", "Remove this sheet").click();
    expect(framing(board, "a").removed).toBe(fakeNow);
    expect(byName(host, "[role=status]", "“Water” was removed.")).toBeDefined();
    expect(document.activeElement?.textContent).toBe("Undo");
    (document.activeElement as HTMLButtonElement).click();
    expect(framing(board, "a").removed).toBeUndefined();
  });

  test("keeps it among the removed ones, from where it can be brought back", async () => {
    const board = boardWith({ id: "a", title: "Water" }, { id: "b", title: "Bus" });
    removeItem(board.doc(), "framings", "a", 5);
    const host = await show(board);
    expect(byName(host, "details", "Removed (1)")).toBeDefined();
    byName(host, "button", "Bring back “Water”").click();
    expect(allByName(host, "details", "Removed")).toEqual([]);
    expect(allByName(host, "li a", "Water")).toHaveLength(1);
  });

  test("by somebody else leaves words where the sheet was, and a way back", async () => {
    const board = boardWith({ id: "a", title: "Water" }, { id: "b" });
    const host = await show(board, "#framings/a");
    board.fromElsewhere((doc) => removeItem(doc, "framings", "a", 5));
    expect(host.textContent).toContain("This sheet was removed. It can be brought back.");
    byName(host, "button", /^Bring back$/).click();
    expect(host.querySelector("article")).not.toBeNull();
  });
});

test("an address of a sheet that never was says so", async () => {
  const host = await show(boardWith({ id: "a" }, { id: "b" }), "#framings/nobody");
  expect(host.textContent).toContain("This sheet is not on the board.");
});

describe("those who only read", () => {
  test("see every question and answer, and no controls", async () => {
    const board = fakeBoard({ role: "observer" });
    createItem(board.doc(), "framings", { title: "Water", power: "consult" }, writer, "a");
    const host = await show(board);
    const article = host.querySelector("article")!;
    expect(article.querySelector("button, input, textarea, select, details")).toBeNull();
    expect(article.textContent).toContain("Water");
    expect(article.textContent).toContain("The group is asked");
    expect(article.textContent).toContain("Why something new?not talked about yet");
  });

  test("get fields as soon as they may write", async () => {
    const board = boardWith({ id: "a", title: "Water" });
    board.setCanWrite(false);
    const host = await show(board);
    expect(host.querySelector("textarea")).toBeNull();
    board.setCanWrite(true);
    expect(host.querySelectorAll("article textarea").length).toBeGreaterThan(0);
  });
});

test("on paper every sheet follows the other, open or not", async () => {
  const host = await show(boardWith({ id: "a", title: "Water" }, { id: "b", title: "Bus" }));
  window.dispatchEvent(new Event("beforeprint"));
  expect([...host.querySelectorAll("article h3")].map((heading) => heading.textContent)).toEqual([
    "Sheet 1 of 2: Water",
    "Sheet 2 of 2: Bus",
  ]);
  expect(host.querySelector("button, textarea")).toBeNull();
  window.dispatchEvent(new Event("afterprint"));
  expect(host.querySelector("article")).toBeNull();
});

test("a symbol is chosen for a sheet and shown in the list", async () => {
  const board = boardWith({ id: "a", title: "Water" });
  const host = await show(board, "#framings/a");
  byName<HTMLInputElement>(host, "input", "Water").click();
  expect(framing(board, "a").symbol).toBe("water");
  expect(host.querySelector("li svg")).not.toBeNull();
  byName<HTMLInputElement>(host, "input", "No symbol").click();
  expect(framing(board, "a").symbol).toBeUndefined();
});
