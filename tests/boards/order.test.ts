import * as fc from "fast-check";
import { expect, test } from "vitest";
import { lastWithRoom, compareOrder, orderBetween, ordersAfter } from "#shared/boards/order.ts";

const ours = /^[0-9A-Za-z]*[1-9A-Za-z]$/;
const ourKey = fc
  .stringMatching(/^[0-9A-Za-z]{0,12}[1-9A-Za-z]$/)
  .filter((key) => ours.test(key) && key.length < 40);

/** Keys of a list that was made by inserting at the given places, one after the other. */
function insertAt(places: readonly number[]): string[] {
  const keys: string[] = [];
  for (const place of places) {
    const at = place % (keys.length + 1);
    keys.splice(at, 0, orderBetween(keys[at - 1], keys[at]));
  }
  return keys;
}

test("a key is strictly between any two keys, and a key itself", () => {
  fc.assert(
    fc.property(ourKey, ourKey, (a, b) => {
      fc.pre(a !== b);
      const [low, high] = a < b ? [a, b] : [b, a];
      const key = orderBetween(low, high);
      expect(low < key && key < high).toBe(true);
      expect(key).toMatch(ours);
    }),
  );
});

test("a key before the first card is below every key, one after the last above", () => {
  fc.assert(
    fc.property(ourKey, (key) => {
      expect(orderBetween(undefined, key) < key).toBe(true);
      expect(orderBetween(key) > key).toBe(true);
    }),
  );
});

test("cards inserted anywhere, in any number, stand where they were put", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 2, maxLength: 120 }), (places) => {
      const keys = insertAt(places);
      expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : 1)));
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test("two people who insert at the same place at once make different keys almost always", () => {
  const low = orderBetween();
  const high = orderBetween(low);
  const keys = Array.from({ length: 40 }, () => orderBetween(low, high));
  // 780 pairs at one chance in 3,782: more than five ties would be a broken random source.
  expect(keys.length - new Set(keys).size).toBeLessThan(6);
});

test("what two people inserted at once at the same place leaves room between", () => {
  fc.assert(
    fc.property(ourKey, ourKey, (a, b) => {
      fc.pre(a < b);
      const [first, second] = [orderBetween(a, b), orderBetween(a, b)].sort();
      fc.pre(first !== second);
      const key = orderBetween(first, second);
      expect(first! < key && key < second!).toBe(true);
    }),
  );
});

test("a thousand cards appended one by one still have short keys", () => {
  let last: string | undefined;
  for (let i = 0; i < 1000; i++) last = orderBetween(last);
  expect(last!.length).toBeLessThanOrEqual(8);
});

test("a card moved to the top a thousand times still has a short key", () => {
  let first: string | undefined;
  for (let i = 0; i < 1000; i++) first = orderBetween(undefined, first);
  expect(first!.length).toBeLessThanOrEqual(8);
});

test.each([
  ["right after the same card", (low: string, _: string, key: string) => [low, key] as const],
  ["right before the same card", (_: string, high: string, key: string) => [key, high] as const],
])("a thousand cards put %s keep within what a board admits", (_, narrow) => {
  let [low, high] = [orderBetween(), ""] as readonly [string, string];
  high = orderBetween(low);
  for (let i = 0; i < 1000; i++) [low, high] = narrow(low, high, orderBetween(low, high));
  expect(Math.max(low.length, high.length)).toBeLessThanOrEqual(256);
});

test("a card whose key leaves no room keeps nobody from adding one that a board admits", () => {
  for (const key of [
    "z".repeat(256),
    "z".repeat(240),
    "z".repeat(222),
    "~".repeat(256),
    `${"0".repeat(255)}1`,
  ]) {
    const keys = ["V1", key];
    for (let i = 0; i < 300; i++) keys.push(orderBetween(lastWithRoom(keys)));
    keys.push(...ordersAfter(lastWithRoom(keys), 300), orderBetween(key), orderBetween(undefined, key));
    expect(Math.max(...keys.map(({ length }) => length))).toBeLessThanOrEqual(256);
    const added = keys.slice(2, 302);
    expect([...added].sort()).toEqual(added);
  }
});

test("between two cards that tie, the new key is just after both", () => {
  const key = orderBetween("V1", "V1");
  expect(key > "V1").toBe(true);
  expect(key < "V2").toBe(true);
});

test("a key of another program is no reason to make a broken one", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (a, b) => {
      const key = orderBetween(a, b);
      expect(key).not.toContain("undefined");
      expect(key > a).toBe(true);
    }),
  );
});

test("many lines pasted at once get ascending keys of one length after the last card", () => {
  fc.assert(
    fc.property(fc.option(ourKey, { nil: undefined }), fc.integer({ min: 0, max: 300 }), (last, count) => {
      const keys = ordersAfter(last, count);
      expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : 1)));
      expect(new Set(keys).size).toBe(count);
      expect(new Set(keys.map((key) => key.length)).size).toBeLessThanOrEqual(1);
      expect(keys.every((key) => ours.test(key) && (last === undefined || key > last))).toBe(true);
    }),
  );
});

test("cards with one key are ordered by their id, the same on every device", () => {
  const cards = [
    { order: "V", id: "b" },
    { order: "V", id: "a" },
    { order: "B", id: "z" },
  ];
  expect(cards.sort(compareOrder).map((card) => card.id)).toEqual(["z", "a", "b"]);
  expect(compareOrder({ order: "V", id: "a" }, { order: "V", id: "a" })).toBe(0);
});

test("upper case sorts before lower case on every device, whatever its language", () => {
  expect(compareOrder({ order: "Z", id: "1" }, { order: "a", id: "2" })).toBeLessThan(0);
});
