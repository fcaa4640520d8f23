/** The steps of the gradients of agreement, 1 wholehearted to 8 veto. */
export const grades = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Each step's words. */
export const gradeWords = {
  1: "grade-1",
  2: "grade-2",
  3: "grade-3",
  4: "grade-4",
  5: "grade-5",
  6: "grade-6",
  7: "grade-7",
  8: "grade-8",
} as const satisfies Record<(typeof grades)[number], string>;
