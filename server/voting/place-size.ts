import type { MethodName } from "#shared/voting/methods/registry.ts";
import type { PollOption } from "#shared/voting/poll.ts";

/** What stands beside the choices: a key's hash, a group, a number and what parts them, in bytes. */
const besideChoices = 64 + 64 + 4 + 3 + 4;
/** 1,000 UTF-16 code units, each at worst an escape of six letters. */
const longestReason = 6 * 1000;
/** Pairs that one ballot may hold. */
const mostPairs = 200;

/** The longest choices of each method in bytes, at worst; `ids` is what all options' ids take, quoted and parted. */
const longest: { readonly [M in MethodName]: (ids: number, longestId: number) => number } = {
  approval: (ids) => ids + 16,
  /** `:1000` */
  dots: (ids) => 2 * ids + 16,
  score: (ids) => 2 * ids + 16,
  /** Each in a list of its own. */
  ranking: (ids) => 2 * ids + 16,
  gradients: () => longestReason + 64,
  consent: () => longestReason + 64,
  pairwise: (_, longestId) => mostPairs * (2 * longestId + 4) + 16,
};

/**
 * Bytes of a place in a poll's box: the same for every ballot that the poll allows, so that none stands out, and no more
 * than that asks for, so that a commit writes little. A power of two from 512 on.
 */
export function placeSize(method: MethodName, options: readonly PollOption[]): number {
  const lengths = options.map(({ id }) => id.length + 3);
  const ids = lengths.reduce((sum, length) => sum + length + 2, 0);
  const needed = longest[method](ids, Math.max(0, ...lengths)) + besideChoices;
  let size = 512;
  while (size < needed) size *= 2;
  return size;
}
