/** A vote as the place of a step. */
export function pollTarget(pollId: string): string {
  return `polls/${pollId}`;
}

/** The vote that a target names; `undefined` for places of the board. */
export function pollOfTarget(target: string): string | undefined {
  return target.startsWith("polls/") ? target.slice("polls/".length) : undefined;
}
