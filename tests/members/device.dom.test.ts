import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { copies, copyLife, touchCopy } from "#client/members/copies.ts";
import { leaveAndForget, ownDevice, rememberDevice, startTab } from "#client/members/device.ts";
import { deviceMemory } from "#client/realtime/board-memory.ts";
import type { BoardEntry } from "#shared/workshops/workshop.ts";
import { fakeServer, noConnection, refusal } from "#tests/support/fake-server.ts";

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => vi.unstubAllGlobals());

const tab = () => sessionStorage.getItem("ronda/tab");
const leavePage = () => dispatchEvent(new PageTransitionEvent("pagehide"));
const newTabs = () => {
  let n = 0;
  return fakeServer({
    "POST /api/session/tab": ({ token }: { token?: string }) => ({ token: token ?? `tab-${++n}` }),
    "POST /api/session/leave-tab": () => undefined,
    "DELETE /api/session": () => undefined,
  });
};

describe("whose device it is", () => {
  it("counts as shared until somebody says otherwise", () => {
    expect(ownDevice()).toBe(false);
  });

  it("stays known on an own device", () => {
    rememberDevice(true);
    sessionStorage.clear();
    expect(ownDevice()).toBe(true);
  });

  it("leaves nothing outside the tab on a shared one, not even what an earlier yes kept", () => {
    rememberDevice(true);
    localStorage.setItem("ronda/anything", "1");
    localStorage.setItem("other-site", "1");
    rememberDevice(false);
    expect(Object.keys(localStorage)).toEqual(["other-site"]);
    expect(ownDevice()).toBe(false);
  });
});

describe("a tab of a shared device", () => {
  it("takes a token and gives it back when it is left", async () => {
    const { asked } = newTabs();
    rememberDevice(false);
    await startTab();
    expect(tab()).toBe("tab-1");
    leavePage();
    expect(asked.at(-1)).toEqual({
      call: "POST /api/session/leave-tab",
      body: { token: "tab-1", load: expect.any(String) },
      keepalive: true,
    });
  });

  it("goes on with its token after a reload", async () => {
    const { asked } = newTabs();
    await startTab();
    leavePage();
    await startTab();
    expect(asked.at(-1)?.body).toMatchObject({ token: "tab-1" });
    expect(tab()).toBe("tab-1");
  });

  it("asks for a token of its own when it was duplicated from a living tab", async () => {
    newTabs();
    await startTab();
    await startTab();
    expect(tab()).toBe("tab-2");
  });

  it("takes its token up again when it comes back from the browser's cache of pages", async () => {
    const { asked } = newTabs();
    await startTab();
    leavePage();
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    await vi.waitFor(() => expect(asked.at(-1)?.body).toMatchObject({ token: "tab-1" }));
  });

  it("forgets a token that the server no longer knows", async () => {
    const server = newTabs();
    await startTab();
    leavePage();
    server.answer({ "POST /api/session/tab": () => refusal("unauthorised", 401) });
    await startTab();
    expect(tab()).toBeNull();
  });

  it("keeps its token while there is no connection", async () => {
    const server = newTabs();
    await startTab();
    leavePage();
    server.answer({ "POST /api/session/tab": noConnection });
    await startTab();
    expect(tab()).toBe("tab-1");
  });

  it("is none where there is no session", async () => {
    const { asked } = fakeServer({ "POST /api/session/tab": () => undefined });
    await startTab();
    leavePage();
    expect(tab()).toBeNull();
    expect(asked.map(({ call }) => call)).toEqual(["POST /api/session/tab"]);
  });
});

describe("an own device", () => {
  it("asks for no token", async () => {
    const { asked } = newTabs();
    rememberDevice(true);
    await startTab();
    leavePage();
    expect(asked).toEqual([]);
  });

  it("forgets at the start of any page what nobody used for seven days: the copy, the board and its tray", async () => {
    newTabs();
    rememberDevice(true);
    const entry = { board: { id: "old" } } as BoardEntry;
    const now = 1_790_000_000_000;
    touchCopy("ronda/me/old/1", now);
    deviceMemory("old").remember(entry, "1", now);
    deviceMemory("old").keepTray([
      { id: "t", at: now, reason: "gone", target: "notes/n/text", text: "water" },
    ]);
    await startTab(now + copyLife);
    expect([copies().length, deviceMemory("old").known()?.epoch]).toEqual([1, "1"]);
    await startTab(now + copyLife + 1);
    expect(copies()).toEqual([]);
    expect(Object.keys(localStorage)).toEqual(["ronda/device"]);
  });

  it("drops a tab's token that it held before", async () => {
    newTabs();
    await startTab();
    rememberDevice(true);
    expect(tab()).toBeNull();
  });
});

describe("leave and forget", () => {
  it("signs out, wipes what is ours and goes to the first page", async () => {
    const { asked } = newTabs();
    rememberDevice(true);
    touchCopy("ronda/me/board/1");
    sessionStorage.setItem("ronda/locale", "es");
    localStorage.setItem("other-site", "1");
    const go = vi.fn();
    await leaveAndForget(go);
    expect(asked.map(({ call }) => call)).toEqual(["DELETE /api/session"]);
    expect(Object.keys(localStorage)).toEqual(["other-site"]);
    expect(sessionStorage.length).toBe(0);
    expect(copies()).toEqual([]);
    expect(go).toHaveBeenCalledWith("/");
  });

  it("wipes the device even when the server cannot be told", async () => {
    fakeServer({ "DELETE /api/session": noConnection });
    rememberDevice(true);
    await leaveAndForget(vi.fn());
    expect(localStorage.length).toBe(0);
  });

  it("empties the browser's databases and caches and takes the offline page away", async () => {
    fakeServer({ "DELETE /api/session": () => undefined });
    const deleted: string[] = [];
    const unregister = vi.fn(async () => true);
    vi.stubGlobal("indexedDB", {
      databases: async () => [{ name: "ronda/me/board/unlisted" }, { name: "other-site" }],
      deleteDatabase: (name: string) => {
        deleted.push(name);
        const request = new EventTarget();
        queueMicrotask(() => request.dispatchEvent(new Event("success")));
        return request;
      },
    });
    const dropped: string[] = [];
    vi.stubGlobal("caches", {
      keys: async () => ["ronda-shell"],
      delete: async (name: string) => dropped.push(name),
    });
    Object.defineProperty(navigator, "serviceWorker", {
      configurable: true,
      value: { getRegistrations: async () => [{ unregister }] },
    });
    touchCopy("ronda/me/board/listed");
    await leaveAndForget(vi.fn());
    Reflect.deleteProperty(navigator, "serviceWorker");
    expect(deleted.sort()).toEqual(["ronda/me/board/listed", "ronda/me/board/unlisted"]);
    expect(dropped).toEqual(["ronda-shell"]);
    expect(unregister).toHaveBeenCalled();
  });
});
