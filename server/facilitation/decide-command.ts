import { currentOf, type Agenda } from "#shared/facilitation/agenda.ts";
import * as agendas from "#shared/facilitation/agenda.ts";
import { writerRoles, type ActivityDraft } from "#shared/facilitation/activity.ts";
import type { CommandName, SessionCommand } from "#shared/facilitation/commands.ts";
import { accept, refuse, type Outcome } from "#shared/facilitation/outcome.ts";
import { isSameStage } from "#shared/facilitation/stage.ts";
import * as timers from "#shared/facilitation/timer.ts";
import * as turning from "#shared/facilitation/turns.ts";
import type { RoundPerson } from "#shared/facilitation/turns.ts";
import { decideTurns, isOfTurns } from "./decide-turns.ts";
import type { SessionChange, SessionFacts, SessionPart } from "./facilitation.store.ts";

/** What a decision rests on besides the session. */
export interface DecisionContext {
  /** Who commands. */
  readonly memberId: string;
  /** Server ms. */
  readonly now: number;
  readonly isHere: (memberId: string) => boolean;
  /** Members who may have the word, in the order they came; `here` of them take part in a round that begins. */
  readonly people: readonly RoundPerson[];
  /** Whether somebody has private notes of a step that were not shown yet. */
  readonly hasWritten: (activityId: string) => boolean;
  readonly newId: () => string;
}

/** A change, or `null` where everything is so already. */
export type Decision = Outcome<SessionChange | null>;

/** What must not have changed since the version that a command was made on. */
const madeOn: Readonly<Record<CommandName, readonly SessionPart[]>> = {
  add: ["agenda"],
  edit: ["agenda"],
  remove: ["agenda"],
  move: ["agenda"],
  skip: ["agenda"],
  reopen: ["agenda"],
  start: ["agenda"],
  advance: ["agenda"],
  "timer-start": ["timer"],
  "timer-pause": ["timer"],
  "timer-resume": ["timer"],
  "timer-add": ["timer"],
  "timer-clear": ["timer"],
  "next-speaker": ["turns"],
  "give-word": ["turns"],
  "end-word": ["turns"],
  "start-round": ["turns"],
  "end-round": ["turns"],
  "unspoken-first": ["turns"],
  "two-others-first": ["turns"],
  "turn-time": [],
  "raise-hand-of": [],
  "lower-hand-of": [],
  lock: ["lock"],
  spotlight: ["spotlight"],
  stage: ["stage"],
  talk: ["talk"],
  "accept-proposal": ["agenda"],
  "decline-proposal": [],
  "raise-hand": [],
  "lower-hand": [],
  pass: [],
  "take-turn": [],
  ready: ["activity"],
  reveal: ["agenda"],
  "show-mine": [],
  propose: [],
};

/** How many wishes for the agenda wait at once, */
const longestWaiting = 60;
/** and how many of one person. */
const wishesEach = 3;

/** Decides a command on a session as it stands. Refuses `stale` where what it was made on changed since. */
export function decideCommand(
  facts: SessionFacts,
  command: SessionCommand,
  context: DecisionContext,
): Decision {
  const seen = command.version;
  const outrun = madeOn[command.do].some((part) => facts.versions[part] > seen);
  if (outrun || seen > facts.version) return refuse("stale");
  return decide(facts, command, context);
}

function decide(facts: SessionFacts, command: SessionCommand, context: DecisionContext): Decision {
  const { agenda, timer } = facts;
  const { now, memberId } = context;
  if (isOfTurns(command)) return decideTurns(facts.turns, command, context);
  switch (command.do) {
    case "add":
      return planned(agendas.insert(agenda, withIds(command.activities, context), command.at));
    case "edit":
      return editStep(agenda, command, context);
    case "remove":
      if (context.hasWritten(command.activity)) return refuse("already-written");
      return planned(agendas.remove(agenda, command.activity));
    case "move":
      return planned(agendas.move(agenda, command.activity, command.to));
    case "skip":
      return planned(agendas.skip(agenda, command.activity));
    case "reopen":
      return planned(agendas.reopen(agenda, command.activity));
    case "start":
      return wentTo(facts, agendas.start(agenda, command.activity, now), now);
    case "advance":
      return wentTo(facts, agendas.advance(agenda, now), now);
    case "timer-start":
      return startTimer(facts, command.ms, now);
    case "timer-pause":
      return timed(timers.pauseTimer(timer, now));
    case "timer-resume":
      return timed(timers.resumeTimer(timer, now));
    case "timer-add":
      return timed(timers.addTime(timer, command.ms, now));
    case "timer-clear":
      return timer.kind === "none" ? accept(null) : timed(accept(timers.noTimer));
    case "lock":
      if (facts.locked === command.on) return accept(null);
      return accept({ set: { locked: command.on }, event: "lock", touches: ["lock"] });
    case "spotlight":
      return shineOn(facts, command.target, now);
    case "stage":
      if (isSameStage(facts.stage, command.stage)) return accept(null);
      return accept({ set: { stage: command.stage }, event: "stage", touches: ["stage"] });
    case "talk":
      return accept({ set: { talk: command.where }, event: "agenda", touches: ["talk"] });
    case "accept-proposal":
      return acceptProposal(facts, command.proposal, command.at, context);
    case "decline-proposal":
      return facts.proposals.some(({ id }) => id === command.proposal)
        ? accept(proposing(facts.proposals.filter(({ id }) => id !== command.proposal)))
        : refuse("stale");
    case "ready":
      return markReady(facts, command.on, memberId);
    case "reveal":
      return planned(agendas.reveal(agenda, command.activity, now));
    case "show-mine":
      return agenda.some(({ id }) => id === command.activity) ? accept(null) : refuse("not-found");
    case "propose":
      return propose(facts, command, context);
  }
}

