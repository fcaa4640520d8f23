import * as z from "zod/mini";
import { mostBreakoutGroups } from "./breakouts.ts";
import { talkSchema } from "./talk.ts";

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const number = z.int().check(z.minimum(1), z.maximum(mostBreakoutGroups));
const count = z.int().check(z.minimum(1), z.maximum(mostBreakoutGroups));
const size = z.int().check(z.minimum(1), z.maximum(500));
/** The workshop's version that the sender saw. */
const version = z.int().check(z.minimum(0));

const command = <Name extends string, Fields extends Record<string, z.ZodMiniType>>(
  name: Name,
  fields: Fields,
) => z.object({ do: z.literal(name), version, ...fields });

const splitBy = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("size"), size }),
  z.object({ kind: z.literal("count"), count }),
  z.object({
    kind: z.literal("hand"),
    groups: z
      .array(z.array(id).check(z.maxLength(500)))
      .check(z.minLength(1), z.maxLength(mostBreakoutGroups)),
  }),
  /** By what people said of themselves in one of the workshop's lists. */
  z.object({ kind: z.literal("declared"), list: id }),
  z.object({ kind: z.literal("choice"), count }),
]);

/**
 * Body of `POST /api/workshops/:id/breakouts`: what facilitators decide about groups, or `join`, which is somebody's own
 * choice. `version` is the one it was made on: `stale` where the groups changed since.
 */
export const breakoutCommandSchema = z.discriminatedUnion("do", [
  command("split", { by: splitBy, max: z.optional(z.nullable(size)), choosing: z.optional(z.boolean()) }),
  /** Into a group by its number, or with null into none. */
  command("move", { member: id, to: z.nullable(number) }),
  command("add-group", {}),
  /** Joins a group to another; its cards are copied to that one's board. */
  command("merge", { from: number, into: number }),
  /** Joins groups two by two, so that pairs become fours. */
  command("pair-up", {}),
  command("rule", { choosing: z.boolean(), max: z.nullable(size) }),
  command("message", { text: z.string().check(z.trim(), z.maxLength(300)) }),
  command("talk", { group: number, where: z.nullable(talkSchema) }),
  /** Calls everybody back; the boards can be written on for two more minutes. */
  command("end", {}),
  /** Brings cards to the main board: all of all groups, of some, or those named as `<root>/<id>`. Each comes once. */
  command("bring", {
    groups: z.optional(z.array(number).check(z.maxLength(mostBreakoutGroups))),
    cards: z.optional(z.array(z.string().check(z.maxLength(100))).check(z.maxLength(2000))),
    /** From the boards of groups of earlier splits, and not from those of the last one. */
    earlier: z.optional(z.literal(true)),
  }),
  command("join", { to: number }),
]);
export type BreakoutCommand = z.infer<typeof breakoutCommandSchema>;
