import { createRoot } from "solid-js";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createItem } from "#shared/boards/board-doc.ts";
import { targetSchema } from "#shared/facilitation/activity.ts";
import { onBoard } from "#shared/facilitation/place-of.ts";
import { createBoardPlace, startWith } from "#client/boards/board-place.ts";
import { loadMessages, useMessages } from "#client/i18n/i18n.ts";
import { fakeBoard } from "#tests/support/fake-board.tsx";

let dispose = () => {};
beforeAll(() => {
  sessionStorage.setItem("ronda/locale", "en");
  return loadMessages("board");
});
beforeEach(() => history.replaceState(null, "", "/b/board"));
afterEach(() => dispose());

function open() {
  const board = fakeBoard();
  const own = board.entry().board.id;
  const second = { id: "wall2", title: "Second wall", kind: "wall" as const };
  const session = { ...board, entry: () => ({ ...board.entry(), boards: [board.entry().board, second] }) };
  const place = createRoot((end) => {
    dispose = end;
    return createBoardPlace(
      session,
      () => "wall",
      () => [],
      useMessages("board"),
    );
  });
  return { board, own, place };
}

describe("a place that somebody asks others to look at", () => {
  it("is on the board where they are, by name, and is a target like any other", () => {
    const { own, place } = open();
    expect(place.target()).toBe(`wall@${own}`);
    expect(place.here("notes/n1")).toBe(`notes/n1@${own}`);
    expect(onBoard("polls/v1", own)).toBe("polls/v1");
    for (const target of [place.target(), place.here("notes/n1"), "polls/v1", "wall", "notes/n1"]) {
      expect(targetSchema.safeParse(target).success).toBe(true);
    }
    for (const wrong of ["polls/v1@b", "wall@", "@b", "wall@b@c"]) {
      expect(targetSchema.safeParse(wrong).success).toBe(false);
    }
  });

  it("on one's own board is here, on one that may be opened away, and else closed", () => {
    const { board, own, place } = open();
    const id = createItem(board.doc(), "notes", { text: "The well" }, board.writer());
    expect(place.reach(`notes/${id}@${own}`)).toBe("here");
    expect(place.reach(`notes/${id}`)).toBe("here");
    expect(place.reach("notes/elsewhere")).toBe("closed");
    expect(place.reach("notes/n1@wall2")).toBe("away");
    expect(place.reach("notes/n1@secret")).toBe("closed");
    expect(place.isAt("wall@wall2")).toBe(false);
    expect(place.isAt(`wall@${own}`)).toBe(true);
  });

  it("is called by the board that it is on, or by nothing where that is not open to one", () => {
    const { place } = open();
    expect(place.name("notes/n1@wall2")).toBe("Second wall");
    expect(place.name("notes/n1@secret")).toBe("a board that is not open to you");
  });

  it("is where a page begins only on its own board", () => {
    const main = { id: "board", title: "Board" };
    startWith("notes/n1@wall2", main);
    expect(location.hash).toBe("");
    startWith("notes/n1", { id: "g1", title: "Group 1", kind: "breakout" });
    expect(location.hash).toBe("");
    startWith("notes/n1@board", main);
    expect(location.hash).toBe("#notes/n1");
  });
});
