import { expect, it } from "vitest";
import { tightHeapForMany } from "#server/realtime/heap-growth.ts";

it("lets the heap grow little while many documents are open, and as V8 likes otherwise", () => {
  const set: string[] = [];
  const tell = tightHeapForMany((flag) => set.push(flag));
  for (const documents of [1, 299]) tell(documents);
  expect(set).toEqual([]);
  for (const documents of [300, 1000, 299, 200]) tell(documents);
  expect(set).toEqual(["--heap-growing-percent=12"]);
  for (const documents of [199, 250, 0]) tell(documents);
  expect(set).toEqual(["--heap-growing-percent=12", "--heap-growing-percent=0"]);
});
