import { RondaError } from "#shared/errors.ts";

/** Which document a Yjs file came from, and which life of it. */
export interface FileOrigin {
  readonly board: string;
  readonly epoch: string;
}

/** Ends every Yjs file of ours; before it stands the length of the JSON before that. */
const magic = "RONDA-YJS-1";
const tailLength = 4 + magic.length;

/**
 * A file that is a plain Yjs update (V1) with the origin after its end: `Y.applyUpdate` stops at the end of the
 * update and does not see the rest, so any Yjs program can open it.
 */
export function packYjsFile(update: Uint8Array, origin: FileOrigin): Uint8Array {
  const head = new TextEncoder().encode(JSON.stringify({ board: origin.board, epoch: origin.epoch }));
  const file = new Uint8Array(update.length + head.length + tailLength);
  file.set(update);
  file.set(head, update.length);
  new DataView(file.buffer).setUint32(update.length + head.length, head.length);
  file.set(new TextEncoder().encode(magic), update.length + head.length + 4);
  return file;
}

/** Whether a file is a Yjs file of ours. */
export function isYjsFile(file: Uint8Array): boolean {
  return file.length >= tailLength && new TextDecoder().decode(file.subarray(-magic.length)) === magic;
}

/** The update and its origin; `origin` is absent for an update of another program. Throws `import-format`. */
export function unpackYjsFile(file: Uint8Array): { update: Uint8Array; origin?: FileOrigin } {
  if (!isYjsFile(file)) return { update: file };
  const at = file.length - tailLength;
  const length = new DataView(file.buffer, file.byteOffset, file.byteLength).getUint32(at);
  if (length > at) throw unreadable();
  const origin = parse(new TextDecoder().decode(file.subarray(at - length, at)));
  return { update: file.subarray(0, at - length), origin };
}

function parse(text: string): FileOrigin {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw unreadable();
  }
  const { board, epoch } = (raw ?? {}) as Record<string, unknown>;
  if (typeof board !== "string" || typeof epoch !== "string") throw unreadable();
  return { board, epoch };
}

function unreadable(): RondaError {
  return new RondaError("import-format", "the end of this Yjs file is damaged");
}
