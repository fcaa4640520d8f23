import { overlaps, type Box, type Point } from "./viewport.ts";

const cell = 512;

/**
 * Where every note lies, findable by place: a grid of cells, so that a screenful is found without looking at
 * all notes. A note counts in every cell that it touches.
 */
export class NoteGrid {
  readonly #boxes = new Map<string, Box>();
  readonly #cells = new Map<string, Set<string>>();

  get size(): number {
    return this.#boxes.size;
  }

  /** All notes with their boxes. */
  entries(): IterableIterator<[string, Box]> {
    return this.#boxes.entries();
  }

  boxOf(id: string): Box | undefined {
    return this.#boxes.get(id);
  }

  /** Puts or moves a note; false if it lay there already. */
  set(id: string, box: Box): boolean {
    const old = this.#boxes.get(id);
    if (old && old.x === box.x && old.y === box.y && old.width === box.width && old.height === box.height)
      return false;
    if (old) this.#leave(id, old);
    this.#boxes.set(id, box);
    for (const key of cellsOf(box)) {
      const ids = this.#cells.get(key);
      if (ids) ids.add(id);
      else this.#cells.set(key, new Set([id]));
    }
    return true;
  }

  /** Takes a note out; false if it was not in. */
  delete(id: string): boolean {
    const old = this.#boxes.get(id);
    if (!old) return false;
    this.#leave(id, old);
    return this.#boxes.delete(id);
  }

  /** The notes that touch a box, each once. */
  query(box: Box): string[] {
    const found = new Set<string>();
    for (const key of cellsOf(box)) {
      for (const id of this.#cells.get(key) ?? []) if (overlaps(this.#boxes.get(id)!, box)) found.add(id);
    }
    return [...found];
  }

  /** The note at a point; of several the one that was put there last. */
  hit(point: Point): string | undefined {
    return this.query({ ...point, width: 0.001, height: 0.001 }).at(-1);
  }

  #leave(id: string, box: Box): void {
    for (const key of cellsOf(box)) {
      const ids = this.#cells.get(key);
      ids?.delete(id);
      if (ids?.size === 0) this.#cells.delete(key);
    }
  }
}

function* cellsOf(box: Box): Generator<string> {
  const right = Math.floor((box.x + box.width) / cell);
  const bottom = Math.floor((box.y + box.height) / cell);
  for (let x = Math.floor(box.x / cell); x <= right; x++) {
    for (let y = Math.floor(box.y / cell); y <= bottom; y++) yield `${x},${y}`;
  }
}
