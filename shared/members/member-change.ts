import * as z from "zod/mini";
import { roles } from "./roles.ts";

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
});
export type MemberChange = z.infer<typeof memberChangeSchema>;

/** Body of `PATCH /api/workshops/:id/me`: another name for oneself. */
export const renameSchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
});
