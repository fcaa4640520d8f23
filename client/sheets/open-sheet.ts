import { createSignal, onCleanup, type Accessor } from "solid-js";
import type { RootName } from "#shared/boards/board-shape.ts";

/** The three kinds of structured card. */
export type SheetRoot = "framings" | "personas" | "needs";

const viewOf: Partial<Record<RootName, string>> = {
  notes: "wall",
  clusters: "wall",
  framings: "framings",
  personas: "personas",
  needs: "needs",
};

/** Where a card of another view stands: a link that can be shared and that the back button undoes. */
export function cardHref(root: RootName, id: string): string {
  return `?view=${viewOf[root] ?? "wall"}#${root}/${id}`;
}

/** The id that the address names for this root (`#needs/<id>`), followed as it changes. */
export function createOpenSheet(root: SheetRoot): Accessor<string | undefined> {
  const [id, setId] = createSignal(idInHash(root));
  const follow = () => setId(idInHash(root));
  window.addEventListener("hashchange", follow);
  window.addEventListener("popstate", follow);
  onCleanup(() => {
    window.removeEventListener("hashchange", follow);
    window.removeEventListener("popstate", follow);
  });
  return id;
}

let fresh: string | undefined;

/** Opens a sheet that was just made; its first field gets the focus. */
export function openFresh(root: SheetRoot, id: string): void {
  fresh = id;
  location.hash = `${root}/${id}`;
}

/** Whether this sheet was just made in this tab; true once. */
export function takeFresh(id: string): boolean {
  const is = fresh === id;
  if (is) fresh = undefined;
  return is;
}

/** Back to the list. */
export function closeSheet(root: SheetRoot): void {
  location.hash = root;
}

function idInHash(root: SheetRoot): string | undefined {
  const [name, id] = location.hash.slice(1).split("/");
  return name === root && id ? id : undefined;
}
