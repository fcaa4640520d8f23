import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstLoad } from "#client/first-load.mjs";
import { laptop, launchBrowser, openDevice, phone, type Device } from "#tests/support/devices.ts";
import { words } from "#tests/support/screen-words.ts";
import { clientBuild, startServer, type StartedServer } from "#tests/support/start-server.ts";
import { joinByLink, startWorkshop, untilSaved } from "#tests/support/walk.ts";

let browser: Browser;
let server: StartedServer;
let link: string;
let rosa: Device;
let workshopId: string;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  rosa = await openDevice(browser, server.origin, "en", laptop);
  ({ link, workshopId } = await startWorkshop(rosa, { title: "Water on the hill", name: "Rosa", own: true }));
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Notes what a device fetches from now on: our built files (pages by the name of their html), and other hosts. */
function listen({ context, page }: Device) {
  const files = new Set<string>();
  const others: string[] = [];
  context.on("request", (request) => {
    const { origin, pathname, href } = new URL(request.url());
    if (origin !== server.origin) others.push(href);
    else if (/^\/(?:assets\/|mark\.svg$)/.test(pathname)) files.add(pathname.slice(1));
    else if (request.resourceType() === "document") files.add(`${pageAt(pathname)}.html`);
    else if (!pathname.startsWith("/api/")) others.push(href);
  });
  page.on("websocket", (socket) => {
    const { host, href } = new URL(socket.url());
    if (host !== new URL(server.origin).host) others.push(href);
  });
  return { files: () => [...files].sort(), others };
}

/**
 * A browser that never saw a page: a sign-in and nothing that it has kept. What pages fetch ahead some seconds after
 * their start it does not fetch, because on a slow machine that is before the page is ready.
 */
async function openFresh(language: Device["language"], from: Device): Promise<Device> {
  const cookies = await from.context.cookies();
  await from.context.close();
  const fresh = await openDevice(browser, server.origin, language, phone);
  await fresh.context.addCookies(cookies);
  await fresh.context.addInitScript(() => {
    localStorage.setItem("ronda/device", "own");
    const later = window.setTimeout.bind(window);
    const never = 1_000_000;
    window.setTimeout = ((run: () => void, ms = 0) =>
      later(run, ms < 3000 ? ms : never)) as typeof window.setTimeout;
  });
  return fresh;
}

/** Opens a secret vote for everybody who is in; returns its address. */
async function openVote(): Promise<string> {
  const { request } = rosa.context;
  const data = {
    title: "What comes first?",
    method: "approval",
    options: [{ label: "Water" }, { label: "Road" }],
    eligible: ["participant"],
    secrecy: "secret",
    settings: {},
  };
  const made = await request.post(`/api/workshops/${workshopId}/polls`, { data });
  const { poll } = (await made.json()) as { poll: { id: string } };
  await request.post(`/api/polls/${poll.id}/open`, { data: {} });
  return `/v/${poll.id}`;
}

function pageAt(pathname: string): string {
  if (pathname.startsWith("/v/")) return "vote";
  return pathname.startsWith("/b/") ? "board" : pathname.slice(1);
}

describe.each(["en", "es", "pt"] as const)("the first load on an own phone, in %s", (language) => {
  it("of an invitation is what the budget counts, from this server alone", async () => {
    const ana = await openDevice(browser, server.origin, language, phone);
    const fetched = listen(ana);
    await ana.page.goto(link);
    await ana.page.getByRole("textbox", { name: words(language, "join", "name") }).waitFor();
    await expect.poll(fetched.files).toEqual(firstLoad("join", language, clientBuild));
    expect(fetched.others).toEqual([]);
    await ana.context.close();
  });

  it("of a board, until everything is saved, is what the budget counts, from this server alone", async () => {
    const ana = await openDevice(browser, server.origin, language, phone);
    const address = `/b/${await joinByLink(ana, link, { name: "Ana", own: true })}`;
    await untilSaved(ana);
    const fresh = await openFresh(language, ana);
    const fetched = listen(fresh);
    await fresh.page.goto(address);
    await untilSaved(fresh);
    await expect.poll(fetched.files).toEqual(firstLoad("board", language, clientBuild));
    expect(fetched.others).toEqual([]);
    await fresh.context.close();
  });
});

/** Last, because a vote that runs is told on every board. */
describe.each(["en", "es", "pt"] as const)("the first load of a vote on an own phone, in %s", (language) => {
  it("until one's ballot is there is what the budget counts, from this server alone", async () => {
    const ana = await openDevice(browser, server.origin, language, phone);
    await joinByLink(ana, link, { name: "Ana", own: true });
    const address = await openVote();
    const fresh = await openFresh(language, ana);
    const fetched = listen(fresh);
    await fresh.page.goto(address);
    await fresh.page.getByText(words(language, "voting", "ready"), { exact: true }).waitFor();
    await fresh.page.getByRole("checkbox").first().waitFor();
    await expect.poll(fetched.files).toEqual(firstLoad("vote", language, clientBuild));
    expect(fetched.others).toEqual([]);
    await fresh.context.close();
  });
});
