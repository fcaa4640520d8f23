import { Refusal } from "./refusal.ts";

/** Entries of a client's list of structs that are moved aside in the time that one place is looked through, or more. */
const movedAtOnce = 2500;

/**
 * What taking an update in would cost Yjs beyond its size, in places that it would look through, some 0.4 µs each.
 * Counted before it is applied, for Yjs cannot be stopped: few bytes can ask for minutes.
 */
export class Effort {
  left: number;
  private readonly most: number;

  constructor(most: number) {
    this.left = this.most = most;
  }

  get spent(): number {
    return this.most - this.left;
  }

  /** Throws `Refusal` `too-big` where no more is left. */
  look(places: number): void {
    this.left -= places;
    if (this.left < 0) throw new Refusal("too-big", "too much to look through");
  }

  /** A client's list of `structs` is opened or closed at some places, which moves what comes after them. */
  cut(structs: number, places = 1): void {
    if (places > 0) this.look(places * Math.ceil(structs / movedAtOnce));
  }
}
