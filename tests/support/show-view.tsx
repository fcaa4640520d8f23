import type { JSX } from "solid-js";
import { vi } from "vitest";
import { loadMessages } from "#client/i18n/i18n.ts";
import { renderInBoard, type FakeBoard } from "#tests/support/fake-board.tsx";

/** Shows a view of a board at an address (`#needs/<id>`, or "") and waits until its words are there. */
export async function showView(
  board: FakeBoard,
  view: () => JSX.Element,
  hash = "",
): Promise<{ host: HTMLElement; dispose: () => void }> {
  await loadMessages("common", "errors", "refusals", "board");
  window.history.replaceState(null, "", hash || "/");
  const shown = renderInBoard(board, view);
  await vi.waitFor(() => {
    if (!shown.host.querySelector("h2, article")) throw new Error("not there yet");
  });
  return shown;
}
