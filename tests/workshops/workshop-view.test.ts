import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { workshopAnswer } from "#server/http/answer-schemas.ts";
import type { Entered, WorkshopView } from "#shared/workshops/workshop.ts";
import type { Browser } from "#tests/support/browser.ts";
import { openHouse, type OpenHouse } from "#tests/support/open-house.ts";

let open: OpenHouse;
let facilitator: Browser;
let entered: Required<Entered>;
let path: string;

beforeEach(async () => {
  open = openHouse({ operator: "The library" });
  ({ facilitator, entered } = await open.openWorkshop());
  path = `/api/workshops/${entered.workshop.id}`;
});
afterEach(() => open.close());

const view = async (browser: Browser) => (await browser.get<WorkshopView>(path)).data;
const come = async (browser: Browser) => open.engine.come(entered.boards[0]!.id, (await view(browser)).me.id);

describe("looking at a workshop", () => {
  it("shows facilitators everybody, who is present, and all links", async () => {
    const luz = await open.join(entered, "participant", "Luz");
    await open.join(entered, "observer", "Rui");
    await come(luz);
    const seen = await view(facilitator);
    expect(workshopAnswer.parse(seen)).toEqual(seen);
    expect(seen.members!.map(({ name, role, present }) => [name, role, present])).toEqual([
      ["Ana", "facilitator", false],
      ["Luz", "participant", true],
      ["Rui", "observer", false],
    ]);
    expect(seen.invites).toEqual(entered.invites);
    expect(seen).toMatchObject({ memberCount: 3, operator: "The library", doorOpen: true });
  });

  it("shows participants who is present, and no links", async () => {
    const luz = await open.join(entered, "participant", "Luz");
    const rui = await open.join(entered, "advisory", "Rui");
    await come(rui);
    const seen = await view(luz);
    expect(seen.members!.map(({ name }) => name)).toEqual(["Rui"]);
    expect(seen.memberCount).toBe(3);
    expect(seen).not.toHaveProperty("invites");
  });

  it("shows participants only a number where the group set it so", async () => {
    const luz = await open.join(entered, "participant", "Luz");
    await facilitator.patch(path, { version: 1, memberList: "number" });
    await come(luz);
    const seen = await view(luz);
    expect(seen).not.toHaveProperty("members");
    expect(seen.memberCount).toBe(2);
  });

  it("shows observers a number", async () => {
    const rui = await open.join(entered, "observer", "Rui");
    await come(rui);
    expect(await view(rui)).not.toHaveProperty("members");
  });

  it("answers 401 without a session", async () => {
    const { status, data } = await open.browser().get(path);
    expect([status, data.error.code]).toEqual([401, "unauthorised"]);
  });

  it("answers strangers like a workshop that does not exist", async () => {
    const { facilitator: stranger } = await open.openWorkshop();
    const theirs = await stranger.get(path);
    const nothing = await stranger.get("/api/workshops/nothing");
    expect(theirs.status).toBe(404);
    expect(theirs.data).toEqual(nothing.data);
  });
});

describe("changing a workshop", () => {
  it("changes what is named and counts the version up", async () => {
    const { status, data } = await facilitator.patch<WorkshopView>(path, {
      version: 1,
      title: "Water for all",
      purpose: { why: "dry", power: "co-decide" },
    });
    expect(status).toBe(200);
    expect(data).toMatchObject({
      version: 2,
      workshop: { title: "Water for all" },
      purpose: { why: "dry", power: "co-decide" },
      memberList: "present",
    });
  });

  it("refuses a change made on facts that have changed since", async () => {
    await facilitator.patch(path, { version: 1, title: "One" });
    const { status, data } = await facilitator.patch(path, { version: 1, title: "Two" });
    expect([status, data.error.code]).toEqual([409, "stale"]);
    expect((await view(facilitator)).workshop.title).toBe("One");
  });

  it("does not mind that somebody joined in the meantime", async () => {
    await open.join(entered, "participant", "Luz");
    const { status } = await facilitator.patch(path, { version: 1, doorOpen: false });
    expect(status).toBe(200);
  });

  it("refuses a version that is still to come", async () => {
    expect((await facilitator.patch(path, { version: 9, title: "Two" })).status).toBe(409);
  });

  it("is for facilitators, and strangers do not learn that it is there", async () => {
    const luz = await open.join(entered, "participant", "Luz");
    const { facilitator: stranger } = await open.openWorkshop();
    expect((await luz.patch(path, { version: 1, title: "Mine" })).status).toBe(403);
    expect((await stranger.patch(path, { version: 1, title: "Mine" })).status).toBe(404);
  });
});

describe("deleting a workshop", () => {
  it("erases it with its boards' documents, for everybody", async () => {
    const luz = await open.join(entered, "participant", "Luz");
    expect((await facilitator.delete(path)).status).toBe(204);
    expect(open.engine.removed).toEqual([entered.boards[0]!.id]);
    expect((await facilitator.get(path)).status).toBe(404);
    expect((await luz.get<{ workshops: unknown[] }>("/api/session")).data.workshops).toEqual([]);
    expect(await open.stores.members.ofWorkshop(entered.workshop.id)).toEqual([]);
    expect(await open.stores.boards.ofWorkshop(entered.workshop.id)).toEqual([]);
    const { token } = entered.invites.participant;
    expect((await open.browser().post("/api/join", { token, name: "Eva" })).status).toBe(404);
  });

  it("is for facilitators", async () => {
    const luz = await open.join(entered, "advisory", "Luz");
    expect((await luz.delete(path)).status).toBe(403);
    expect(open.engine.removed).toEqual([]);
  });
});
