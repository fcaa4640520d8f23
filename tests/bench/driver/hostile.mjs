/**
 * Messages that no honest client sends, each as large as a message may be or as its limits let it be read. `raw` and
 * `rawUpdate` write updates by hand (`tests/support/raw-update.ts`); `scene` says where things stand on the board.
 */
export function hostileUpdates({ raw, rawUpdate }, scene) {
  const evil = 666;
  const { writer, card, text, letters } = scene;
  const block = (structs, clock = 0, client = evil) => ({ client, clock, structs });
  const list = (count, make) => Array.from({ length: count }, (_, i) => make(i));
  const note = (i) => ({ root: "notes", sub: `n${i}`, ...raw.map });
  const bad = { root: "ballots", sub: "b", ...raw.map };
  const nested = (levels) => (levels === 0 ? 1 : [nested(levels - 1)]);
  const ranges = (count, step = 2) => list(count, (i) => [i * step, 1]);
  const one = (structs) => rawUpdate([block(structs)]);
  return {
    "somebody else's client id, 200,000 structs": rawUpdate([
      block(
        list(200_000, () => ({ gc: 1 })),
        0,
        writer,
      ),
    ]),
    "a gap, 200,000 structs": rawUpdate([
      block(
        list(200_000, () => ({ gc: 1 })),
        7,
      ),
    ]),
    "1,900,000 structs of nothing": rawUpdate([block(list(1_900_000, () => ({ gc: 1 })))]),
    "200,000 cards": one([...list(200_000, note)]),
    "cards up to the limit, then a bad root": one([...list(3_900, note), bad]),
    "maps in maps up to the limit": one([
      note(0),
      ...list(3_000, (i) => ({ parent: [evil, i], sub: "k", ...raw.map })),
    ]),
    "letters up to the limit, then a bad root": one([
      ...list(13_900, () => ({ origin: letters, ...raw.letters("x") })),
      bad,
    ]),
    "values up to the limit, then a bad root": one([
      ...list(13_900, (i) => ({ parent: card, sub: `k${i}`, ...raw.value(i) })),
      bad,
    ]),
    "one field set again and again, the last time badly": one([
      ...list(13_900, () => ({ parent: card, sub: "x", ...raw.value(1) })),
      { parent: card, sub: "x", ...raw.value("east") },
    ]),
    "200 values of 20 kB, then a bad root": one([
      ...list(200, (i) => ({ parent: card, sub: `k${i}`, ...raw.value("v".repeat(19_900)) })),
      bad,
    ]),
    "values nested too deeply": one([
      ...list(100, (i) => ({ parent: card, sub: `k${i}`, ...raw.value(nested(12)) })),
      {
        parent: card,
        sub: "k",
        ...raw.value(nested(13)),
      },
    ]),
    "200,000 letters of formats": one([...list(200_000, () => ({ parent: text, ...raw.format }))]),
    "a text of 4 MB, then a bad root": one([{ parent: text, ...raw.letters("a".repeat(4_000_000)) }, bad]),
    "1,000,000 deletions under an unknown id": rawUpdate([], [[evil, ranges(1_000_000)]]),
    "1,000,000 deletions beyond what is known": rawUpdate([], [[writer, ranges(1_000_000)]]),
    "1,000,000 deletions of one place": rawUpdate([], [[writer, list(1_000_000, () => [1, 1])]]),
    "deletions under 300,000 unknown ids": rawUpdate(
      [],
      list(300_000, (i) => [10_000 + i, [[0, 1]]]),
    ),
    "own nothing, deleted 600,000 times, then beyond": rawUpdate(
      [block([{ gc: 1_200_000 }])],
      [[evil, [...ranges(600_000), [1_200_000, 5]]]],
    ),
    "everything deleted": rawUpdate([], [[writer, [[0, scene.state]]]]),
    "300 client ids": rawUpdate(
      list(300, (i) =>
        block(
          list(300, () => ({ gc: 1 })),
          0,
          1000 + i,
        ),
      ),
    ),
    "references to what comes later": one([
      ...list(13_900, (i) => ({ origin: [evil, i + 1], ...raw.letters("x") })),
    ]),
    "256 ids that wait for each other": rawUpdate(
      list(256, (i) =>
        block(
          list(70, () => ({ origin: [2000 + ((i + 1) % 256), 69], ...raw.letters("x") })),
          0,
          2000 + i,
        ),
      ),
    ),
    "a count of four billion": Uint8Array.of(1, 255, 255, 255, 255, 15, 154, 5, 0),
    "4 MB of 255": new Uint8Array(4_000_000).fill(255),
    "4 MB of zeros": new Uint8Array(4_000_000),
    "half a good update": one([...list(3_000, note)]).subarray(0, 30_000),
  };
}
