import { createResource, createSignal, type Accessor } from "solid-js";
import { originsOf } from "#shared/boards/item.ts";
import type { RootName } from "#shared/boards/board-shape.ts";
import type { ShareView } from "#shared/boards/share.ts";
import { send } from "../api.ts";
import { useBoard } from "../realtime/board-context.ts";

/** What is kept of a card that was shared: from where it came, and where it went. */
export interface SharedMark {
  readonly way: "from" | "to";
  readonly board: string;
  /** In server ms. */
  readonly at: number;
}

const [asked, ask] = createSignal(0);
/** Something was shared from this tab: what is shown of it is looked up again. */
export const sharesChanged = (): void => void ask((n) => n + 1);

/** Where a card was shared from and to, by the server's record; empty while it cannot be asked. */
export function createSharedMarks(root: Accessor<string>, id: Accessor<string>): Accessor<SharedMark[]> {
  const board = useBoard();
  const here = board.entry().board.id;
  const [shares] = createResource(asked, () =>
    send<readonly ShareView[]>("GET", `/api/boards/${here}/shares`).catch(() => []),
  );
  return () => {
    const item = board.content[root() as RootName]?.[id()];
    const origins = item ? originsOf(item).map((from) => `${from.root}/${from.id}`) : [];
    return (shares.latest ?? []).flatMap(({ from, to, card, at }): SharedMark[] => {
      if (to.id === here && origins.includes(card)) return [{ way: "from", board: from.id, at }];
      return from.id === here && card === `${root()}/${id()}` ? [{ way: "to", board: to.id, at }] : [];
    });
  };
}
