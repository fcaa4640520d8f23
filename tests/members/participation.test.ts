import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { participationAnswer } from "#server/http/answer-schemas.ts";
import { createItem } from "#shared/boards/board-doc.ts";
import { participationOf, type Participation, type Taker } from "#shared/members/participation.ts";
import type { GroupList } from "#shared/members/self-declared.ts";
import {
  releasedSets,
  shownGroups,
  shownLanguages,
  smallestShown,
  weighing,
  type Grouped,
} from "#shared/members/shown-groups.ts";
import type { Entered, WorkshopView } from "#shared/workshops/workshop.ts";
import type { Browser } from "#tests/support/browser.ts";
import { openHouse, type OpenHouse } from "#tests/support/open-house.ts";

const list = (id: string, ...groups: string[]): GroupList => ({
  id,
  title: id,
  groups: groups.map((group) => ({ id: group, label: group })),
});
const place = list("place", "hill", "river", "town");
const from = list("from", "community", "office");

const person = (memberId: string, choices: Record<string, string | null> = {}, people = 1): Grouped => ({
  memberId,
  people,
  said: { choices, languages: [] },
});
/** `counts({hill: 5})`: five people who chose the hill; under "" those who did not answer. */
const living = (counts: Record<string, number>): Grouped[] =>
  Object.entries(counts).flatMap(([group, n]) =>
    Array.from({ length: n }, (_, at) => person(`${group}${at}`, group ? { place: group } : {})),
  );
const sizes = (people: readonly Grouped[], ...lists: GroupList[]) =>
  shownGroups(people, lists).map(({ sets }) => sets.map(({ id, members }) => [id, members.size]));

describe("groups that may be shown", () => {
  it("have at least five people, and so has everybody else together", () => {
    expect(sizes(living({ hill: 5, river: 7, town: 6 }), place)).toEqual([
      [
        ["hill", 5],
        ["river", 7],
        ["town", 6],
      ],
    ]);
    expect(sizes(living({ hill: 8, river: 3, town: 2 }), place)).toEqual([
      [
        ["hill", 8],
        [null, 5],
      ],
    ]);
  });

  it("take the smallest of them along where the others would be too few", () => {
    expect(sizes(living({ hill: 9, river: 6, town: 1 }), place)).toEqual([
      [
        ["hill", 9],
        [null, 7],
      ],
    ]);
    expect(sizes(living({ hill: 5, "": 4 }), place)).toEqual([[]]);
  });

  it("count who declined or did not answer among the others", () => {
    expect(sizes(living({ hill: 6, "": 5 }), place)).toEqual([
      [
        ["hill", 6],
        [null, 5],
      ],
    ]);
  });

  it("count people, not devices", () => {
    const people = [person("table", { place: "hill" }, 6), ...living({ river: 5 })];
    expect(sizes(people, place)).toEqual([
      [
        ["hill", 1],
        ["river", 5],
      ],
    ]);
  });

  it("of a second list are left out where they differ from the first by a few people", () => {
    const both = (id: string, where: string, whose: string) => person(id, { place: where, from: whose });
    const people = [
      ...Array.from({ length: 6 }, (_, at) => both(`h${at}`, "hill", "community")),
      both("one", "river", "community"),
      ...Array.from({ length: 7 }, (_, at) => both(`r${at}`, "river", "office")),
    ];
    const [first, second] = sizes(people, place, from);
    expect(first).toEqual([
      ["hill", 6],
      ["river", 8],
    ]);
    expect(second).toEqual([]);
  });

  it("never are, nor differ by, one to four people, whatever people answer", () => {
    const answer = fc.record({
      place: fc.constantFrom("hill", "river", "town", null),
      from: fc.constantFrom("community", "office", null),
      people: fc.constantFrom(1, 1, 1, 2, 6),
    });
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 40 }), (answers) => {
        const people = answers.map(({ people: n, ...choices }, at) => person(`p${at}`, choices, n));
        const weigh = weighing(people);
        const shown = shownGroups(people, [place, from]).filter(({ sets }) => sets.length > 0);
        const sets = shown.flatMap((one) => one.sets);
        for (const { members } of sets) expect(weigh(members)).toBeGreaterThanOrEqual(smallestShown);
        for (const { sets: parts } of shown) {
          const all = parts.reduce((sum, { members }) => sum + weigh(members), 0);
          expect(all).toBe(weigh(people.map(({ memberId }) => memberId)));
        }
        for (const a of sets) {
          for (const b of sets) {
            const apart = weigh([
              ...[...a.members].filter((id) => !b.members.has(id)),
              ...[...b.members].filter((id) => !a.members.has(id)),
            ]);
            expect(apart > 0 && apart < smallestShown).toBe(false);
          }
        }
      }),
      { seed: 20261127 },
    );
  });
});

