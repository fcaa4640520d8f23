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

/** A plain value of a card before a step and after it; `undefined`: it had none. */
interface ValueChange {
  readonly card: Y.Map<unknown>;
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A step that made cards, and what it changed in others at once (their group, their place). */
interface Making {
  readonly cards: readonly CardPlace[];
  readonly values: readonly ValueChange[];
}
const makingKey = "making";

/**
 * Takes back only what this tab did. Changes within `captureTimeout` (ms) are one step; making cards is a step of
 * its own, with the values that it changed in others, and undoing it removes the cards as *Remove* does: really
 * deleting them would take along what somebody else may be writing in them at this moment.
 */
export function createOwnUndo(doc: Y.Doc, now: () => number, captureTimeout = 500): OwnUndo {
  let making: Making | undefined;
  const manager = new Y.UndoManager(
    rootNames.map((root) => rootOf(doc, root)),
    {
      captureTimeout,
      captureTransaction: (transaction) => {
        making = transaction.local ? makingIn(doc, transaction) : undefined;
        if (making) manager.stopCapturing();
        return true;
      },
    },
  );
  const [steps, setSteps] = createSignal({ undo: false, redo: false });
  const look = () => setSteps({ undo: manager.canUndo(), redo: manager.canRedo() });
  manager.on("stack-item-added", ({ stackItem, type }) => {
    if (making && type === "undo") {
      stackItem.meta.set(makingKey, making);
      manager.stopCapturing();
    }
    look();
  });
  manager.on("stack-item-popped", look);
  manager.on("stack-cleared", look);

  const undo = () => {
    const made = manager.undoStack.at(-1)?.meta.get(makingKey) as Making | undefined;
    if (!made) manager.undo();
    else {
      manager.undoStack.pop();
      unmake(manager, doc, made, now());
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

/** Done as an undo, so that redo brings the cards back. What others changed since stays as they left it. */
function unmake(manager: Y.UndoManager, doc: Y.Doc, { cards, values }: Making, now: number): void {
  manager.undoing = true;
  try {
    doc.transact(() => {
      for (const [root, id] of cards) cardOf(doc, root, id)?.set("removed", now);
      for (const { card, key, before, after } of values) {
        if (card.get(key) !== after) continue;
        if (before === undefined) card.delete(key);
        else card.set(key, before);
      }
    }, manager);
  } finally {
    manager.undoing = false;
  }
}

function makingIn(doc: Y.Doc, transaction: Y.Transaction): Making | undefined {
  const cards = cardsMade(doc, transaction);
  return cards.length > 0 ? { cards, values: valuesChanged(doc, transaction) } : undefined;
}

function cardsMade(doc: Y.Doc, transaction: Y.Transaction): CardPlace[] {
  return rootNames.flatMap((root) => {
    const keys = transaction.changed.get(rootOf(doc, root) as Y.AbstractType<unknown> as never) ?? [];
    return [...keys].flatMap((id) => (id !== null && cardOf(doc, root, id) ? [[root, id] as const] : []));
  });
}

/** Plain values that changed in cards that were there before. */
function valuesChanged(doc: Y.Doc, transaction: Y.Transaction): ValueChange[] {
  const roots = new Set<unknown>(rootNames.map((root) => rootOf(doc, root)));
  return [...transaction.changed].flatMap(([type, keys]) => {
    const card = type as unknown as Y.AbstractType<unknown>;
    if (!(card instanceof Y.Map) || !roots.has(card.parent)) return [];
    const event = new Y.YMapEvent(card, transaction, keys);
    return [...event.changes.keys].flatMap(([key, { oldValue }]) => {
      const [before, after] = [oldValue, card.get(key)] as unknown[];
      return isPlain(before) && isPlain(after) ? [{ card, key, before, after }] : [];
    });
  });
}

function isPlain(value: unknown): boolean {
  return !(value instanceof Y.AbstractType);
}
