import { createContext, createSignal, onCleanup, useContext, type Accessor } from "solid-js";

/** What comes first where several prompts meet: one's own turn, what must be known, what asks something, news, what holds. */
const promptRanks = ["turn", "urgent", "asks", "tells", "holds"] as const;
export type PromptRank = (typeof promptRanks)[number];

/** One prompt among those that stand on a page at the same time. */
export interface PromptPlace {
  /** Whether it is the one that a small screen shows. */
  readonly isUp: Accessor<boolean>;
  /** Its number among all, from 1. */
  readonly number: Accessor<number>;
  readonly count: Accessor<number>;
  /** Shows the next one, after the last the first. */
  readonly next: () => void;
}

interface Waiting {
  readonly rank: number;
  readonly arrive: () => void;
}

/** All prompts of a page, in order; a small screen shows one of them at a time. */
export interface Prompts {
  /** Takes a prompt in until its owner goes; `arrive` is called when the person turned to it. */
  readonly enter: (rank: PromptRank, arrive: () => void) => PromptPlace;
}

/**
 * A page's prompts. The one that is up stays until it goes, until the person turns to the next, or until one of a better
 * rank comes: what one is about to touch is not swapped for its like.
 */
export function createPrompts(): Prompts {
  const [all, setAll] = createSignal<readonly Waiting[]>([]);
  const [up, setUp] = createSignal<Waiting>();
  const take = (one: Waiting) => {
    setAll((before) => [...before, one].sort((a, b) => a.rank - b.rank));
    const shown = up();
    if (!shown || one.rank < shown.rank) setUp(one);
  };
  const drop = (one: Waiting) => {
    const rest = setAll((before) => before.filter((each) => each !== one));
    if (up() === one) setUp(rest[0]);
  };
  const after = (one: Waiting) => all()[(all().indexOf(one) + 1) % all().length];
  return {
    enter(rank, arrive) {
      const one = { rank: promptRanks.indexOf(rank), arrive };
      take(one);
      onCleanup(() => drop(one));
      return {
        isUp: () => up() === one,
        number: () => all().indexOf(one) + 1,
        count: () => all().length,
        next: () => setUp(after(one))?.arrive(),
      };
    },
  };
}

const PromptsContext = createContext<Prompts>();
export const PromptsProvider = PromptsContext.Provider;

/** The page's prompts; absent where each stands for itself. */
export const usePrompts = (): Prompts | undefined => useContext(PromptsContext);
