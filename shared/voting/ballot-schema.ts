import * as z from "zod/mini";
import { mostCasts } from "./ballot.ts";

/** Body of `PUT /api/polls/:id/ballot`; bytes are unpadded base64url. `choices` is checked by the poll's method. */
export const ballotSchema = z.object({
  /** 32 raw bytes, Ed25519. */
  ballotKey: z.string(),
  /** 32-byte prefix ‖ signature. */
  token: z.string(),
  /** The elector's frozen group, where results by group were announced. */
  group: z.optional(z.string()),
  seq: z.int().check(z.minimum(1), z.maximum(mostCasts)),
  choices: z.unknown(),
  /** Ed25519 over `proofText`. */
  proof: z.string(),
});
export type BallotBody = z.infer<typeof ballotSchema>;

/**
 * The same over plain http: a libsodium sealed box (`crypto_box_seal`) of the 16,384 bytes, to the poll's box key;
 * its form stands in `tests/voting/vectors/README.md`.
 */
export const sealedBallotSchema = z.object({ sealed: z.string() });
