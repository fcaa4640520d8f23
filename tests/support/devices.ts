import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from "playwright-core";

/** Debian's Chromium, or the one that `CHROMIUM` names. */
const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** How many times slower pages run than this machine could: the number that `SLOW` names. */
const slow = Number(process.env["SLOW"] ?? 1);

/** How long a walk waits for what a person would see, in ms: a slow machine takes a while, and nothing hangs for ever. */
const patience = 60_000;

/**
 * Starts a browser that talks to nobody by itself. With `plainHost` that name leads to this machine: a browser withholds
 * from it what it gives only to https and to localhost, as it does on a local network.
 */
export function launchBrowser({ plainHost }: { plainHost?: string } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      ...(plainHost ? [`--host-resolver-rules=MAP ${plainHost} 127.0.0.1`] : []),
    ],
  });
}

/** A device of one person: a browser context, with every error that its pages report. */
export interface Device {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly language: "es" | "pt" | "en";
  /** What went wrong in the pages' own scripts. */
  readonly mistakes: readonly string[];
}

const languageTags = { es: "es-CO", pt: "pt-BR", en: "en-GB" } as const;

/** An old phone, held upright. */
export const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 640 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
};

/** A small laptop. */
export const laptop: BrowserContextOptions = { viewport: { width: 1366, height: 768 } };

/** Opens a device with an empty page; links of the workshop are under `origin`. */
export async function openDevice(
  browser: Browser,
  origin: string,
  language: Device["language"],
  kind: BrowserContextOptions,
): Promise<Device> {
  const context = await browser.newContext({ ...kind, baseURL: origin, locale: languageTags[language] });
  context.setDefaultTimeout(patience);
  const mistakes: string[] = [];
  context.on("weberror", (error) => mistakes.push(String(error.error())));
  // A page may be gone again by then.
  if (slow > 1) context.on("page", (opened) => void slowDown(opened).catch(() => {}));
  const page = await context.newPage();
  return { context, page, language, mistakes };
}

/** Lets a page's scripts run as on a machine that is `slow` times slower. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slow });
}
