import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";
import { rootNames, type BoardContent } from "#shared/boards/board-shape.ts";

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/**
 * A board's visible state as bytes: plain JSON, deflated off the event loop. Not the Yjs state, which would keep every
 * deleted letter and be ten times as large. Equal boards give equal bytes.
 */
export async function packBoard(content: BoardContent): Promise<Uint8Array> {
  return deflate(JSON.stringify(content, sorted));
}

/** What `packBoard` packed; kinds of cards that were unknown then are empty. */
export async function unpackBoard(state: Uint8Array): Promise<BoardContent> {
  const content = JSON.parse((await inflate(state)).toString("utf8")) as Partial<BoardContent>;
  return Object.fromEntries(rootNames.map((root) => [root, content[root] ?? {}])) as unknown as BoardContent;
}

/** Documents give their keys in the order in which they came to this process. */
function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
