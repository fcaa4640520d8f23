import type { Cluster } from "#shared/clusters/cluster.ts";
import { noteSize } from "#shared/notes/note.ts";

/** A rectangle in board units. */
interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The visible ground of a cluster on the wall, in board units; its title stands in the first `titleHeight` of it. */
export interface ClusterRegion extends Rectangle {
  readonly id: string;
  readonly count: number;
}

/** Room for a cluster's title above its notes, and around them, in board units. */
export const titleHeight = 56;
export const regionPadding = 20;

/** A note as the regions need it: where it lies and to which cluster it belongs. */
export interface PlacedNote {
  readonly box: Rectangle;
  readonly cluster: string | undefined;
}

/**
 * The region of each cluster: around its notes, or at the cluster's own place where it has none.
 * What points to a cluster that is not there counts for nothing.
 */
export function clusterRegions(
  clusters: readonly Cluster[],
  notes: Iterable<PlacedNote>,
): Map<string, ClusterRegion> {
  const edges = new Map<
    string,
    { left: number; top: number; right: number; bottom: number; count: number }
  >();
  for (const { box, cluster } of notes) {
    if (cluster === undefined) continue;
    const edge = edges.get(cluster);
    const right = box.x + box.width;
    const bottom = box.y + box.height;
    if (!edge) {
      edges.set(cluster, { left: box.x, top: box.y, right, bottom, count: 1 });
    } else {
      edge.left = Math.min(edge.left, box.x);
      edge.top = Math.min(edge.top, box.y);
      edge.right = Math.max(edge.right, right);
      edge.bottom = Math.max(edge.bottom, bottom);
      edge.count++;
    }
  }
  const regions = new Map<string, ClusterRegion>();
  for (const { id, x, y } of clusters) {
    const edge = edges.get(id) ?? {
      left: (x ?? 0) + regionPadding,
      top: (y ?? 0) + titleHeight,
      right: (x ?? 0) + regionPadding + noteSize.width,
      bottom: (y ?? 0) + titleHeight + noteSize.minHeight,
      count: 0,
    };
    regions.set(id, {
      id,
      count: edge.count,
      x: edge.left - regionPadding,
      y: edge.top - titleHeight,
      width: edge.right - edge.left + 2 * regionPadding,
      height: edge.bottom - edge.top + titleHeight + regionPadding,
    });
  }
  return regions;
}

/**
 * The cluster whose region a dropped note's middle lies in; of several the smallest, which is the one on top.
 * The regions must be computed without the note itself, or it could never be dragged out.
 */
export function clusterAt(
  regions: Iterable<ClusterRegion>,
  point: { readonly x: number; readonly y: number },
): string | undefined {
  let found: ClusterRegion | undefined;
  for (const region of regions) {
    const inside =
      point.x >= region.x &&
      point.x <= region.x + region.width &&
      point.y >= region.y &&
      point.y <= region.y + region.height;
    if (inside && (!found || region.width * region.height < found.width * found.height)) found = region;
  }
  return found?.id;
}
