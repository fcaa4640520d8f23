import { createContext, useContext, type Accessor } from "solid-js";

const ComingsAloudContext = createContext<Accessor<boolean>>(() => true);
export const ComingsAloudProvider = ComingsAloudContext.Provider;

/** Whether a screen reader tells who comes and goes, on the board and in the text that one writes in; for this tab. */
export const useComingsAloud = (): Accessor<boolean> => useContext(ComingsAloudContext);
