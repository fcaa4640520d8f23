import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { declaredAnswer, workshopAnswer } from "#server/http/answer-schemas.ts";
import type { Declared } from "#shared/members/self-declared.ts";
import type { BreakoutAnswer } from "#shared/facilitation/breakout-view.ts";
import type { Entered, WorkshopView } from "#shared/workshops/workshop.ts";
import type { Browser, Failure } from "#tests/support/browser.ts";
import { openHouse, type OpenHouse } from "#tests/support/open-house.ts";

const lists = [
  {
    id: "place",
    title: "Where do you live?",
    groups: [
      { id: "hill", label: "On the hill" },
      { id: "river", label: "By the river" },
    ],
  },
];

let open: OpenHouse;
let ana: Browser;
let luz: Browser;
let entered: Required<Entered>;
let path: string;

beforeEach(async () => {
  open = openHouse();
  ({ facilitator: ana, entered } = await open.openWorkshop());
  path = `/api/workshops/${entered.workshop.id}`;
  luz = await open.join(entered, "participant", "Luz");
});
afterEach(() => open.close());

const viewOf = async (browser: Browser) => (await browser.get<WorkshopView>(path)).data;
const ask = async (browser: Browser, groupLists: unknown) => {
  const { version } = await viewOf(browser);
  return browser.patch<WorkshopView & Failure>(path, { version, groupLists });
};
const declare = (browser: Browser, said: object) =>
  browser.patch<Declared & Failure>(`${path}/me/declared`, said);

describe("what people are asked to say of themselves", () => {
  it("is decided by those who lead, and seen by everybody", async () => {
    expect((await ask(luz, lists)).status).toBe(403);
    expect((await ask(ana, lists)).status).toBe(200);
    const seen = await viewOf(luz);
    expect(workshopAnswer.parse(seen)).toEqual(seen);
    expect(seen.groupLists).toEqual(lists);
  });

  it("is a few lists with at least two groups each, and nothing twice", async () => {
    const [place] = lists;
    for (const wrong of [
      [{ ...place!, groups: [place!.groups[0]] }],
      [place, place],
      [{ ...place!, groups: [place!.groups[0], place!.groups[0]] }],
      Array.from({ length: 4 }, (_, at) => ({ ...place!, id: `l${at}` })),
    ]) {
      expect((await ask(ana, wrong)).status).toBe(400);
    }
    expect(await viewOf(luz)).not.toHaveProperty("groupLists");
  });
});

describe("what somebody says of themselves", () => {
  beforeEach(() => ask(ana, lists));

  it("can be chosen, declined and changed, and they alone read it", async () => {
    const said = await declare(luz, {
      choices: { place: "hill" },
      languages: ["Quechua", "quechua", "Español"],
    });
    expect(declaredAnswer.parse(said.data)).toEqual({
      choices: { place: "hill" },
      languages: ["quechua", "Español"],
    });
    await declare(luz, { choices: { place: null } });
    expect((await luz.get<Declared>(`${path}/me/declared`)).data.choices).toEqual({ place: null });
    expect((await ana.get<Declared>(`${path}/me/declared`)).data).toEqual({ choices: {}, languages: [] });
  });

  it("stands in no view of the workshop, not even of those who lead", async () => {
    await declare(luz, { choices: { place: "river" }, languages: ["Aymara"] });
    const views = JSON.stringify([await viewOf(ana), await viewOf(luz)]);
    expect(views).not.toContain("Aymara");
    expect(views.split('"river"')).toHaveLength(3);
  });

  it("is one of what the workshop asks", async () => {
    for (const wrong of [{ choices: { place: "moon" } }, { choices: { age: null } }, { languages: [" "] }]) {
      expect((await declare(luz, wrong)).status).toBe(400);
    }
    expect((await open.browser().get(`${path}/me/declared`)).status).toBe(401);
  });

  it("forms groups only where somebody allows it for themselves, and until they do not", async () => {
    const { id } = (await viewOf(luz)).me;
    const path = `/api/workshops/${entered.workshop.id}`;
    open.engine.come(entered.boards[0]!.id, id);
    const rui = await open.join(entered, "participant", "Rui");
    const other = (await viewOf(rui)).me.id;
    open.engine.come(entered.boards[0]!.id, other);
    const split = async () => {
      const by = { kind: "declared", list: "place" };
      const { version } = await viewOf(ana);
      const { data } = await ana.post<BreakoutAnswer>(`${path}/breakouts`, { version, do: "split", by });
      await ana.post(`${path}/breakouts`, { version: data.version, do: "end" });
      return data.breakouts!.groups!.map(({ size }) => size);
    };
    await declare(luz, { choices: { place: "river" } });
    await declare(rui, { choices: { place: "hill" } });
    expect(await split()).toEqual([2]);
    expect((await declare(luz, { forGroups: true })).data).toMatchObject({ forGroups: true });
    expect((await declare(rui, { forGroups: true })).status).toBe(200);
    expect(await split()).toEqual([1, 1]);
    expect((await declare(luz, { forGroups: false })).data).not.toHaveProperty("forGroups");
    expect(await split()).toEqual([2]);
  });

  it("is known to the house as members of groups, without those who declined", async () => {
    await declare(luz, { choices: { place: "river" } });
    await declare(ana, { choices: { place: null } });
    const { id } = (await viewOf(luz)).me;
    expect(await open.house.groupsOf(entered.workshop.id)).toMatchObject([
      {
        id: "place",
        groups: [
          { id: "hill", memberIds: [] },
          { id: "river", memberIds: [id] },
        ],
      },
    ]);
  });
});