describe("languages", () => {
  const speaking = (memberId: string, ...languages: string[]): Grouped => ({
    memberId,
    people: 1,
    said: { choices: {}, languages },
  });
  const people = [
    ...Array.from({ length: 6 }, (_, at) => speaking(`q${at}`, "Quechua", "español")),
    ...Array.from({ length: 5 }, (_, at) => speaking(`e${at}`, "Español")),
    speaking("one", "Aymara"),
  ];

  it("are shown where at least five people speak them and as many do not; ours also where nobody does", () => {
    const shown = shownLanguages(people, ["Español", "Português"]);
    expect(shown.map(({ label, members }) => [label, members.size])).toEqual([
      ["Español", 0],
      ["Português", 0],
      ["Quechua", 6],
    ]);
  });

  it("look the same with nobody and with a few", () => {
    const [few] = shownLanguages(people, ["Aymara"]).filter(({ label }) => label === "Aymara");
    expect(few!.members.size).toBe(0);
  });
});

describe("a second look", () => {
  const look = (counts: Record<string, number>) => shownGroups(living(counts), [place])[0]!.sets;
  const weigh = weighing([]);

  it("shows what it showed before while only a few have answered otherwise", () => {
    const first = look({ hill: 6, river: 6 });
    expect(releasedSets(first, look({ hill: 6, river: 7 }), weigh)).toBe(first);
    const later = look({ hill: 6, river: 11 });
    expect(releasedSets(first, later, weigh)).toBe(later);
  });

  it("shows the same where nothing changed, and the first as it is", () => {
    const first = look({ hill: 6, river: 6 });
    expect(releasedSets(undefined, first, weigh)).toBe(first);
    const same = look({ hill: 6, river: 6 });
    expect(releasedSets(first, same, weigh)).toBe(same);
  });
});

describe("what a group has done", () => {
  const takers = (wrote: number): Taker[] =>
    living({ hill: 6, river: 6 }).map((one, at) => ({
      ...one,
      present: true,
      wrote: at < wrote,
      spoke: false,
    }));
  const rows = (wrote: number) =>
    participationOf(takers(wrote), shownGroups(takers(wrote), [place])[0]!.sets).map((row) => [
      row.label,
      row.wrote,
    ]);

  it("is told in thirds", () => {
    expect(rows(6)).toEqual([
      ["hill", "most"],
      ["river", "few"],
    ]);
  });

  it("is not told where fewer than five did so, or did not: those are known by name", () => {
    for (const wrote of [0, 4, 8, 12]) expect(rows(wrote).map(([, share]) => share)).toEqual([null, null]);
  });
});

describe("who has not been heard, in a house", () => {
  let open: OpenHouse;
  let ana: Browser;
  let entered: Required<Entered>;
  let path: string;

  beforeEach(async () => {
    open = openHouse();
    ({ facilitator: ana, entered } = await open.openWorkshop());
    path = `/api/workshops/${entered.workshop.id}`;
    const { version } = (await ana.get<WorkshopView>(path)).data;
    await ana.patch(path, { version, groupLists: [place] });
  });
  afterEach(() => open.close());

  const come = async (name: string, group: string, writes: boolean) => {
    const browser = await open.join(entered, "participant", name);
    const { id } = (await browser.get<WorkshopView>(path)).data.me;
    await browser.patch(`${path}/me/declared`, { choices: { place: group }, languages: ["Español"] });
    const doc = open.engine.doc(entered.boards[0]!.id);
    if (writes) createItem(doc, "notes", { text: name }, { memberId: id, now: 1 });
    return browser;
  };
  const look = (browser = ana) => browser.get<Participation>(`${path}/participation`);

  it("counts cards, turns and who is here, and names nobody", async () => {
    for (let at = 0; at < 5; at++) {
      await come(`Hill ${at}`, "hill", true);
      await come(`River ${at}`, "river", false);
    }
    const { data } = await look();
    expect(participationAnswer.parse(data)).toEqual(data);
    expect(data.people).toBe(10);
    expect(data.lists).toEqual([
      {
        id: "place",
        title: "place",
        groups: [
          { id: "hill", label: "hill", people: 5, present: null, wrote: "most", spoke: null },
          { id: "river", label: "river", people: 5, present: null, wrote: "few", spoke: null },
        ],
      },
    ]);
    expect(JSON.stringify(data)).not.toMatch(/Hill \d|River \d/);
    await come("One more", "river", false);
    expect((await look()).data.lists).toEqual(data.lists);
  });

  it("holds a look back also where groups of the question were added or taken out", async () => {
    for (let at = 0; at < 5; at++) {
      await come(`Hill ${at}`, "hill", true);
      await come(`River ${at}`, "river", false);
    }
    const first = (await look()).data.lists;
    await come("One more", "hill", false);
    const ask = async (groupLists: readonly GroupList[]) => {
      const { version } = (await ana.get<WorkshopView>(path)).data;
      expect((await ana.patch(path, { version, groupLists })).status).toBe(200);
      return (await look()).data.lists;
    };
    const counts = (lists: Participation["lists"]) => lists[0]!.groups.map(({ people }) => people);
    expect(counts(await ask([list("place", "hill", "river", "town", "sea")]))).toEqual(counts(first));
    expect(counts(await ask([list("place", "hill", "town")]))).toEqual(counts(first));
  });

  it("is for those who lead", async () => {
    const luz = await come("Luz", "hill", true);
    expect((await look(luz)).status).toBe(403);
    expect((await look(open.browser())).status).toBe(401);
    expect((await look()).data.lists[0]!.groups).toEqual([]);
  });
});
