import { undoKey } from "../realtime/undo-key.ts";

/** What a key press outside of fields asks of the board's frame. */
export type BoardKey = "undo" | "redo" | "search" | "keys" | "quiet" | "group" | { readonly view: number };

/**
 * The act that a key press stands for, or `undefined`. Inside fields and dialogs keys belong to these;
 * single letters and digits count only without Ctrl, Alt and ⌘.
 */
export function boardKey(event: KeyboardEvent): BoardKey | undefined {
  if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return undefined;
  if (document.querySelector("dialog[open]")) return undefined;
  const undo = undoKey(event);
  if (undo) return undo;
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.key === "/") return "search";
  if (event.key === "?") return "keys";
  if (event.key === "q") return "quiet";
  if (event.key === "g") return "group";
  if (/^[1-4]$/.test(event.key)) return { view: Number(event.key) - 1 };
  return undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select"))
  );
}
