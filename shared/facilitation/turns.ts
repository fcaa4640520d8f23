import { accept, refuse, type Outcome } from "./outcome.ts";

/**
 * How it stands with one person of a round. `later` and `passed` are offered again at the end, `absent` once they are
 * back; `left-out` said no a second time.
 */
export const seatStates = ["waiting", "speaking", "spoken", "later", "passed", "absent", "left-out"] as const;
export type SeatState = (typeof seatStates)[number];

/** One person of a round. */
export interface RoundSeat {
  readonly memberId: string;
  readonly state: SeatState;
  /** Whether a turn that they passed was offered again. */
  readonly offered: boolean;
  /** How many people sit there and speak one after the other, from 2 on: a table with one device; */
  readonly people?: number;
  /** how many of them have spoken. */
  readonly had?: number;
}

/** Who has the word and who comes next, as it is kept. */
export interface Turns {
  /** Raised hands, in the order in which they went up. */
  readonly hands: readonly string[];
  readonly unspokenFirst: boolean;
  /** Whether whoever has spoken comes again only after two others. */
  readonly twoOthersFirst: boolean;
  /** Who has had the word in this session, */
  readonly spoken: readonly string[];
  /** and who had it last: at most two people, the latest first. */
  readonly latest: readonly string[];
  readonly speaker: string | null;
  /** Since when, in server ms. */
  readonly speakerSince: number | null;
  /** How long a turn is meant to take, in ms; its end prompts, and nobody is cut off. */
  readonly turnTime: number | null;
  readonly round: readonly RoundSeat[] | null;
  /** How many rounds were begun, so that starter and direction change. */
  readonly rounds: number;
}

export const noTurns: Turns = {
  hands: [],
  unspokenFirst: false,
  twoOthersFirst: false,
  spoken: [],
  latest: [],
  speaker: null,
  speakerSince: null,
  turnTime: null,
  round: null,
  rounds: 0,
};

/** Two members turn out to be one: what the double had is theirs, where they have nothing of their own. */
export function mergeInTurns(turns: Turns, from: string, into: string): Turns {
  const known = (ids: readonly string[]) => [...new Set(ids.map((id) => (id === from ? into : id)))];
  const hasSeat = turns.round?.some(({ memberId }) => memberId === into) ?? false;
  const seats = turns.round?.filter(({ memberId }) => memberId !== from || !hasSeat);
  return {
    ...turns,
    hands: known(turns.hands),
    spoken: known(turns.spoken),
    latest: known(turns.latest),
    speaker: turns.speaker === from ? into : turns.speaker,
    round: seats?.map((seat) => (seat.memberId === from ? { ...seat, memberId: into } : seat)) ?? null,
  };
}

/** How many others come before somebody speaks again. */
const othersBetween = 2;

/** Shortest and longest time that a turn is given, in ms. */
export const shortestTurn = 10_000;
export const longestTurn = 3_600_000;

/** Whether somebody is here to take a turn. */
export type IsHere = (memberId: string) => boolean;

/** Raising a hand twice changes nothing. */
export function raiseHand(turns: Turns, memberId: string): Turns {
  if (turns.hands.includes(memberId)) return turns;
  return { ...turns, hands: [...turns.hands, memberId] };
}

/** Lowering a hand that is not up changes nothing. */
export function lowerHand(turns: Turns, memberId: string): Turns {
  if (!turns.hands.includes(memberId)) return turns;
  return { ...turns, hands: turns.hands.filter((id) => id !== memberId) };
}

/** Raised hands in the order in which they are called. */
export function queueOf(turns: Turns): readonly string[] {
  const { hands, unspokenFirst, twoOthersFirst, spoken } = turns;
  const has = (id: string) => spoken.includes(id);
  const queue = unspokenFirst ? [...hands.filter((id) => !has(id)), ...hands.filter(has)] : hands;
  return twoOthersFirst ? behindOthers(queue, latestOf(turns)) : queue;
}

