import type { ApprovalChoices, DotsChoices } from "./choices.ts";
import type { Counted } from "./election.ts";
import type { MethodName } from "./methods/registry.ts";

/** Rules that ask who gave what together, which totals an option do not say. */
const proportional: readonly string[] = ["phragmen", "equal-shares"];

/** Whether a total for each option is all that a poll counts, so that raised hands or beans are enough. */
export function mayCountSums(method: MethodName, rule: string): boolean {
  return (method === "dots" && rule === "sum") || (method === "approval" && rule === "majority");
}

/** The rules that are shown of a poll: approval by majority and proportionally, but from totals nothing proportional. */
export function rulesToShow(method: MethodName, rule: string, isSums: boolean): string[] {
  const rules = new Set([rule, ...(method === "approval" ? ["majority", "equal-shares"] : [])]);
  return [...rules].filter((one) => !isSums || !proportional.includes(one));
}

/**
 * Whether so many people can have given these totals: nobody approves of an option twice, and nobody has more dots than
 * their own. Of `dots` each person has `perPerson`.
 */
export function totalsFit(
  method: MethodName,
  people: number,
  perPerson: number,
  ballots: readonly Counted<unknown>[],
): boolean {
  const totals = new Map<string, number>();
  const add = (option: string, n: number) => totals.set(option, (totals.get(option) ?? 0) + n);
  for (const { choices, count } of ballots) {
    if (method === "approval") for (const id of (choices as ApprovalChoices).approve) add(id, count);
    else for (const [id, n = 0] of Object.entries((choices as DotsChoices).dots)) add(id, n * count);
  }
  if (method === "approval") return [...totals.values()].every((total) => total <= people);
  return [...totals.values()].reduce((sum, total) => sum + total, 0) <= people * perPerson;
}
