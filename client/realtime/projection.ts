import { batch, createSignal, type Accessor } from "solid-js";
import { createStore, reconcile } from "solid-js/store";
import type * as Y from "yjs";
import { cardOf, projectBoard, projectCard, rootOf } from "#shared/boards/board-doc.ts";
import { rootNames, type BoardContent, type RootName } from "#shared/boards/board-shape.ts";

type LooseContent = Record<string, Record<string, Record<string, unknown> | undefined>>;

/** A document as plain, reactive data. */
export interface Projection {
  readonly content: BoardContent;
  /** Goes over to another document (after a refusal): only what differs is patched. */
  readonly show: (doc: Y.Doc) => void;
  /**
   * While on, what others change waits: the document has it, the data does not. One's own changes go on to show, with
   * what others changed in the very same fields. Turned off, all that waits shows at once.
   */
  readonly hold: (on: boolean) => void;
  /** Shows all that waits, and holds on. */
  readonly showHeld: () => void;
  /** How many cards wait to be shown as others have them. */
  readonly waiting: Accessor<number>;
  readonly stop: () => void;
}

/** Which fields of a card changed. */
type Changed = ReadonlySet<string> | "whole";

/**
 * Projects a board's document into a Solid store. A change patches the one field that changed, so that of a
 * thousand cards only the one that somebody writes in is looked at again.
 */
export function createProjection(first: Y.Doc): Projection {
  const [content, setContent] = createStore<LooseContent>(loose(first));
  const [waiting, setWaiting] = createSignal(0);
  /** Cards that others changed while held, by `<root>/<id>`. */
  const held = new Map<string, Changed>();
  let holds = false;
  let shown = first;
  let stop = watch(first);

  function watch(doc: Y.Doc): () => void {
    const stops = rootNames.map((root) => {
      const map = rootOf(doc, root);
      const patch = (events: Y.YEvent<Y.AbstractType<unknown>>[], { local }: Y.Transaction) =>
        batch(() => {
          for (const [id, keys] of changedKeys(events)) {
            if (holds && !local) keepFor(`${root}/${id}`, keys);
            else patchCard(doc, root, id, keys);
          }
        });
      map.observeDeep(patch);
      return () => map.unobserveDeep(patch);
    });
    return () => stops.forEach((stopOne) => stopOne());
  }

  function patchCard(doc: Y.Doc, root: RootName, id: string, keys: Changed): void {
    const card = cardOf(doc, root, id);
    const next = card && (projectCard(root, id, card) as unknown as Record<string, unknown>);
    if (!next || keys === "whole" || !content[root]![id]) {
      setContent(root, id, next);
      return;
    }
    for (const key of keys) {
      const value = next[key];
      if (typeof value === "object" && value !== null) setContent(root, id, key, reconcile(value));
      else setContent(root, id, key, value);
    }
  }

  function keepFor(card: string, keys: Changed): void {
    const known = held.get(card);
    held.set(card, known === "whole" || keys === "whole" ? "whole" : new Set([...(known ?? []), ...keys]));
    setWaiting(held.size);
  }

  const showHeld = () =>
    batch(() => {
      for (const [card, keys] of held) {
        const [root, id] = card.split("/") as [RootName, string];
        patchCard(shown, root, id, keys);
      }
      held.clear();
      setWaiting(0);
    });

  return {
    content: content as unknown as BoardContent,
    show: (doc) => {
      stop();
      setContent(reconcile(loose(doc)));
      held.clear();
      setWaiting(0);
      shown = doc;
      stop = watch(doc);
    },
    hold: (on) => {
      holds = on;
      if (!on) showHeld();
    },
    showHeld,
    waiting,
    stop: () => stop(),
  };
}

/** Which fields of which cards a transaction touched. */
function changedKeys(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): Map<string, Changed> {
  const changed = new Map<string, Set<string> | "whole">();
  for (const event of events) {
    const [id, field] = event.path as string[];
    const keys = field === undefined ? [...event.keys.keys()] : [field];
    if (id === undefined) for (const card of keys) changed.set(card, "whole");
    else {
      const known = changed.get(id) ?? new Set<string>();
      if (known !== "whole") for (const key of keys) known.add(key);
      changed.set(id, known);
    }
  }
  return changed;
}

function loose(doc: Y.Doc): LooseContent {
  return projectBoard(doc) as unknown as LooseContent;
}
