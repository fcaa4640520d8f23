import type { Accessor } from "solid-js";
import type { LedSession, TurnsView } from "#shared/facilitation/led-session.ts";

/** How one's own turn stands. */
export interface OwnTurn {
  /** Whether one has the word. */
  readonly isMine: () => boolean;
  /** One's place in the queue, from 1; `undefined` while one's hand is down. */
  readonly place: () => number | undefined;
  /** How many come before one in the round that is held; `undefined` where one does not wait in one. */
  readonly before: () => number | undefined;
  /** Whether there is a turn to pass: in a round, before or while one speaks. */
  readonly canPass: () => boolean;
  /** Whether one's table is in the middle of its turns. */
  readonly isTable: () => boolean;
  /** Whether one was away when one's turn came, or when the round began. */
  readonly isMissed: () => boolean;
}

/** Reads one's own turn from the session. */
export function createOwnTurn(led: Accessor<LedSession | undefined>, ownId: Accessor<string>): OwnTurn {
  const turns = () => led()?.turns;
  const seats = () => turns()?.round?.seats ?? [];
  const isMine = () => turns()?.speaker?.memberId === ownId();
  const own = () => seats().find(({ memberId }) => memberId === ownId());
  const before = () => {
    const waiting = seats().filter(({ state, here, memberId }) => {
      return state === "waiting" && (here || memberId === ownId());
    });
    const at = waiting.findIndex(({ memberId }) => memberId === ownId());
    return at < 0 ? undefined : at;
  };
  return {
    isMine,
    before,
    place: () => {
      const at = turns()?.queue.findIndex(({ memberId }) => memberId === ownId()) ?? -1;
      return at < 0 ? undefined : at + 1;
    },
    canPass: () => own()?.state === "waiting" || own()?.state === "speaking",
    isTable: () => own()?.had !== undefined,
    isMissed: () => own()?.state === "absent" || (own() === undefined && seats().length > 0),
  };
}

/** What is left of the time that a turn is meant to take, in ms, down to zero; `undefined` where there is none. */
export function turnLeft(turns: TurnsView | undefined, now: number | undefined): number | undefined {
  if (!turns?.speaker || turns.speakerSince === null || turns.turnTime === null || now === undefined)
    return undefined;
  return Math.max(0, turns.speakerSince + turns.turnTime - now);
}
