import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { NameRule, Visibility } from "#shared/facilitation/activity.ts";
import { launchBrowser, type Device } from "#tests/support/devices.ts";
import { picture } from "#tests/support/pictures.ts";
import { draft } from "#tests/support/private-writing.ts";
import { words } from "#tests/support/screen-words.ts";
import { startServer, type StartedServer } from "#tests/support/start-server.ts";
import { onWall, writeNote } from "#tests/support/wall-moves.ts";
import { closeFront, openFromMenu, untilSaved } from "#tests/support/walk.ts";
import {
  command,
  comeBack,
  openCast,
  sessionBar,
  sessionOf,
  type Cast,
  type Person,
} from "#tests/support/walk-cast.ts";

let browser: Browser;
let server: StartedServer;
let cast: Cast;
/** At a phone of his own, which loses the network. */
let leo: Person;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  cast = await openCast(browser, server.origin, ["Rosa", "Leo"]);
  leo = cast.people[0]!;
  const steps = [
    step("First", "private", "hidden"),
    step("Second", "private", "hidden"),
    step("Third", "private", "shown"),
    step("Talk", "shared", "shown"),
    step("Fourth", "private", "shown"),
  ];
  await command(cast, { do: "add", activities: steps });
  await goOnTo("First");
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const step = (title: string, visibility: Visibility, names: NameRule) => draft(title, { visibility, names });
async function goOnTo(title: string): Promise<void> {
  const { agenda } = await sessionOf(cast);
  await command(cast, { do: "start", activity: agenda.find((one) => one.title === title)!.id });
}
const arrives = (title: string) => sessionBar(leo).getByRole("heading", { name: title }).waitFor();
async function goOffline(): Promise<void> {
  await leo.context.setOffline(true);
  await leo.page.locator('[data-state="offline"]').waitFor();
}
async function goOnline(): Promise<void> {
  await leo.context.setOffline(false);
  await untilSaved(leo);
}
const noteOf = (text: string) => onWall(leo).filter({ hasText: text });
const isHeld = (text: string) =>
  noteOf(text)
    .getByText(words("es", "wall", "heldNote"))
    .isVisible();
const say = (key: Parameters<typeof words<"steps">>[2], n: number) => words("es", "steps", key, { n });
const keptAside = (n: number) => leo.page.getByText(words("es", "board", "trayOpen", { n }));

describe("notes that somebody wrote for themselves and could not send", () => {
  it("are there again when the page is opened anew without a network", async () => {
    await writeNote(leo, "Enviada");
    await untilSaved(leo);
    await expect.poll(() => shellIsKept(leo)).toBe(true);
    await goOffline();
    await writeNote(leo, "Sin red");
    await expect.poll(() => onWall(leo).count()).toBe(2);
    await leo.page.close();
    leo.page = await leo.context.newPage();
    await leo.page.goto(`/b/${cast.boardId}`);
    await leo.page.locator('[data-state="offline"]').waitFor();
    await noteOf("Sin red").waitFor();
    await noteOf("Enviada").waitFor();
    await picture(leo, "20-offline-again-phone");
    await goOnline();
    await expect.poll(() => onWall(leo).count()).toBe(2);
  });

  it("come along into the next step in which all write for themselves", async () => {
    await goOffline();
    await writeNote(leo, "Para después");
    await goOnTo("Second");
    await leo.context.setOffline(false);
    await arrives("Second");
    await sessionBar(leo).getByText(say("cameAlong", 1)).waitFor();
    await noteOf("Para después").waitFor();
    await picture(leo, "21-came-along-phone");
    await untilSaved(leo);
    expect(await isHeld("Para después")).toBe(false);
    expect(await keptAside(1).count()).toBe(0);
  });

  it("stay with their author where names would stand beside them that were promised not to", async () => {
    await goOffline();
    await writeNote(leo, "Sin mi nombre");
    await goOnTo("Third");
    await leo.context.setOffline(false);
    await arrives("Third");
    await sessionBar(leo).getByText(say("cameHeld", 1)).waitFor();
    await picture(leo, "22-came-held-phone");
    await expect.poll(() => isHeld("Sin mi nombre")).toBe(true);
    await untilSaved(leo);
  });

  it("wait on the device where the group does something else, to be read, copied and saved as a file", async () => {
    await goOffline();
    await writeNote(leo, "Un pensamiento");
    await goOnTo("Talk");
    await leo.context.setOffline(false);
    await arrives("Talk");
    await keptAside(1).waitFor();
    await picture(leo, "23-kept-aside-phone");
    await leo.page.getByText(words("es", "board", "trayLook"), { exact: true }).click();
    const tray = leo.page.getByRole("dialog");
    await tray.getByText("Un pensamiento", { exact: true }).waitFor();
    await tray.getByRole("button", { name: words("es", "common", "copy"), exact: true }).waitFor();
    await picture(leo, "24-tray-phone");
    const saved = leo.page.waitForEvent("download");
    await tray.getByRole("link", { name: words("es", "aside", "trayExport") }).click();
    expect(await readFile(await (await saved).path(), "utf8")).toContain("Un pensamiento");
    await closeFront(leo);
  });

  it("come along from there, also after the page was closed, once the group writes for itself again", async () => {
    await leo.page.close();
    await goOnTo("Fourth");
    await comeBack(cast, leo);
    await noteOf("Un pensamiento").waitFor();
    await untilSaved(leo);
    expect(await keptAside(1).count()).toBe(0);
  });

  it("are all in reach of their author, of every step, to be read again and taken along", async () => {
    await leo.page.getByRole("button", { name: words("es", "session", "details"), exact: true }).click();
    const dialog = leo.page.getByRole("dialog");
    await dialog.getByText(words("es", "mine", "title"), { exact: true }).click();
    for (const text of ["Enviada", "Para después", "Sin mi nombre", "Un pensamiento"]) {
      await dialog.getByText(text).waitFor();
    }
    await dialog.getByText(words("es", "mine", "title"), { exact: true }).scrollIntoViewIfNeeded();
    await picture(leo, "25-own-notes-phone");
    const saved = leo.page.waitForEvent("download");
    await dialog.getByRole("link", { name: words("es", "mine", "save") }).click();
    const file = await readFile(await (await saved).path(), "utf8");
    expect(file).toContain(`- Sin mi nombre (${words("es", "mine", "held")})`);
    await closeFront(leo);
    await openFromMenu(leo, "menuExport");
    await dialog.getByText(words("es", "mine", "title"), { exact: true }).waitFor();
    await picture(leo, "26-export-phone");
    expect(leo.mistakes).toEqual([]);
  });
});

/** Whether the service worker has the board's page and its pieces, so that it opens without a connection. */
function shellIsKept({ page }: Device): Promise<boolean> {
  return page.evaluate(
    async () => navigator.serviceWorker.controller !== null && (await caches.match("/b/")) !== undefined,
  );
}
