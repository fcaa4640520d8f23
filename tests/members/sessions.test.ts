import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { days, minutes, seconds } from "#server/base/clock.ts";
import { secretHash } from "#server/base/secret.ts";
import { sessionAnswer } from "#server/http/answer-schemas.ts";
import type { Entered, SessionView, WorkshopView } from "#shared/workshops/workshop.ts";
import { openHouse, type OpenHouse } from "#tests/support/open-house.ts";

let open: OpenHouse;
let entered: Required<Entered>;

beforeEach(async () => {
  open = openHouse();
  ({ entered } = await open.openWorkshop());
});
afterEach(() => open.close());

const joinLine = async (ownDevice?: boolean) => {
  const browser = open.browser();
  const { token } = entered.invites.participant;
  const body = JSON.stringify({ token, name: "Luz", ...(ownDevice === undefined ? {} : { ownDevice }) });
  const response = await browser.send("POST", "/api/join", { body });
  return { browser, line: response.headers.getSetCookie()[0]! };
};

describe("a session", () => {
  it("is a cookie of 256 bits that scripts cannot read, for 180 days on an own device", async () => {
    const { browser, line } = await joinLine(true);
    expect(browser.cookies.get("ronda_session")).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(line).toMatch(/; HttpOnly/);
    expect(line).toMatch(/; SameSite=Lax/);
    expect(line).toMatch(/; Path=\//);
    expect(line).toContain(`Max-Age=${180 * 24 * 3600}`);
    expect(line).not.toMatch(/Secure/);
  });

  it("counts as on an own device for who says nothing, as scripts do", async () => {
    const { line } = await joinLine();
    expect(line).toMatch(/Max-Age/);
  });

  it("is stored as a hash only", async () => {
    const { browser } = await joinLine(true);
    const token = browser.cookies.get("ronda_session")!;
    expect(await open.stores.sessions.byToken(token)).toBeUndefined();
    expect(await open.stores.sessions.byToken(secretHash(token))).toBeDefined();
  });

  it("rolls on while it is used, and ends 180 days after the last use", async () => {
    const { browser } = await joinLine(true);
    open.clock.advance(100 * days);
    const rolled = await browser.send("GET", "/api/session");
    expect(rolled.headers.getSetCookie()[0]).toContain("Max-Age=15552000");
    open.clock.advance(179 * days);
    expect((await browser.get<SessionView>("/api/session")).data.workshops).toHaveLength(1);
    open.clock.advance(181 * days);
    expect((await browser.get<SessionView>("/api/session")).data.workshops).toHaveLength(0);
  });

  it("lists the browser's workshops; a browser without one has none", async () => {
    const { browser } = await joinLine(true);
    const { data } = await browser.get<SessionView>("/api/session");
    expect(sessionAnswer.parse(data)).toEqual(data);
    expect(data.workshops[0]).toMatchObject({ title: "Water", me: { name: "Luz" }, boards: entered.boards });
    const nobody = await open.browser().get("/api/session");
    expect(nobody).toMatchObject({ status: 200, data: { workshops: [], ownDevice: false } });
  });

  it("goes by __Host- and Secure where our origin is https", async () => {
    const safe = openHouse({ origins: ["https://ronda.example.org"] });
    const { facilitator } = await safe.openWorkshop();
    expect([...facilitator.cookies.keys()]).toEqual(["__Host-ronda_session"]);
    const response = await safe
      .browser()
      .send("POST", "/api/workshops", { body: JSON.stringify({ title: "W", locale: "en" }) });
    expect(response.headers.getSetCookie()[0]).toMatch(/; Secure/);
    safe.close();
  });
});

describe("signing out", () => {
  it("ends the session on the server, forgets the cookie, and has its sockets asked again", async () => {
    const { browser } = await joinLine(true);
    const { cookie } = browser;
    const { data } = await browser.get<WorkshopView>(`/api/workshops/${entered.workshop.id}`);
    expect((await browser.delete("/api/session")).status).toBe(204);
    expect(browser.cookies.size).toBe(0);
    expect(open.engine.refreshed).toEqual([data.me.id]);
    const stolen = await open.browser().get(`/api/workshops/${entered.workshop.id}`, { cookie });
    expect(stolen.status).toBe(401);
  });

  it("takes the projector's view with it, where it was opened in the same browser", async () => {
    const { browser } = await joinLine(true);
    browser.cookies.set("ronda_room", "a".repeat(43));
    await browser.delete("/api/session");
    expect([...browser.cookies.keys()]).toEqual([]);
  });

  it("is no error without a session", async () => {
    expect((await open.browser().delete("/api/session")).status).toBe(204);
  });
});

describe("a shared device", () => {
  const shared = async () => {
    const { browser, line } = await joinLine(false);
    const { data } = await browser.post<{ token: string }>("/api/session/tab", {});
    return { browser, line, tab: data.token };
  };
  const isIn = async (browser: Awaited<ReturnType<typeof shared>>["browser"]) =>
    (await browser.get<SessionView>("/api/session")).data.workshops.length > 0;

  it("gets a cookie that ends with the browser", async () => {
    const { line } = await shared();
    expect(line).not.toMatch(/Max-Age|Expires/i);
  });

  it("forgets the cookie as the tab closes, and the session a minute later", async () => {
    const { browser, tab } = await shared();
    const kept = browser.cookie;
    await browser.post("/api/session/leave-tab", { token: tab });
    expect(browser.cookies.size).toBe(0);
    open.clock.advance(61 * seconds);
    await open.house.sweep();
    expect(await open.stores.sessions.byToken(secretHash(kept.split("=")[1]!))).toBeUndefined();
    expect((await browser.post("/api/session/tab", { token: tab })).status).toBe(401);
  });

  it("takes a reloading tab up again within the minute, under a new cookie", async () => {
    const { browser, tab } = await shared();
    const before = browser.cookie;
    await browser.post("/api/session/leave-tab", { token: tab });
    open.clock.advance(59 * seconds);
    const again = await browser.post<{ token: string }>("/api/session/tab", { token: tab });
    expect([again.status, again.data.token]).toEqual([200, tab]);
    expect(browser.cookie).not.toBe(before);
    expect(await isIn(browser)).toBe(true);
    open.clock.advance(61 * seconds);
    await open.house.sweep();
    expect(await isIn(browser)).toBe(true);
  });

  it("gets a new cookie for a reload whose request was faster than the end of the old one", async () => {
    const { browser, tab } = await shared();
    const before = browser.cookies.get("ronda_session")!;
    await browser.post("/api/session/leave-tab", { token: tab });
    browser.cookies.set("ronda_session", before);
    await browser.post("/api/session/tab", { token: tab });
    expect(browser.cookies.get("ronda_session")).not.toBe(before);
  });

  it("stays signed in where a reload arrives before the leaving that it follows", async () => {
    const { browser, tab } = await shared();
    await browser.post("/api/session/tab", { token: tab, load: "first" });
    await browser.post("/api/session/tab", { token: tab, load: "second" });
    await browser.post("/api/session/leave-tab", { token: tab, load: "first" });
    expect(await isIn(browser)).toBe(true);
    await browser.post("/api/session/leave-tab", { token: tab, load: "second" });
    expect(browser.cookies.size).toBe(0);
  });

  it("stays signed in in a second tab while the first closes", async () => {
    const { browser, tab } = await shared();
    await browser.post("/api/session/tab", {});
    await browser.post("/api/session/leave-tab", { token: tab });
    open.clock.advance(61 * seconds);
    await open.house.sweep();
    expect(await isIn(browser)).toBe(true);
  });

  it("is signed out after ten minutes without a request", async () => {
    const { browser } = await shared();
    open.clock.advance(9 * minutes);
    expect(await isIn(browser)).toBe(true);
    open.clock.advance(10 * minutes + 1);
    expect(await isIn(browser)).toBe(false);
  });

  it("stays in while a board is open, and ten minutes from then", async () => {
    const { browser } = await shared();
    const me = (await browser.get<WorkshopView>(`/api/workshops/${entered.workshop.id}`)).data.me.id;
    const boardId = entered.boards[0]!.id;
    open.engine.come(boardId, me);
    open.clock.advance(15 * minutes);
    await open.house.sweep();
    open.engine.go(boardId, me);
    open.clock.advance(9 * minutes);
    expect(await isIn(browser)).toBe(true);
    open.clock.advance(11 * minutes);
    await open.house.sweep();
    expect(await isIn(browser)).toBe(false);
  });

  it("is asked for no tab where the device is the person's own, or nobody is signed in", async () => {
    const { browser } = await joinLine(true);
    expect((await browser.post("/api/session/tab", {})).status).toBe(204);
    expect((await open.browser().post("/api/session/tab", {})).status).toBe(204);
  });

  it("becomes shared from the moment that somebody says so", async () => {
    const { browser } = await joinLine(true);
    const { token } = entered.invites.participant;
    const body = JSON.stringify({ token, name: "Luz", ownDevice: false });
    const response = await browser.send("POST", "/api/join", { body });
    expect(response.headers.getSetCookie()[0]).not.toMatch(/Max-Age/i);
    expect((await browser.get<SessionView>("/api/session")).data.ownDevice).toBe(false);
  });
});

describe("a return code", () => {
  const codeOf = async () => {
    const { browser } = await joinLine(true);
    const { data } = await browser.post<{ code: string }>("/api/session/return-code");
    return { browser, code: data.code };
  };

  it("has 60 bits, in letters that nobody mistakes", async () => {
    const { code } = await codeOf();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it("makes another device the same person, however it is typed", async () => {
    const { browser, code } = await codeOf();
    const phone = open.browser();
    const typed = ` ${code.toLowerCase().replace(/-/g, " ").replace(/0/g, "o").replace(/1/g, "l")} `;
    const { status, data } = await phone.post<SessionView>("/api/return", { code: typed, ownDevice: false });
    expect(status).toBe(200);
    expect(data.ownDevice).toBe(false);
    const before = (await browser.get<SessionView>("/api/session")).data;
    expect(data.workshops).toEqual(before.workshops);
    expect(phone.cookies.size).toBe(1);
  });

  it("is replaced by a newer one", async () => {
    const { browser, code } = await codeOf();
    await browser.post("/api/session/return-code");
    const { status, data } = await open.browser().post("/api/return", { code, ownDevice: true });
    expect([status, data.error.code]).toEqual([404, "return-unknown"]);
  });

  it("signs nobody in and makes no session when it is wrong", async () => {
    const phone = open.browser();
    await phone.post("/api/return", { code: "AAAA-BBBB-CCCC", ownDevice: true });
    expect(phone.cookies.size).toBe(0);
  });

  it("needs a session to be made", async () => {
    expect((await open.browser().post("/api/session/return-code")).status).toBe(401);
  });
});
