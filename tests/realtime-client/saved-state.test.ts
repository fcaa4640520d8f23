import { describe, expect, it } from "vitest";
import { savedStateOf, type Facts } from "#client/realtime/saved-state.ts";

const calm: Facts = {
  closed: undefined,
  ready: true,
  online: true,
  lost: false,
  failed: false,
  changes: 0,
  inFlight: 0,
  kept: true,
};

describe("what the screen says about one's changes", () => {
  it("says saved only with a connection and nothing unsettled", () => {
    expect(savedStateOf(calm)).toEqual({ kind: "saved" });
    expect(savedStateOf({ ...calm, changes: 1 })).toEqual({ kind: "saving" });
    expect(savedStateOf({ ...calm, inFlight: 1 })).toEqual({ kind: "saving" });
    expect(savedStateOf({ ...calm, online: false })).toEqual({ kind: "loading" });
  });

  it("says that the server could not save as long as that concerns something of one's own", () => {
    const failed = { ...calm, failed: true, online: false };
    expect(savedStateOf({ ...failed, changes: 1 })).toEqual({ kind: "not-saved" });
    expect(savedStateOf({ ...failed, online: true, changes: 1 })).toEqual({ kind: "not-saved" });
    expect(savedStateOf({ ...failed, online: true })).toEqual({ kind: "saved" });
  });

  it("goes on saying saving through a blink without connection", () => {
    expect(savedStateOf({ ...calm, online: false, changes: 2 })).toEqual({ kind: "saving" });
  });

  it("says offline, how many changes wait, and whether they outlast the tab", () => {
    expect(savedStateOf({ ...calm, online: false, lost: true, changes: 2, kept: false })).toEqual({
      kind: "offline",
      changes: 2,
      kept: false,
    });
  });

  it("says that it is closed whatever else is true", () => {
    expect(savedStateOf({ ...calm, closed: "removed", changes: 3 })).toEqual({
      kind: "closed",
      reason: "removed",
    });
  });

  it("is loading until there is something to show", () => {
    expect(savedStateOf({ ...calm, ready: false })).toEqual({ kind: "loading" });
  });
});
