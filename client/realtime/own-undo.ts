import { batch, createSignal, type Accessor } from "solid-js";
import * as Y from "yjs";
import { cardOf, rootOf } from "#shared/boards/board-doc.ts";
import { rootNames, type RootName } from "#shared/boards/board-shape.ts";

/** Undo and redo of one's own changes to one document. */
export interface OwnUndo {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: Accessor<boolean>;
  readonly canRedo: Accessor<boolean>;
  readonly destroy: () => void;
}

type CardPlace = readonly [root: RootName, id: string];
const madeKey = "made";

/**
 * Takes back only what this tab did. Changes within `captureTimeout` (ms) are one step; making a card is a step of
 * its own, and undoing it removes the card as *Remove* does: really deleting it would take along what somebody else
 * may be writing in it at this moment.
 */
export function createOwnUndo(doc: Y.Doc, now: () => number, captureTimeout = 500): OwnUndo {
  let made: CardPlace[] = [];
  const manager = new Y.UndoManager(
    rootNames.map((root) => rootOf(doc, root)),
    {
      captureTimeout,
      captureTransaction: (transaction) => {
        made = transaction.local ? cardsMade(doc, transaction) : [];
        if (made.length > 0) manager.stopCapturing();
        return true;
      },
    },
  );
  const [steps, setSteps] = createSignal({ undo: false, redo: false });
  const look = () => setSteps({ undo: manager.canUndo(), redo: manager.canRedo() });
  manager.on("stack-item-added", ({ stackItem, type }) => {
    if (made.length > 0 && type === "undo") {
      stackItem.meta.set(madeKey, made);
      manager.stopCapturing();
    }
    look();
  });
  manager.on("stack-item-popped", look);
  manager.on("stack-cleared", look);

  const undo = () => {
    const cards = manager.undoStack.at(-1)?.meta.get(madeKey) as readonly CardPlace[] | undefined;
    if (!cards) manager.undo();
    else {
      manager.undoStack.pop();
      removeAll(manager, doc, cards, now());
    }
    look();
  };
  return {
    undo: () => batch(undo),
    redo: () =>
      batch(() => {
        manager.redo();
        look();
      }),
    canUndo: () => steps().undo,
    canRedo: () => steps().redo,
    destroy: () => manager.destroy(),
  };
}

/** Done as an undo, so that redo brings the cards back. */
function removeAll(manager: Y.UndoManager, doc: Y.Doc, cards: readonly CardPlace[], now: number): void {
  manager.undoing = true;
  try {
    doc.transact(() => {
      for (const [root, id] of cards) cardOf(doc, root, id)?.set("removed", now);
    }, manager);
  } finally {
    manager.undoing = false;
  }
}

function cardsMade(doc: Y.Doc, transaction: Y.Transaction): CardPlace[] {
  return rootNames.flatMap((root) => {
    const keys = transaction.changed.get(rootOf(doc, root) as Y.AbstractType<unknown> as never) ?? [];
    return [...keys].flatMap((id) => (id !== null && cardOf(doc, root, id) ? [[root, id] as const] : []));
  });
}
