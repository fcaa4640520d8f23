import type * as Y from "yjs";
import { estimatedNoteHeight, noteSize, type Note } from "../notes/note.ts";
import { placeBelow } from "../notes/note-doc.ts";
import { createItem, createSubItem, projectBoard, projectRoot, type NewItem } from "./board-doc.ts";
import { boardShape, rootNames, type BoardContent, type RootName } from "./board-shape.ts";
import { inOrder, linkedIds, type Item } from "./item.ts";
import { commonValues, namingFields, type ItemShape } from "./item-shape.ts";
import { randomId } from "./random-id.ts";

/** Cards of one board on their way to another. */
export interface Bringing {
  readonly content: BoardContent;
  /** The cards that come, as `<root>/<id>`; absent: all. */
  readonly cards?: ReadonlySet<string> | undefined;
  /** The group whose board it is; absent for any other board. */
  readonly group?: number | undefined;
  /** Whether who wrote a card and when stays behind. */
  readonly nameless?: boolean | undefined;
}

/** Roots whose cards come; remarks stay with what was said there. Groups first, because notes point to them. */
const brought = ["clusters", "framings", "personas", "needs", "notes"] as const satisfies RootName[];

/** Space between what several boards brought, in board units. */
const blockGap = 120;
const blocksInRow = 3;
/** Room that a group of notes takes around and above them, and one without notes. */
const around = { side: 20, above: 56 };
const emptyGroup = { width: 240, height: 200 };

/**
 * Copies cards of other boards into a document, each once for ever: one that came before (and was removed since) does
 * not come again. Each keeps where it came from as `from/<root>/<id>`, its words, links and place among the others; what
 * one board brings lies together in a free place. Returns how many came.
 */
export function bringCards(doc: Y.Doc, from: readonly Bringing[], now: number): number {
  let count = 0;
  doc.transact(() => {
    const known = originsIn(doc);
    const taken = new Set(known.keys());
    const blocks = from.map((bringing) => {
      const cards = cardsToBring(bringing, taken);
      for (const [path, item] of cards) for (const one of livesOf(bringing, path, item)) taken.add(one);
      return { bringing, cards };
    });
    const placed = layOut(doc, blocks);
    blocks.forEach(({ bringing, cards }, i) => {
      const ids = new Map([...known, ...cards.map(([path]) => [path, randomId()] as const)]);
      for (const [path, item] of cards) {
        copyCard(doc, path, item, { ids, shift: placed[i]!, now, ...bringing });
        for (const one of livesOf(bringing, path, item)) known.set(one, ids.get(path)!);
      }
      count += cards.length;
    });
  });
  return count;
}

type Path = `${RootName}/${string}`;
type Chosen = readonly [path: Path, item: Item];

/** Which cards came before, as `<root>/<id>` of where they came from → their id here. */
function originsIn(doc: Y.Doc): Map<string, string> {
  const known = new Map<string, string>();
  const content = projectBoard(doc);
  for (const root of rootNames) {
    for (const item of Object.values<Item>(content[root])) {
      for (const path of linkedIds(item, "from/")) {
        if (path.startsWith(`${root}/`)) known.set(path, item.id);
      }
    }
  }
  return known;
}

/** The groups of notes that come, come too. */
function cardsToBring(bringing: Bringing, taken: ReadonlySet<string>): Chosen[] {
  const { content, cards } = bringing;
  const isChosen = (path: string) => !cards || cards.has(path);
  const withNotes = new Set(
    inOrder(content.notes)
      .filter(({ id }) => isChosen(`notes/${id}`))
      .map(({ cluster }) => `clusters/${cluster}`),
  );
  return brought.flatMap((root) =>
    inOrder<Item>(content[root])
      .map((item) => [`${root}/${item.id}`, item] as const)
      .filter(([path]) => isChosen(path) || withNotes.has(path))
      .filter(([path, item]) => !livesOf(bringing, path, item).some((one) => taken.has(one))),
  );
}

/**
 * Everything that a card was called on its way: its own path, and where it was before it came to the board that it is
 * on. A card that went through two boards is still one.
 */
