import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Entered, WorkshopView } from "#shared/workshops/workshop.ts";
import type { Browser } from "#tests/support/browser.ts";
import { openHouse, type OpenHouse } from "#tests/support/open-house.ts";

let open: OpenHouse;
let ana: Browser;
let luz: Browser;
let entered: Required<Entered>;
let path: string;

beforeEach(async () => {
  open = openHouse();
  ({ facilitator: ana, entered } = await open.openWorkshop());
  path = `/api/workshops/${entered.workshop.id}`;
  luz = await open.join(entered, "participant", "Luz of the spring");
});
afterEach(() => open.close());

const isKept = (words: string) =>
  readdirSync(open.folder)
    .filter((name) => name.startsWith("ronda.db"))
    .some((name) => readFileSync(join(open.folder, name)).includes(words));
const speak = (...languages: string[]) => luz.patch(`${path}/me/declared`, { languages });

it("what somebody takes back of themselves is in no file any more", async () => {
  await speak("Kaqchikel");
  expect(isKept("Kaqchikel")).toBe(true);
  await speak();
  expect(isKept("Kaqchikel")).toBe(false);
});

it("nothing that somebody said of themselves, nor their name, outlives them as a member", async () => {
  await speak("Kaqchikel");
  await luz.post(`${path}/me/was-here`, { name: "Luz from before" });
  const { id } = (await luz.get<WorkshopView>(path)).data.me;
  await ana.delete(`${path}/members/${id}`);
  for (const words of ["Kaqchikel", "Luz of the spring", "Luz from before"])
    expect(isKept(words)).toBe(false);
});

it("nor outlives the workshop", async () => {
  await speak("Kaqchikel");
  await ana.delete(path);
  expect(isKept("Kaqchikel")).toBe(false);
});
