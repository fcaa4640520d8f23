import { createSignal, onCleanup, type Accessor } from "solid-js";
import { boardViews, type BoardView, type RootName } from "#shared/boards/board-shape.ts";

const viewOf: Record<RootName, BoardView> = {
  notes: "wall",
  clusters: "wall",
  framings: "framings",
  personas: "personas",
  needs: "needs",
  comments: "wall",
};

/** The id of the board that the address names (`/b/<id>`). */
export function boardIdInAddress(path: string = location.pathname): string {
  return decodeURIComponent(path.split("/")[2] ?? "");
}

/** The view that the address names; the wall where it names none. */
export function viewInAddress(search: string = location.search): BoardView {
  const named = new URLSearchParams(search).get("view");
  return boardViews.find((view) => view === named) ?? "wall";
}

/** The view that the address names, followed as it changes. */
export function createView(): Accessor<BoardView> {
  const [view, setView] = createSignal(viewInAddress());
  const follow = () => setView(viewInAddress());
  window.addEventListener("popstate", follow);
  onCleanup(() => window.removeEventListener("popstate", follow));
  return view;
}

/** The link to a view, or to a card in it. */
export function hrefOf(view: BoardView, target?: string): string {
  return `?view=${view}${target ? `#${target}` : ""}`;
}

/** The view that shows cards of a root, and of a target `<root>/<id>…` in it. */
export function viewOfTarget(target: string): BoardView {
  return viewOf[target.split("/")[0] as RootName] ?? "wall";
}

/** Goes to a link within the board without loading the page anew; the back button comes back from it. */
export function goTo(href: string): void {
  history.pushState(null, "", href);
  // `pushState` tells nobody: the views follow the address as they do when one goes back.
  window.dispatchEvent(new PopStateEvent("popstate"));
}

/** Follows links within the board in place; new tabs, downloads and other pages are left to the browser. */
export function followInPlace(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = (event.target as Element).closest("a");
  if (!link || link.target || link.hasAttribute("download")) return;
  const url = new URL(link.href);
  if (url.origin !== location.origin || url.pathname !== location.pathname) return;
  if (url.search === location.search && url.hash) return;
  event.preventDefault();
  goTo(url.search + url.hash);
}