/** Who spoke last stands behind two others, who spoke before them behind one; with too few others, as far as can be. */
function behindOthers(queue: readonly string[], latest: readonly string[]): readonly string[] {
  const owed = (id: string) => (latest.includes(id) ? othersBetween - latest.indexOf(id) : 0);
  const left = [...queue];
  const order: string[] = [];
  while (left.length > 0) {
    const least = Math.max(order.length, Math.min(...left.map(owed)));
    order.push(
      ...left.splice(
        left.findIndex((id) => owed(id) <= least),
        1,
      ),
    );
  }
  return order;
}

/** Who had the word last, with whoever has it now. */
function latestOf({ latest, speaker }: Turns): readonly string[] {
  if (speaker === null) return latest;
  return [speaker, ...latest.filter((id) => id !== speaker)].slice(0, othersBetween);
}

/** Gives the word to somebody; whoever had it has spoken. */
export function giveWord(turns: Turns, memberId: string, now: number): Turns {
  const before = endWord(turns);
  const hasSeat = before.round?.some((seat) => seat.memberId === memberId) ?? false;
  return {
    ...lowerHand(before, memberId),
    speaker: memberId,
    speakerSince: now,
    round: hasSeat ? seated(before.round, memberId, { state: "speaking" }) : before.round,
  };
}

/**
 * Whoever has the word has spoken, and nobody has it now. At a table the next person there is to come: the word goes
 * round it before it goes on, as it would without devices.
 */
export function endWord(turns: Turns): Turns {
  const { speaker } = turns;
  if (speaker === null) return turns;
  return {
    ...turns,
    speaker: null,
    speakerSince: null,
    spoken: turns.spoken.includes(speaker) ? turns.spoken : [...turns.spoken, speaker],
    latest: latestOf(turns),
    round: speaking(turns)?.memberId === speaker ? oneSpoke(turns.round, speaker) : turns.round,
  };
}

/**
 * The word goes to whoever comes next and is here: in a round by its order, else by the queue. Absent people's turns
 * pass; in the queue their hands stay up. With nobody left the word is nobody's. Refuses `nobody-waits` where that
 * changes nothing.
 */
export function nextSpeaker(turns: Turns, isHere: IsHere, now: number): Outcome<Turns> {
  const ended = endWord(turns);
  if (ended.round) {
    const next = nextInRound(ended, ended.round, isHere, now);
    return next.speaker === null && turns.speaker === null ? refuse("nobody-waits") : accept(next);
  }
  const next = queueOf(ended).find(isHere);
  if (next !== undefined) return accept(giveWord(ended, next, now));
  return turns.speaker === null ? refuse("nobody-waits") : accept(ended);
}

/** Somebody who could take part in a round, in a fixed order of the group. */
export interface RoundPerson {
  readonly memberId: string;
  readonly facilitates: boolean;
  /** How many people they stand for; absent: one. */
  readonly people?: number | undefined;
  /** Facilitators raise their hand, because they have no device. */
  readonly noDevice?: true | undefined;
}

/**
 * The order of a round: each begins with another person than the one before and goes the other way, and who
 * facilitates does not come last.
 */
export function roundOrder(people: readonly RoundPerson[], rounds: number): readonly string[] {
  if (people.length === 0) return [];
  const starter = rounds % people.length;
  const turned = [...people.slice(starter), ...people.slice(0, starter)];
  const [first, ...others] = turned;
  const order = rounds % 2 === 0 ? turned : [first!, ...others.reverse()];
  if (!order.at(-1)!.facilitates) return order.map(({ memberId }) => memberId);
  const other = order.filter(({ facilitates }) => !facilitates).at(-1);
  if (other) order.push(...order.splice(order.indexOf(other), 1));
  return order.map(({ memberId }) => memberId);
}

/** Begins a round with everybody waiting and nobody speaking yet. Refuses `nobody-waits` without people. */
export function startRound(turns: Turns, people: readonly RoundPerson[]): Outcome<Turns> {
  const order = roundOrder(people, turns.rounds);
  if (order.length === 0) return refuse("nobody-waits");
  const tables = new Map(people.map((one) => [one.memberId, one.people ?? 1]));
  const round = order.map((memberId) => {
    const at = tables.get(memberId) ?? 1;
    return { memberId, state: "waiting" as const, offered: false, ...(at > 1 ? { people: at } : {}) };
  });
  return accept({ ...endWord(turns), round, rounds: turns.rounds + 1 });
}

