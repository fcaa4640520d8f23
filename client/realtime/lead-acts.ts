import { createContext, useContext, type Accessor } from "solid-js";
import type { Stage } from "#shared/facilitation/stage.ts";

/** What those who lead do from a card itself. Both throw as the server refuses. */
export interface LeadActs {
  /** Asks everybody to look at a place of the board. */
  readonly bring: (target: string) => Promise<void>;
  /** Puts something on the projectors. */
  readonly stage: (stage: Stage) => Promise<void>;
}

const LeadActsContext = createContext<Accessor<LeadActs | undefined>>(() => undefined);
export const LeadActsProvider = LeadActsContext.Provider;

/** What whoever leads can do from a card; `undefined` for everybody else. */
export const useLeadActs = (): Accessor<LeadActs | undefined> => useContext(LeadActsContext);
