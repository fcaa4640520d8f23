import * as z from "zod/mini";
import { peopleSchema } from "./people-schema.ts";
import { roles } from "./roles.ts";

const personName = z.string().check(z.trim(), z.minLength(1), z.maxLength(60));

/**
 * Body of `PATCH /api/workshops/:id/members/:memberId`, for facilitators. `version` is the workshop's that it was made
 * on: where the member changed since, the answer is `stale`.
 */
export const memberChangeSchema = z.object({
  version: z.int().check(z.minimum(0)),
  role: z.optional(z.enum(roles)),
  /** Whether they may not write on the board, whatever their role. */
  muted: z.optional(z.boolean()),
  /** Lets somebody in who waits. */
  state: z.optional(z.literal("in")),
  /** Another name, where theirs hurts somebody or stands twice; they are told. */
  name: z.optional(personName),
  people: z.optional(peopleSchema),
  /** They were not who they say they were before. */
  wasHere: z.optional(z.null()),
});
export type MemberChange = z.infer<typeof memberChangeSchema>;

/** Body of `PATCH /api/workshops/:id/me`: what one may say of oneself. */
export const ownChangeSchema = z.object({
  name: z.optional(personName),
  /** How many people this device stands for: a table, a family. */
  people: z.optional(peopleSchema),
  /** They have read that a facilitator gave them another name. */
  told: z.optional(z.literal(true)),
});
export type OwnChange = z.infer<typeof ownChangeSchema>;

/** Body of `POST /api/workshops/:id/members`: somebody without a device, for whom those who lead enter things. */
export const newMemberSchema = z.object({ name: personName, people: z.optional(peopleSchema) });
export type NewMember = z.infer<typeof newMemberSchema>;

/** Body of `POST /api/workshops/:id/me/was-here`: the name that one had here before. */
export const wasHereSchema = z.object({ name: personName });

/** Body of `POST /api/workshops/:id/members/:memberId/merge`: who they are as well. */
export const mergeSchema = z.object({
  version: z.int().check(z.minimum(0)),
  into: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
});
export type MergeRequest = z.infer<typeof mergeSchema>;
