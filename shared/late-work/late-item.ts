import * as z from "zod/mini";
import { rootNames } from "../boards/board-shape.ts";

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const text = z.string().check(z.maxLength(20_000));
const root = z.enum(rootNames);
const fields = z.record(z.string(), z.unknown());

/** How much late work there may be: of one message, and of what waits of one member on one board. */
export const lateLimits = { perMessage: 50, waiting: 200 } as const;

/**
 * One thing that somebody wrote while they might not: a new card, something new inside a card (evidence), or words in a
 * text that was there. `id` is made by the writer's device, so that sending again keeps it once.
 */
export const lateItemSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("card"), id, root, card: id, fields }),
  z.object({ kind: z.literal("sub"), id, root, card: id, map: id, sub: id, fields }),
  z.object({
    kind: z.literal("words"),
    id,
    root,
    card: id,
    /** `title`, or `evidence/<id>/source`. */
    field: z.string().check(z.maxLength(200)),
    /** The text as the writer found it, */
    before: text,
    /** and as they would have it. */
    after: text,
  }),
]);
export type LateItem = z.infer<typeof lateItemSchema>;

/** Body of `POST /api/boards/:id/late-work`. */
export const lateWorkSchema = z.object({
  items: z.array(lateItemSchema).check(z.minLength(1), z.maxLength(lateLimits.perMessage)),
});

/** Body of `POST /api/boards/:id/late-work/:item`. */
export const lateDecisionSchema = z.object({ decision: z.enum(["admit", "decline"]) });
export type LateDecision = z.infer<typeof lateDecisionSchema>["decision"];

/** What became of late work, as its writer is told. */
export const lateStates = ["waiting", "admitted", "declined"] as const;
export type LateState = (typeof lateStates)[number];

/** Late work as its writer is told of it. */
export interface OwnLateItem {
  readonly id: string;
  readonly state: LateState;
}

/** Late work as those who lead read it. */
export interface WaitingLateItem {
  readonly item: LateItem;
  readonly memberId: string;
  /** "" where the writer is not a member any more. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
}

/** Answer of `GET /api/boards/:id/late-work`; what waits is for those who lead. */
export interface LateWork {
  readonly mine: readonly OwnLateItem[];
  readonly waiting: readonly WaitingLateItem[];
}

/**
 * What taking late work in did: it is where it belongs; it stands below words that others changed meanwhile; or there
 * was nothing left to add.
 */
export type LateOutcome = "placed" | "below" | "nothing";

/** How many pieces of late work wait, by board: for those who lead all, for others their own. Absent: none. */
export type LateCounts = Readonly<Record<string, number>>;
