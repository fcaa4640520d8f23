import { approval } from "./approval.ts";
import { consent } from "./consent.ts";
import { dots } from "./dots.ts";
import { gradients } from "./gradients.ts";
import { pairwise } from "./pairwise.ts";
import { ranking } from "./ranking.ts";
import { score } from "./score.ts";

/** Every voting method by its name; a new one is a file beside these and a line here. */
export const methods = { approval, dots, score, ranking, gradients, consent, pairwise };
export type MethodName = keyof typeof methods;
