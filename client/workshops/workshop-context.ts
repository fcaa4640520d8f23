import { createContext, useContext, type Accessor } from "solid-js";
import type { WorkshopChange, WorkshopView } from "#shared/workshops/workshop.ts";

/** The workshop whose page is open, and the two ways in which its facts change under the page. */
export interface OpenWorkshop {
  readonly view: Accessor<WorkshopView>;
  /** Changes facts on the version that is shown; rejects with `stale` after taking in what is true by now. */
  readonly change: (change: Omit<WorkshopChange, "version">) => Promise<void>;
  readonly refresh: () => Promise<void>;
}

const WorkshopContext = createContext<OpenWorkshop>();
export const WorkshopProvider = WorkshopContext.Provider;

/** The workshop that a part of its page stands in. */
export function useWorkshop(): OpenWorkshop {
  const workshop = useContext(WorkshopContext);
  if (!workshop) throw new Error("useWorkshop outside a workshop's page");
  return workshop;
}
