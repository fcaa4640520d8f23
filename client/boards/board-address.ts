import { createSignal, onCleanup, type Accessor } from "solid-js";
import { pollOfTarget } from "#shared/facilitation/poll-target.ts";
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

/**
 * Goes to a link within the board without loading the page anew. The back button comes back from it, unless it takes
 * the place of where one was: whoever is led along does not collect steps.
 */
export function goTo(href: string, as: "step" | "replace" = "step"): void {
  if (as === "step") history.pushState(null, "", href);
  else history.replaceState(null, "", href);
  // `pushState` tells nobody: the views follow the address as they do when one goes back.
  window.dispatchEvent(new PopStateEvent("popstate"));
}

/** The link to where a target is shown: a view, or a card in its view. */
export function hrefOfTarget(target: string): string {
  const view = boardViews.find((one) => one === target);
  return view ? hrefOf(view) : hrefOf(viewOfTarget(target), target);
}

/** Begins where on the board the group is, unless the address names a place itself. */
export function startAt(target: string): void {
  if (pollOfTarget(target) !== undefined) return;
  const isPlaced = new URLSearchParams(location.search).has("view") || location.hash !== "";
  if (!isPlaced) history.replaceState(null, "", hrefOfTarget(target));
}

/**
 * Where this tab is, as targets of activities say it. A vote is elsewhere once its result can be seen; until then the
 * board itself says that it is open.
 */
export function createPlace(
  view: Accessor<BoardView>,
  isDecided: (pollId: string) => boolean = () => false,
): {
  isAt: (target: string) => boolean;
  go: (target: string) => void;
  target: Accessor<string>;
} {
  const [hash, setHash] = createSignal(location.hash);
  const follow = () => setHash(location.hash);
  for (const name of ["popstate", "hashchange"] as const) {
    window.addEventListener(name, follow);
    onCleanup(() => window.removeEventListener(name, follow));
  }
  return {
    isAt: (target) => {
      const poll = pollOfTarget(target);
      if (poll !== undefined) return !isDecided(poll);
      return target.includes("/") ? `${hash()}/`.startsWith(`#${target}/`) : view() === target;
    },
    go: (target) => {
      const poll = pollOfTarget(target);
      if (poll === undefined) goTo(hrefOfTarget(target));
      else location.assign(`/v/${poll}`);
    },
    target: () => {
      const [root = "", id = ""] = hash().slice(1).split("/");
      return root in viewOf && id !== "" ? `${root}/${id}` : view();
    },
  };
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
