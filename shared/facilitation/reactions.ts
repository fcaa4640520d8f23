/** What somebody can show without taking the word. */
export const reactions = ["agree", "thanks", "slower", "cannot-hear"] as const;
export type Reaction = (typeof reactions)[number];

/** How many people show each now; what nobody shows is left out. Never who. */
export type ReactionCounts = Readonly<Partial<Record<Reaction, number>>>;

/** How long a reaction shows, in ms. */
export const reactionLife = 10_000;

/** How many reactions of one person are taken in that time. */
export const reactionsEach = 6;
