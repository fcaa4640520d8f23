import type { RoundPerson, Turns } from "./turns.ts";

/**
 * Who came after a round had begun has missed their turn in it, like whoever was away when it came: it is offered to
 * them now, and at the end. `people` are those who are here and may have the word.
 */
export function seatLate(turns: Turns, people: readonly RoundPerson[]): Turns {
  const { round } = turns;
  if (!round) return turns;
  const late = people.filter(({ memberId }) => !round.some((seat) => seat.memberId === memberId));
  if (late.length === 0) return turns;
  const seats = late.map(({ memberId, people: at = 1 }) => ({
    memberId,
    state: "absent" as const,
    offered: false,
    ...(at > 1 ? { people: at } : {}),
  }));
  return { ...turns, round: [...round, ...seats] };
}
