import { createHash } from "node:crypto";
import { assert, dictionary, jsonValue, property, string, uint8Array } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ballotBytes,
  choicesMessage,
  paddedBallot,
  proofMessage,
  tokenMessage,
} from "#shared/voting/ballot.ts";
import { fromBase64url, toBase64url } from "#shared/voting/base64url.ts";
import { canonicalJson } from "#shared/voting/canonical-json.ts";

const seed = 20_261_127;
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe("bytes in the voting calls", () => {
  it("are the base64url that others write, and come back whole", () => {
    assert(
      property(uint8Array({ maxLength: 400 }), (bytes) => {
        expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString("base64url"));
        expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
      }),
      { seed },
    );
  });

  it("have one form only: padding, other letters and left-over bits are refused", () => {
    for (const wrong of ["AA==", "A", "AB", "AAB", "A+AA", "A/AA", "AA A", "ñAAA"]) {
      expect(fromBase64url(wrong), wrong).toBeUndefined();
    }
    expect(fromBase64url("")).toEqual(new Uint8Array());
  });
});

describe("canonical JSON", () => {
  it("is RFC 8785's: sorted by UTF-16 code units, numbers and letters as ECMAScript writes them", () => {
    const numbers = [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27];
    expect(canonicalJson({ literals: [null, true, false], numbers, string: '€$\u000F\nA\'B"\\\\"/' })).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
    const keys = { "€": 1, "\r": 2, "\ufb33": 3, "1": 4, "😀": 5, "\u0080": 6, ö: 7 };
    expect(Object.values(JSON.parse(canonicalJson(keys)) as object).length).toBe(7);
    expect([...canonicalJson(keys).matchAll(/:(\d)/g)].map(([, n]) => n).join("")).toBe("2467153");
  });

  it("is the same whatever order an object was made in", () => {
    const objects = dictionary(string({ unit: "grapheme" }), jsonValue({ maxDepth: 3 }));
    assert(
      property(objects, (one) => {
        const other = Object.fromEntries(Object.entries(one).reverse());
        expect(canonicalJson(other)).toBe(canonicalJson(one));
      }),
      { seed },
    );
  });

  it("refuses what has no such form", () => {
    for (const wrong of [undefined, Number.NaN, { a: undefined }, "\ud800", [() => 1]]) {
      expect(() => canonicalJson(wrong)).toThrow(RangeError);
    }
    let deep: unknown = 1;
    for (let i = 0; i < 5000; i++) deep = [deep];
    expect(() => canonicalJson(deep)).toThrow(RangeError);
  });
});

describe("a ballot's bytes", () => {
  it("name the poll and the group in the token, the poll, the number and the choices in the proof", () => {
    const key = new Uint8Array(32).fill(65);
    expect(text(tokenMessage("p1", undefined, key))).toBe(`ronda-ballot-v1|p1||${"A".repeat(32)}`);
    expect(text(tokenMessage("p1", "advisory", key))).toBe(`ronda-ballot-v1|p1|advisory|${"A".repeat(32)}`);
    const hash = createHash("sha256")
      .update(choicesMessage({ approve: ["b", "a"] }))
      .digest();
    expect(text(proofMessage("p1", 7, toBase64url(hash)))).toBe(
      `ronda-cast-v1|p1|7|${hash.toString("base64url")}`,
    );
  });

  it("fill exactly 16,384 bytes, whatever was chosen", () => {
    const body = { ballotKey: "k", token: "t", seq: 1, choices: { approve: ["a"] }, proof: "p" };
    const padded = paddedBallot(body);
    expect(padded.length).toBe(ballotBytes);
    expect(JSON.parse(text(padded))).toEqual(body);
    expect(() => paddedBallot({ ...body, proof: "p".repeat(ballotBytes) })).toThrow(RangeError);
  });
});
