import { createSignal, type Accessor } from "solid-js";
import type { Projection } from "./projection.ts";

/** Quiet mode: what others change waits until one asks for it. One's own work and its saving go on. */
export interface Quiet {
  readonly on: Accessor<boolean>;
  readonly turn: (on: boolean) => void;
  /** How many cards wait. */
  readonly waiting: Accessor<number>;
  /** Shows what waits, and stays quiet. */
  readonly show: () => void;
  /** Another number each time that what waited was shown, for fields that hold letters of their own. */
  readonly shown: Accessor<number>;
}

/** Quiet mode over a board's projection; off at the start. */
export function createQuiet(projection: Pick<Projection, "hold" | "showHeld" | "waiting">): Quiet {
  const [on, setOn] = createSignal(false);
  const [shown, setShown] = createSignal(0);
  return {
    on,
    turn: (next) => {
      projection.hold(next);
      setOn(next);
    },
    waiting: projection.waiting,
    show: () => {
      projection.showHeld();
      setShown((n) => n + 1);
    },
    shown,
  };
}
