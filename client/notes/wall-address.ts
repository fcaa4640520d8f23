import { createSignal, onCleanup, type Accessor } from "solid-js";

/** What the page's address says about the wall: whether it is a list (`?list=1`), and which note to go to (`#notes/<id>`). */
export interface WallAddress {
  readonly list: Accessor<boolean>;
  readonly note: Accessor<string | undefined>;
}

/** Follows the address as it changes; on paper the wall is always a list. Must be called under an owner. */
export function createWallAddress(): WallAddress {
  const [list, setList] = createSignal(listInAddress());
  const [note, setNote] = createSignal(noteInAddress());
  const follow = () => {
    setList(listInAddress());
    setNote(noteInAddress());
  };
  const print = () => setList(true);
  const listeners = { popstate: follow, hashchange: follow, beforeprint: print, afterprint: follow };
  for (const [type, listener] of Object.entries(listeners)) window.addEventListener(type, listener);
  onCleanup(() => {
    for (const [type, listener] of Object.entries(listeners)) window.removeEventListener(type, listener);
  });
  return { list, note };
}

function listInAddress(): boolean {
  return new URLSearchParams(location.search).get("list") === "1";
}

function noteInAddress(): string | undefined {
  const [root, id] = location.hash.slice(1).split("/");
  return root === "notes" && id ? id : undefined;
}
