import * as z from "zod/mini";

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const card = z.string().check(z.regex(/^(?:notes|clusters|framings|personas|needs)\/[A-Za-z0-9_-]{1,64}$/));

/** Body of `POST /api/boards/:id/share`: cards of that board, as `<root>/<id>`, to be copied to another. */
export const shareSchema = z.object({
  to: id,
  cards: z.array(card).check(z.minLength(1), z.maxLength(200)),
});
export type Share = z.infer<typeof shareSchema>;

/** A card that somebody shared with another board. */
export interface ShareView {
  readonly from: { readonly id: string; readonly title: string };
  readonly to: { readonly id: string; readonly title: string };
  readonly card: string;
  /** Who did, for facilitators; absent where the board that it comes from names nobody, or the person is no member any more. */
  readonly by?: string;
  readonly at: number;
}
