const messages = (locale, ...features) => [
  `i18n/words/${locale}.ts`,
  ...features.map((feature) => `../shared/i18n/${locale}/${feature}.ts`),
];

/** Kilobytes (brotli) of each page's first load, and what it fetches besides its static imports until it is live. */
export const budgets = {
  join: { limit: 20, later: (locale) => messages(locale, "common", "errors", "device", "join", "purpose") },
  board: {
    limit: 110,
    later: (locale) => [
      "notes/WallView.tsx",
      "boards/BoardAids.tsx",
      "y-indexeddb",
      ...messages(locale, "common", "errors", "device", "board", "session", "wall"),
    ],
  },
  /** An approval ballot, with everything that blinds, seals and sends it. */
  vote: {
    limit: 68,
    later: (locale) => [
      "voting/vote/SecretVote.tsx",
      "voting/methods/approval/ApprovalBallot.tsx",
      ...messages(locale, "common", "errors", "device", "voting", "purpose", "methods"),
    ],
  },
};
