import { createRoot, createSignal } from "solid-js";
import { afterEach, describe, expect, it } from "vitest";
import type { Sight } from "#shared/realtime/presence.ts";
import { createLookingAlong, type LookingAlong } from "#client/realtime/looking-along.ts";
import { fakeBoard, ownConnection, someone } from "#tests/support/fake-board.tsx";

const sight: Sight = { x: 10, y: 20, width: 300, height: 500, zoom: 80 };
let end = () => {};
afterEach(() => end());

function look() {
  const board = fakeBoard({ memberId: "me" });
  const said: unknown[] = [];
  const [followed, setFollowed] = createSignal<string>();
  const told = { ...board, setGaze: (gaze: object) => said.push(gaze) };
  const along = createRoot((dispose): LookingAlong => {
    end = dispose;
    return createLookingAlong(told, followed);
  });
  return { board, said, along, setFollowed };
}

describe("looking along with somebody", () => {
  it("says nothing, wherever one looks, while nobody follows", () => {
    const { along, said, board } = look();
    board.setOthers([someone("Ana", { view: "wall", pointer: { x: 1, y: 2 } })]);
    expect(along.isWatched()).toBe(false);
    along.show(sight);
    along.show({ ...sight, x: 11 });
    expect(said).toEqual([]);
  });

  it("tells what one sees to those who follow, until the last of them stops", () => {
    const { along, said, board } = look();
    board.setOthers([someone("Ana", { follows: ownConnection })]);
    expect(along.isWatched()).toBe(true);
    along.show(sight);
    along.show({ ...sight });
    along.show({ ...sight, x: 50 });
    board.setOthers([someone("Ana")]);
    expect(said).toEqual([{ sight }, { sight: { ...sight, x: 50 } }, {}]);
  });

  it("counts a person with two tabs once, and nobody who follows somebody else or is oneself", () => {
    const { along, board } = look();
    board.setOthers([
      someone("Ana", { follows: ownConnection }),
      someone("Ana", { follows: ownConnection }, 3),
      someone("Ben", { follows: 2 }, 4),
      { ...someone("Me", { follows: ownConnection }, 5), memberId: "me" },
    ]);
    expect(along.followers().map(({ name }) => name)).toEqual(["Ana"]);
  });

  it("follows the tab that shows what it sees, by a number that names nobody", () => {
    const { said, board, setFollowed } = look();
    board.setOthers([someone("Ana"), someone("Ana", { sight }, 9)]);
    setFollowed("member-Ana");
    expect(said).toEqual([{ follows: 9 }]);
    expect(JSON.stringify(said)).not.toContain("Ana");
  });

  it("shows nobody what part one sees once one does not wish it", () => {
    const { along, said, board } = look();
    board.setOthers([someone("Ana", { follows: ownConnection })]);
    along.show(sight);
    along.setShared(false);
    along.show({ ...sight, x: 50 });
    along.setShared(true);
    expect(said).toEqual([{ sight }, {}, { sight: { ...sight, x: 50 } }]);
  });

  it("says whom one follows once, and sees what they see", () => {
    const { along, said, board, setFollowed } = look();
    board.setOthers([someone("Ana", { sight })]);
    expect(along.led()).toBeUndefined();
    setFollowed("member-Ana");
    expect(said).toEqual([{ follows: 2 }]);
    expect(along.led()).toEqual(sight);
    board.setOthers([someone("Ana")]);
    expect(along.led()).toBeUndefined();
    setFollowed(undefined);
    expect(said).toEqual([{ follows: 2 }, {}]);
  });
});
