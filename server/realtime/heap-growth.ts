import { setFlagsFromString } from "node:v8";

/** How many documents in memory are many, and how few are few again. */
const many = { from: 300, until: 200 } as const;
/**
 * How much the heap may grow, in percent of what is alive, before garbage is looked for again; 0 is V8's own choice,
 * several times of that.
 */
const growth = { tight: 12, own: 0 } as const;

/**
 * Keeps V8 from holding much garbage while many documents are open: a small machine has no room for it when a thousand
 * boards come and go. With few it would only cost: a crowd that comes back to one large board waits a tenth longer for
 * it. Told the number of documents whenever it changes.
 */
export function tightHeapForMany(
  set: (flag: string) => void = setFlagsFromString,
): (documents: number) => void {
  let isTight = false;
  return (documents) => {
    const shouldBe = documents >= (isTight ? many.until : many.from);
    if (shouldBe === isTight) return;
    isTight = shouldBe;
    set(`--heap-growing-percent=${isTight ? growth.tight : growth.own}`);
  };
}
