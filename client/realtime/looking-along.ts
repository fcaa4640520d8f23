import {
  createContext,
  createEffect,
  createMemo,
  createSignal,
  on,
  useContext,
  type Accessor,
} from "solid-js";
import type { Gaze, PresentConnection, Sight } from "#shared/realtime/presence.ts";
import type { BoardSession } from "./board-context.ts";

/** Looking at what somebody else looks at, from both sides. */
export interface LookingAlong {
  /** Those who follow this person, one entry each. */
  readonly followers: Accessor<readonly PresentConnection[]>;
  /** Whether they may see what part of the wall this tab shows; which view one is at everybody sees. */
  readonly isShared: Accessor<boolean>;
  readonly setShared: (on: boolean) => void;
  /** Whether the wall has to say what it shows: somebody follows, and may. */
  readonly isWatched: Accessor<boolean>;
  readonly show: (sight: Sight | undefined) => void;
  /** What whom one follows sees of the wall, where they say it. */
  readonly led: Accessor<Sight | undefined>;
}

const nobody: LookingAlong = {
  followers: () => [],
  isShared: () => true,
  setShared: () => {},
  isWatched: () => false,
  show: () => {},
  led: () => undefined,
};

/**
 * Tells whom this tab follows, and what it sees as long as somebody follows it. While nobody does, not one byte more
 * goes to the server than without. Call it under an owner.
 */
export function createLookingAlong(
  board: Pick<BoardSession, "entry" | "others" | "followers" | "setGaze">,
  followed: Accessor<string | undefined>,
): LookingAlong {
  const [isShared, setShared] = createSignal(true);
  const [sight, show] = createSignal<Sight | undefined>(undefined, { equals: isSame });
  const followers = createMemo(
    () => {
      const others = board.followers().filter(({ memberId }) => memberId !== board.entry().me.id);
      // Somebody whose name one does not see is told from others by the connection alone.
      return [...new Map(others.map((one) => [one.memberId || one.connection, one])).values()];
    },
    [],
    { equals: isSame },
  );
  /** The tab that one follows of a person: the one that shows what it sees, else where they have a hand. */
  const tab = createMemo(() => {
    const id = followed();
    const tabs = id === undefined ? [] : board.others().filter(({ memberId }) => memberId === id);
    return tabs.find(({ state }) => state.sight) ?? tabs.find(({ state }) => state.target) ?? tabs[0];
  });
  const isWatched = () => isShared() && followers().length > 0;
  const gaze = createMemo(
    (): Gaze => {
      const [follows, seen] = [tab()?.connection, isWatched() ? sight() : undefined];
      return { ...(follows ? { follows } : {}), ...(seen ? { sight: seen } : {}) };
    },
    {},
    { equals: isSame },
  );
  createEffect(on(gaze, (now) => board.setGaze(now), { defer: true }));
  const led = createMemo(() => tab()?.state.sight, undefined, { equals: isSame });
  return { followers, isShared, setShared, isWatched, show, led };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

const LookingAlongContext = createContext<LookingAlong>(nobody);
export const LookingAlongProvider = LookingAlongContext.Provider;

/** Who looks along on the board that a component stands in; nobody where nothing provides it. */
export const useLookingAlong = (): LookingAlong => useContext(LookingAlongContext);