/** Ends a round, and the word of whoever speaks in it. Without one nothing changes. */
export function endRound(turns: Turns): Turns {
  return turns.round === null ? turns : { ...endWord(turns), round: null };
}

/**
 * Somebody of a round does not wish to speak now; it is offered again at the end, first to those who said `later`. Where
 * they had the word, it goes on. A table where somebody has spoken is done with that. Refuses `not-your-turn` to whoever has no turn to pass.
 */
export function passTurn(
  turns: Turns,
  memberId: string,
  later: boolean,
  isHere: IsHere,
  now: number,
): Outcome<Turns> {
  const seat = turns.round?.find((one) => one.memberId === memberId);
  const canPass = ["waiting", "speaking", "absent"] as const satisfies readonly SeatState[];
  if (!turns.round || !seat || !canPass.some((state) => state === seat.state)) return refuse("not-your-turn");
  const state = passedAs(seat, later);
  const round = seated(turns.round, memberId, { state });
  if (turns.speaker !== memberId) return accept({ ...turns, round });
  return accept(nextInRound({ ...turns, speaker: null, speakerSince: null, round }, round, isHere, now));
}

/**
 * Somebody who was away when their turn came, and is back, speaks next. Refuses `not-your-turn` to whoever missed no
 * turn.
 */
export function takeMissedTurn(turns: Turns, memberId: string): Outcome<Turns> {
  const own = turns.round?.find((one) => one.memberId === memberId);
  if (!turns.round || own?.state !== "absent") return refuse("not-your-turn");
  const others = turns.round.filter((one) => one !== own);
  const next = others.findIndex(({ state }) => state === "waiting");
  const place = next < 0 ? others.length : next;
  const back = { ...own, state: "waiting" as const };
  return accept({ ...turns, round: [...others.slice(0, place), back, ...others.slice(place)] });
}

function passedAs({ offered, had }: RoundSeat, later: boolean): SeatState {
  if (later && !offered) return "later";
  if (had) return "spoken";
  return offered ? "left-out" : "passed";
}

/** Turns as another activity finds them: hands down, no round; who has spoken stays known. */
export function freshTurns(turns: Turns): Turns {
  return { ...endRound(endWord(turns)), hands: [] };
}

function nextInRound(turns: Turns, seats: readonly RoundSeat[], isHere: IsHere, now: number): Turns {
  const waiting = seats.find((seat) => seat.state === "waiting" && isHere(seat.memberId));
  if (waiting) {
    const passedBy = seats.indexOf(waiting);
    const round = seats.map((seat, at) =>
      at < passedBy && seat.state === "waiting" ? { ...seat, state: "absent" as const } : seat,
    );
    return giveWord({ ...turns, round }, waiting.memberId, now);
  }
  const marked = seats.map((seat) =>
    seat.state === "waiting" ? { ...seat, state: "absent" as const } : seat,
  );
  const again = (["absent", "later", "passed"] as const)
    .map((state) => marked.find((seat) => seat.state === state && !seat.offered && isHere(seat.memberId)))
    .find((seat) => seat !== undefined);
  if (!again) return { ...turns, round: marked };
  const round = seated(marked, again.memberId, { state: again.state, offered: true });
  return giveWord({ ...turns, round }, again.memberId, now);
}

function speaking({ round }: Turns): RoundSeat | undefined {
  return round?.find(({ state }) => state === "speaking");
}

function oneSpoke(round: Turns["round"], memberId: string): Turns["round"] {
  const { people = 1, had = 0 } = round?.find((seat) => seat.memberId === memberId) ?? {};
  if (people === 1) return seated(round, memberId, { state: "spoken" });
  const isLast = had + 1 >= people;
  return seated(round, memberId, { state: isLast ? "spoken" : "waiting", had: had + 1 });
}

function seated(
  round: Turns["round"],
  memberId: string,
  change: Partial<Pick<RoundSeat, "state" | "offered" | "had">>,
): readonly RoundSeat[] {
  return (round ?? []).map((seat) => (seat.memberId === memberId ? { ...seat, ...change } : seat));
}
