import type { SessionCommand } from "#shared/facilitation/commands.ts";
import { seatLate } from "#shared/facilitation/late-seats.ts";
import { accept, refuse, type Outcome } from "#shared/facilitation/outcome.ts";
import * as turning from "#shared/facilitation/turns.ts";
import type { Turns } from "#shared/facilitation/turns.ts";
import type { Decision, DecisionContext } from "./decide-command.ts";

const names = [
  "next-speaker",
  "give-word",
  "end-word",
  "start-round",
  "end-round",
  "unspoken-first",
  "two-others-first",
  "turn-time",
  "raise-hand-of",
  "lower-hand-of",
  "raise-hand",
  "lower-hand",
  "pass",
  "take-turn",
] as const;
type TurnsCommand = Extract<SessionCommand, { do: (typeof names)[number] }>;

/** Whether a command is about who has the word and who comes next. */
export function isOfTurns(command: SessionCommand): command is TurnsCommand {
  return (names as readonly string[]).includes(command.do);
}

/** Decides who has the word, and the hands and rounds that lead to it. Refuses the reasons of the rules. */
export function decideTurns(turns: Turns, command: TurnsCommand, context: DecisionContext): Decision {
  const { now, isHere, memberId, people } = context;
  /** Who takes part and is here, with `besides` whether they are known to be or not. */
  const here = (besides?: string) => people.filter((one) => one.memberId === besides || isHere(one.memberId));
  switch (command.do) {
    case "next-speaker":
      return turned(turns, turning.nextSpeaker(seatLate(turns, here()), isHere, now));
    case "give-word":
      return people.some((one) => one.memberId === command.member)
        ? turned(turns, accept(turning.giveWord(turns, command.member, now)))
        : refuse("not-found");
    case "end-word":
      return turned(turns, accept(turning.endWord(turns)));
    case "start-round":
      return turned(turns, turning.startRound(turns, here()));
    case "end-round":
      return turned(turns, accept(turning.endRound(turns)));
    case "unspoken-first":
      return turns.unspokenFirst === command.on
        ? accept(null)
        : turned(turns, accept({ ...turns, unspokenFirst: command.on }));
    case "two-others-first":
      return turned(
        turns,
        accept(turns.twoOthersFirst === command.on ? turns : { ...turns, twoOthersFirst: command.on }),
      );
    case "turn-time":
      return handed(turns, turns.turnTime === command.ms ? turns : { ...turns, turnTime: command.ms });
    case "raise-hand-of":
      return people.some((one) => one.memberId === command.member && one.noDevice)
        ? handed(turns, turning.raiseHand(turns, command.member))
        : refuse("not-found");
    case "lower-hand-of":
      return handed(turns, turning.lowerHand(turns, command.member));
    case "raise-hand":
      return handed(turns, turning.raiseHand(turns, memberId));
    case "lower-hand":
      return handed(turns, turning.lowerHand(turns, memberId));
    case "pass":
      return turned(turns, turning.passTurn(seatLate(turns, here()), memberId, command.later, isHere, now));
    case "take-turn":
      return turned(turns, turning.takeMissedTurn(seatLate(turns, here(memberId)), memberId));
  }
}

function turned(before: Turns, outcome: Outcome<Turns>): Decision {
  if (!outcome.ok) return outcome;
  const turns = outcome.value;
  return accept(turns === before ? null : { set: { turns }, event: "turns", touches: ["turns"] });
}

/** Hands that go up and down do not outrun a facilitator who is about to call somebody. */
function handed(before: Turns, turns: Turns): Decision {
  return accept(turns === before ? null : { set: { turns }, event: "turns", touches: [] });
}
