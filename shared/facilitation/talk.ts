import * as z from "zod/mini";

/** Where the group talks while it works: a call's link, or a number to ring. */
export const talkSchema = z.union([
  z.object({
    kind: z.literal("link"),
    url: z.string().check(z.trim(), z.maxLength(500), z.regex(/^https?:\/\/[^\s<>"']+$/i)),
  }),
  z.object({
    kind: z.literal("phone"),
    number: z.string().check(z.trim(), z.maxLength(40), z.regex(/^\+?\d[\d\s().,;#*-]{2,}$/)),
  }),
]);
export type Talk = Readonly<z.infer<typeof talkSchema>>;