function livesOf({ content }: Pick<Bringing, "content">, path: Path, item: Item): string[] {
  const root = path.slice(0, path.indexOf("/")) as RootName;
  const earlier = linkedIds(item, "from/").filter((one) => {
    const id = one.startsWith(`${root}/`) ? one.slice(root.length + 1) : undefined;
    return id !== undefined && content[root][id] === undefined;
  });
  return [path, ...earlier];
}

interface Copying extends Pick<Bringing, "content" | "group" | "nameless"> {
  readonly ids: ReadonlyMap<string, string>;
  readonly shift: { readonly x: number; readonly y: number };
  readonly now: number;
}

const own = new Set(["id", ...Object.keys(commonValues)]);

function copyCard(doc: Y.Doc, path: Path, item: Item, copying: Copying): void {
  const root = path.slice(0, path.indexOf("/")) as RootName;
  const shape: ItemShape = boardShape[root];
  const { ids, shift, group, nameless } = copying;
  const content: Record<string, NewItem[string]> = { fromGroup: group };
  for (const one of livesOf(copying, path, item)) content[`from/${one}`] = true;
  for (const [key, value] of Object.entries(item)) {
    if (own.has(key) || Object.hasOwn(shape.maps, key) || !isPlain(value)) continue;
    if (nameless && namingFields.includes(key)) continue;
    const link = shape.links.find((prefix) => key.startsWith(prefix));
    if (link === undefined) content[key] = value;
    else if (ids.has(key) && link !== "from/") content[`${link}${ids.get(key)}`] = true;
  }
  if (root === "notes" || root === "clusters") {
    content["x"] = onTheWall(Number(content["x"] ?? 0) + shift.x);
    content["y"] = onTheWall(Number(content["y"] ?? 0) + shift.y);
  }
  if (typeof content["cluster"] === "string") content["cluster"] = ids.get(`clusters/${content["cluster"]}`);
  const writer = nameless ? { now: 0 } : { memberId: item.author, now: item.createdAt ?? copying.now };
  const id = createItem(doc, root, content, writer, ids.get(path));
  for (const name of Object.keys(shape.maps)) {
    const subs = Object.values((item as unknown as Record<string, Record<string, Item>>)[name] ?? {});
    for (const sub of inOrder(Object.fromEntries(subs.map((one) => [one.id, one])))) {
      const { id: _, order: __, ...fields } = sub;
      createSubItem(doc, root, id, name, fields as unknown as NewItem);
    }
  }
}

function isPlain(value: unknown): value is string | number | true {
  return typeof value === "string" || typeof value === "number" || value === true;
}

/** How far each block moves so that it lies free: below everything, side by side, as it was within itself. */
function layOut(
  doc: Y.Doc,
  blocks: readonly { readonly cards: readonly Chosen[] }[],
): { x: number; y: number }[] {
  const free = placeBelow(inOrder(projectRoot(doc, "notes")), inOrder(projectRoot(doc, "clusters")));
  let left = free.x;
  let top = free.y;
  let bottom = top;
  let inRow = 0;
  return blocks.map(({ cards }) => {
    const box = boxOf(cards);
    if (!box) return { x: 0, y: 0 };
    if (inRow === blocksInRow) {
      [left, top, inRow] = [free.x, bottom + blockGap, 0];
    }
    const shift = { x: left - box.x, y: top - box.y };
    left += box.width + blockGap;
    bottom = Math.max(bottom, top + box.height);
    inRow++;
    return shift;
  });
}

function boxOf(cards: readonly Chosen[]) {
  const boxes = cards.flatMap(([path, item]) => {
    if (path.startsWith("notes/")) {
      const { x, y, text, symbol } = item as Note;
      const width = noteSize.width + 2 * around.side;
      const height = estimatedNoteHeight(text, symbol !== undefined) + around.above + around.side;
      return [{ x: x - around.side, y: y - around.above, width, height }];
    }
    if (!path.startsWith("clusters/")) return [];
    const { x, y } = item as Note;
    return [{ x, y, ...emptyGroup }];
  });
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** The wall has an end in each direction; what would fall off lies at its edge. */
function onTheWall(at: number): number {
  return Math.max(-1e6, Math.min(1e6, at));
}
