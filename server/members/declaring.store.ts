import type { Declared, DeclaredChange } from "#shared/members/self-declared.ts";

/**
 * What people say of themselves: a group of each list, languages. Only they themselves read it singly; everything else
 * counts it, but for groups that are formed by the answers of those who allowed it. It makes no version and no event, so that nobody sees who answered when.
 */
export interface DeclaringStore {
  /** What one member said; nothing where they did not, or are no member. */
  of(memberId: string): Promise<Declared>;
  /** What everybody said who is in and said anything, by member. */
  ofWorkshop(workshopId: string): Promise<ReadonlyMap<string, Declared>>;
  /** Sets what is named; the rest stays. Owes `not-found`. */
  declare(memberId: string, said: DeclaredChange): Promise<void>;
}
