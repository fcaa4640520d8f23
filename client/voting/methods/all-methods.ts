import type { MethodName } from "#shared/voting/methods/registry.ts";
import { loadMessages } from "#client/i18n/i18n.ts";
import type { MethodScreens } from "./method-screens.ts";

/** Every method's screens. The compiler asks for one here as soon as a method stands in `shared/voting/methods`. */
export const methodScreens: Record<MethodName, MethodScreens> = {
  approval: {
    ballot: async () => (await import("./approval/ApprovalBallot.tsx")).approvalBallot,
    result: async () => (await import("./approval/ApprovalResult.tsx")).ApprovalResult,
  },
  dots: {
    ballot: async () => (await import("./dots/DotsBallot.tsx")).dotsBallot,
    result: async () => (await import("./dots/DotsResult.tsx")).DotsResult,
  },
  score: {
    ballot: async () => (await import("./score/ScoreBallot.tsx")).scoreBallot,
    result: async () => (await import("./score/ScoreResult.tsx")).ScoreResult,
  },
  ranking: {
    ballot: async () => (await import("./ranking/RankingBallot.tsx")).rankingBallot,
    result: async () => (await import("./ranking/RankingResult.tsx")).RankingResult,
  },
  gradients: {
    ballot: async () => withReasons((await import("./gradients/GradientsBallot.tsx")).gradientsBallot),
    result: async () => (await import("./gradients/GradientsResult.tsx")).GradientsResult,
  },
  consent: {
    ballot: async () => withReasons((await import("./consent/ConsentBallot.tsx")).consentBallot),
    result: async () => (await import("./consent/ConsentResult.tsx")).ConsentResult,
  },
  pairwise: {
    ballot: async () => (await import("./pairwise/PairwiseBallot.tsx")).pairwiseBallot,
    result: async () => (await import("./pairwise/PairwiseResult.tsx")).PairwiseResult,
  },
};

/** With the words for reasons, which few votes need. */
async function withReasons<T>(screen: T): Promise<T> {
  await loadMessages("reasons");
  return screen;
}
