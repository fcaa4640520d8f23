import { createContext, useContext, type Accessor } from "solid-js";
import type { BoardSession } from "./board-context.ts";
import type { CameAlong } from "./bring-unsent.ts";

/** One's own document beside the board: what is in it is nobody else's to see until it is shown to the group. */
export interface OwnLayer {
  /** Absent while there is none. */
  readonly session: Accessor<BoardSession | undefined>;
  /** Whether new notes go there now. */
  readonly isOpen: Accessor<boolean>;
  /** Notes of an earlier step that could not be sent then and are here now; absent: none. */
  readonly came?: Accessor<CameAlong | undefined>;
}

const OwnLayerContext = createContext<OwnLayer>({ session: () => undefined, isOpen: () => false });
export const OwnLayerProvider = OwnLayerContext.Provider;

/** One's own layer of the board that a component stands in; empty where nothing provides one. */
export function useOwnLayer(): OwnLayer {
  return useContext(OwnLayerContext);
}
