import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Device } from "./devices.ts";

/** Where pictures of a walk go: the folder that `PICTURES` names. Without it none are taken. */
const folder = process.env["PICTURES"];

/** Keeps what a device shows now, for whoever wants to look at a walk: `PICTURES=<folder> npx vitest …`. */
export async function picture({ page }: Device, name: string): Promise<void> {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