function planned(outcome: Outcome<Agenda>): Decision {
  return then(outcome, (agenda) => ({ set: { agenda }, event: "agenda", touches: ["agenda"] }));
}

/** What people were told when they began to write stays so; also where their words are still on their devices. */
function editStep(
  agenda: Agenda,
  { activity, change }: Extract<SessionCommand, { do: "edit" }>,
  { hasWritten }: DecisionContext,
): Decision {
  const step = agenda.find(({ id }) => id === activity);
  const wasShown = step !== undefined && (step.revealedAt !== null || step.shownBefore === true);
  const begun = step !== undefined && agendas.hasBegun(step);
  const said = agendas.changesVisibility(agenda, activity, change);
  const isFixed = hasWritten(activity) || (said === "tells-more" ? begun : wasShown);
  if (said !== "no" && isFixed) return refuse("already-written");
  return planned(agendas.edit(agenda, activity, change));
}

/** The group is at another step: its timebox runs, hands are down, nobody is ready yet. */
function wentTo(facts: SessionFacts, outcome: Outcome<Agenda>, now: number): Decision {
  return then(outcome, (agenda) => {
    const minutes = currentOf(agenda)?.minutes;
    const timebox = minutes === undefined ? undefined : timers.startTimer(minutes * 60_000, now);
    return {
      set: {
        agenda,
        timer: timebox?.ok ? timebox.value : timers.noTimer,
        turns: turning.freshTurns(facts.turns),
        ready: [],
        spotlight: null,
      },
      event: "activity",
      touches: ["agenda", "activity", "timer", "turns", "spotlight"],
    };
  });
}

function startTimer({ agenda }: SessionFacts, ms: number | undefined, now: number): Decision {
  const timebox = ms ?? (currentOf(agenda)?.minutes ?? 0) * 60_000;
  if (ms === undefined && timebox === 0) return refuse("no-activity");
  return timed(timers.startTimer(timebox, now));
}

function timed(outcome: Outcome<timers.Timer>): Decision {
  return then(outcome, (timer) => ({ set: { timer }, event: "timer", touches: ["timer"] }));
}

/** Asking for a place again asks anew; taking away what is not there changes nothing. */
function shineOn({ spotlight }: SessionFacts, target: string | null, now: number): Decision {
  if (target === null && spotlight === null) return accept(null);
  const next = target === null ? null : { target, since: now };
  return accept({ set: { spotlight: next }, event: "spotlight", touches: ["spotlight"] });
}

function markReady({ agenda, ready }: SessionFacts, on: boolean, memberId: string): Decision {
  if (!currentOf(agenda)) return refuse("no-activity");
  if (ready.includes(memberId) === on) return accept(null);
  const marks = on ? [...ready, memberId] : ready.filter((id) => id !== memberId);
  return accept({ set: { ready: marks }, event: "ready", touches: [] });
}

function propose(
  { proposals }: SessionFacts,
  { title, minutes }: { readonly title: string; readonly minutes: number },
  { memberId, newId }: DecisionContext,
): Decision {
  const own = proposals.filter((one) => one.memberId === memberId);
  if (proposals.length >= longestWaiting || own.length >= wishesEach) return refuse("rate");
  return accept(proposing([...proposals, { id: newId(), memberId, title, minutes }]));
}

function proposing(proposals: SessionFacts["proposals"]): SessionChange {
  return { set: { proposals }, event: "agenda", touches: [] };
}

function acceptProposal(
  { agenda, proposals }: SessionFacts,
  id: string,
  at: number | undefined,
  context: DecisionContext,
): Decision {
  const wish = proposals.find((one) => one.id === id);
  if (!wish) return refuse("stale");
  const draft: ActivityDraft = {
    title: wish.title,
    minutes: wish.minutes,
    instructions: "",
    target: null,
    writers: [...writerRoles],
    speaking: "open",
    visibility: "shared",
    note: "",
  };
  return then(agendas.insert(agenda, withIds([draft], context), at), (agenda) => ({
    set: { agenda, proposals: proposals.filter((one) => one !== wish) },
    event: "agenda",
    touches: ["agenda"],
  }));
}

function withIds(drafts: readonly ActivityDraft[], { newId }: DecisionContext) {
  return drafts.map((draft) => ({ ...draft, id: newId() }));
}

function then<T>(outcome: Outcome<T>, next: (value: T) => SessionChange | null): Decision {
  return outcome.ok ? accept(next(outcome.value)) : outcome;
}
