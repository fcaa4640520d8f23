import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  copies,
  copyLife,
  dropCopies,
  dropCopy,
  touchCopy,
  wipeStaleCopies,
} from "#client/members/copies.ts";

const now = 1_790_000_000_000;
let deleted: string[];
let outcome: "success" | "blocked" | "error";

beforeEach(() => {
  localStorage.clear();
  deleted = [];
  outcome = "success";
  vi.stubGlobal("indexedDB", {
    deleteDatabase: (name: string) => {
      const request = new EventTarget();
      queueMicrotask(() => {
        if (outcome === "success") deleted.push(name);
        request.dispatchEvent(new Event(outcome));
      });
      return request;
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const names = () => copies().map(({ name }) => name);

describe("copies of boards on an own device", () => {
  it("are listed with their last use", () => {
    touchCopy("ronda/me/a/1", now);
    touchCopy("ronda/me/a/1", now + 5);
    expect(copies()).toEqual([{ name: "ronda/me/a/1", usedAt: now + 5 }]);
  });

  it("are wiped once seven days went by without use", async () => {
    touchCopy("ronda/me/old/1", now - copyLife - 1);
    touchCopy("ronda/me/new/1", now - copyLife);
    await wipeStaleCopies(now);
    expect(deleted).toEqual(["ronda/me/old/1"]);
    expect(names()).toEqual(["ronda/me/new/1"]);
  });

  it("stay listed while another tab holds them, so that the next start tries again", async () => {
    touchCopy("ronda/me/a/1", now);
    outcome = "blocked";
    await dropCopy("ronda/me/a/1");
    expect(names()).toEqual(["ronda/me/a/1"]);
    outcome = "success";
    await dropCopy("ronda/me/a/1");
    expect(names()).toEqual([]);
  });

  it("can all be dropped at once", async () => {
    touchCopy("ronda/me/a/1", now);
    touchCopy("ronda/me/b/1", now);
    await dropCopies();
    expect(deleted.sort()).toEqual(["ronda/me/a/1", "ronda/me/b/1"]);
    expect(names()).toEqual([]);
  });

  it("leave no list behind when none is left", async () => {
    touchCopy("ronda/me/a/1", now);
    await dropCopy("ronda/me/a/1");
    expect(localStorage.length).toBe(0);
  });

  it("read as none where the list was damaged", () => {
    localStorage.setItem("ronda/copies", "{");
    expect(copies()).toEqual([]);
    localStorage.setItem("ronda/copies", "null");
    expect(copies()).toEqual([]);
  });
});
