import * as z from "zod/mini";
import type { ApprovalChoices } from "../choices.ts";
import { equalShares } from "../rules/equal-shares.ts";
import { majority } from "../rules/majority.ts";
import { phragmen } from "../rules/phragmen.ts";
import { onceEach, type VotingMethod } from "../voting-method.ts";

export const approval: VotingMethod<ApprovalChoices> = {
  schema: ({ options }) => z.object({ approve: onceEach(z.array(z.enum(options))) }),
  rules: { majority, phragmen, "equal-shares": equalShares },
};
