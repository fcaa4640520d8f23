import { canonicalJson } from "#shared/voting/canonical-json.ts";
import type {
  ApprovalChoices,
  ConsentChoices,
  DotsChoices,
  GradientChoices,
  PairwiseChoices,
  RankingChoices,
  ScoreChoices,
} from "#shared/voting/choices.ts";
import type { MethodName } from "#shared/voting/methods/registry.ts";

/** Makes each method's choices say what they mean in one way only. */
const normal: {
  readonly [M in MethodName]: (choices: never, inOrder: (ids: readonly string[]) => string[]) => unknown;
} = {
  approval: ({ approve }: ApprovalChoices, inOrder) => ({ approve: inOrder(approve) }),
  dots: ({ dots }: DotsChoices) => ({ dots: without(dots, 0) }),
  score: ({ scores }: ScoreChoices) => ({ scores: without(scores, null) }),
  ranking: ({ ranking }: RankingChoices, inOrder) => ({
    ranking: ranking.map((tier) => {
      const ids = inOrder([tier].flat());
      return ids.length === 1 ? ids[0] : ids;
    }),
  }),
  gradients: (choices: GradientChoices) => ({ level: choices.level, ...reasonOf(choices) }),
  consent: (choices: ConsentChoices) => ({ stance: choices.stance, ...reasonOf(choices) }),
  pairwise: ({ pairs }: PairwiseChoices) => ({
    pairs: [...pairs].sort((a, b) => (a.join("|") < b.join("|") ? -1 : 1)),
  }),
};

/**
 * Checked choices in one form, as canonical JSON: the order in which somebody tapped, or a zero instead of nothing, must
 * not make a ballot one of its kind.
 */
export function normalChoices(method: MethodName, options: readonly string[], choices: unknown): string {
  const inOrder = (ids: readonly string[]) => options.filter((id) => ids.includes(id));
  return canonicalJson(normal[method](choices as never, inOrder));
}

function without<T>(values: Readonly<Partial<Record<string, T>>>, nothing: T): Record<string, T | undefined> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== nothing && value !== undefined),
  );
}

function reasonOf({ reason }: { readonly reason?: string | undefined }): { reason?: string } {
  const text = reason?.trim();
  return text ? { reason: text } : {};
}
