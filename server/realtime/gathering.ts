import type * as Y from "yjs";
import { rootNames } from "#shared/boards/board-shape.ts";
import { randomId } from "#shared/boards/random-id.ts";
import type { Given, StoredDocument } from "./document.store.ts";
import { LiveDocument } from "./live-document.ts";

/** Documents that give what they hold to another one, apart from their rooms. */
export class Gathering {
  private readonly sources = new Map<string, LiveDocument>();

  constructor(stored: ReadonlyMap<string, StoredDocument>) {
    for (const [id, one] of stored) this.sources.set(id, new LiveDocument(one, false));
  }

  /** What the change of the receiving document takes from; it removes from them what it took. */
  docs(): ReadonlyMap<string, Y.Doc> {
    return new Map([...this.sources].map(([id, source]) => [id, source.doc]));
  }

  /** What becomes of each after that: a life with what is left visible in it, or the end. */
  given(now: number): Given[] {
    return [...this.sources].map(([documentId, source]) => {
      if (!showsAnything(source.doc)) return { documentId };
      return { documentId, next: { epoch: randomId(), ...source.rewritten(() => {}, now) } };
    });
  }

  end(): void {
    for (const source of this.sources.values()) source.destroy();
  }
}

function showsAnything(doc: Y.Doc): boolean {
  return rootNames.some((root) =>
    [...doc.getMap<Y.Map<unknown>>(root).values()].some((card) => !card.has("removed")),
  );
}
