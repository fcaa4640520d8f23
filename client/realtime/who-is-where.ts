import { createEffect, createMemo, createRoot, createSignal, untrack, type Accessor } from "solid-js";
import type { PresentConnection } from "#shared/realtime/presence.ts";
import type { BoardSession } from "./board-context.ts";

type Here = readonly PresentConnection[];
interface Index {
  /** Everybody else in a field, or anywhere in a card. */
  readonly at: (target: string) => Accessor<Here>;
}

const indexes = new WeakMap<BoardSession, Index>();
const nobody: Here = [];

/**
 * Everybody else who is at a target right now: a field (`<root>/<id>/<field>`), or a card with anything in it.
 * One index serves the whole board, so that a thousand cards do not each look through everybody at every move.
 */
export function othersAt(board: BoardSession, target: string): Here {
  let index = indexes.get(board);
  if (!index) {
    index = createRoot(() => createIndex(board.others));
    indexes.set(board, index);
  }
  return index.at(target)();
}

function createIndex(others: Accessor<Here>): Index {
  const places = createMemo(() => groupByPlace(others()));
  const signals = new Map<string, [Accessor<Here>, (here: Here) => void]>();
  createEffect(() => {
    const now = places();
    for (const [target, [, set]] of signals) set(now.get(target) ?? nobody);
  });
  return {
    at: (target) => {
      let signal = signals.get(target);
      if (!signal) {
        const now = untrack(places).get(target) ?? nobody;
        const [here, setHere] = createSignal<Here>(now, { equals: isSame });
        signal = [here, setHere];
        signals.set(target, signal);
      }
      return signal[0];
    },
  };
}

function groupByPlace(others: Here): Map<string, Here> {
  const places = new Map<string, PresentConnection[]>();
  for (const person of others) {
    const target = person.state.target;
    if (target === undefined) continue;
    const card = target.split("/").slice(0, 2).join("/");
    for (const place of new Set([target, card])) {
      const here = places.get(place);
      if (here) here.push(person);
      else places.set(place, [person]);
    }
  }
  return places;
}

function isSame(a: Here, b: Here): boolean {
  return a.length === b.length && a.every((person, i) => person === b[i]);
}
