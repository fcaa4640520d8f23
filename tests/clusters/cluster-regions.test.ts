import { expect, test } from "vitest";
import {
  clusterAt,
  clusterRegions,
  regionPadding,
  titleHeight,
  type PlacedNote,
} from "#client/clusters/cluster-regions.ts";
import type { Cluster } from "#shared/clusters/cluster.ts";

const cluster = (id: string, x = 0, y = 0): Cluster => ({ id, title: id, x, y, order: "V" });
const note = (x: number, y: number, of?: string): PlacedNote => ({
  box: { x, y, width: 200, height: 120 },
  cluster: of,
});

test("a cluster's ground lies around its notes, with room for its title above them", () => {
  const regions = clusterRegions([cluster("water")], [note(100, 100, "water"), note(400, 300, "water")]);
  expect(regions.get("water")).toEqual({
    id: "water",
    count: 2,
    x: 100 - regionPadding,
    y: 100 - titleHeight,
    width: 500 + 2 * regionPadding,
    height: 320 + titleHeight + regionPadding,
  });
});

test("a cluster without notes keeps its own place", () => {
  const region = clusterRegions([cluster("empty", 40, 60)], []).get("empty")!;
  expect(region).toMatchObject({ x: 40, y: 60, count: 0 });
  expect(region.width).toBeGreaterThan(200);
});

test("a note of a cluster that is not there belongs to none", () => {
  const regions = clusterRegions([cluster("here")], [note(0, 0, "gone"), note(0, 0)]);
  expect([...regions.keys()]).toEqual(["here"]);
  expect(regions.get("here")!.count).toBe(0);
});

test("a dropped note joins the cluster under its middle, the smaller one where two lie on each other", () => {
  const regions = clusterRegions(
    [cluster("large"), cluster("small")],
    [note(0, 0, "large"), note(1000, 1000, "large"), note(500, 500, "small")],
  );
  expect(clusterAt(regions.values(), { x: 600, y: 560 })).toBe("small");
  expect(clusterAt(regions.values(), { x: 100, y: 900 })).toBe("large");
  expect(clusterAt(regions.values(), { x: 5000, y: 0 })).toBeUndefined();
});
