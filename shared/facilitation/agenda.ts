import {
  newActivity,
  withoutEmpties,
  type Activity,
  type ActivityChange,
  type ActivityDraft,
} from "./activity.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { leftAt, type Timer } from "./timer.ts";

/** The steps of a session, in order. */
export type Agenda = readonly Activity[];

/** How many steps an agenda holds. */
export const longestAgenda = 60;

const minute = 60_000;

/** The step that the group is at. */
export function currentOf(agenda: Agenda): Activity | undefined {
  return agenda.find(({ state }) => state === "current");
}

/** The step that `advance` would start. */
export function nextOf(agenda: Agenda): Activity | undefined {
  const from = agenda.findIndex(({ state }) => state === "current");
  return (
    agenda.slice(from + 1).find(({ state }) => state === "planned") ??
    agenda.find(({ state }) => state === "planned")
  );
}

/** Puts new steps in before place `at` (absent: at the end). Refuses `too-big`, `activity-dates`, `names-need-private`. */
export function insert(
  agenda: Agenda,
  drafts: readonly (ActivityDraft & { readonly id: string })[],
  at = agenda.length,
): Outcome<Agenda> {
  if (agenda.length + drafts.length > longestAgenda) return refuse("too-big");
  if (drafts.some(endsBeforeItOpens)) return refuse("activity-dates");
  if (!drafts.every(mayHideNames)) return refuse("names-need-private");
  const place = Math.max(0, Math.min(at, agenda.length));
  const fresh = drafts.map(({ id, ...draft }) => newActivity(id, draft));
  return accept([...agenda.slice(0, place), ...fresh, ...agenda.slice(place)]);
}

/** Changes what is written of a step, whatever its state. Refuses `not-found`, `activity-dates`, `names-need-private`. */
export function edit(agenda: Agenda, id: string, change: ActivityChange): Outcome<Agenda> {
  const found = find(agenda, id);
  if (!found) return refuse("not-found");
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const changed = withoutEmpties({ ...found, ...given });
  if (endsBeforeItOpens(changed)) return refuse("activity-dates");
  if (!mayHideNames(changed)) return refuse("names-need-private");
  return accept(agenda.map((one) => (one === found ? changed : one)));
}

/** What a change would do to what people were told of a step: who sees what they write, and whether as theirs. */
export function changesVisibility(
  agenda: Agenda,
  id: string,
  change: ActivityChange,
): "no" | "tells-less" | "tells-more" {
  const found = find(agenda, id);
  const { visibility = found?.visibility, names = found?.names } = change;
  if (!found || (visibility === found.visibility && names === found.names)) return "no";
  const opens = visibility === "shared" && found.visibility === "private";
  const namesThem = names === "shown" && found.names === "hidden";
  return opens || namesThem ? "tells-more" : "tells-less";
}

/** Whether the group was at a step, so that words of it may lie on devices that have not sent them. */
export function hasBegun({ state, startedAt, spent, revealedAt, shownBefore }: Activity): boolean {
  return (
    state === "current" ||
    state === "done" ||
    startedAt !== null ||
    spent > 0 ||
    revealedAt !== null ||
    shownBefore === true
  );
}

/** A step's private notes are before the group now. Refuses `not-found`, and `activity-state` where it has none. */
export function reveal(agenda: Agenda, id: string, now: number): Outcome<Agenda> {
  const found = find(agenda, id);
  if (!found) return refuse("not-found");
  if (found.visibility !== "private") return refuse("activity-state");
  return accept(agenda.map((one) => (one === found ? { ...one, revealedAt: now } : one)));
}

/** Takes a step out. Refuses `not-found`, and `activity-state` for the current one. */
export function remove(agenda: Agenda, id: string): Outcome<Agenda> {
  const found = find(agenda, id);
  if (!found) return refuse("not-found");
  if (found.state === "current") return refuse("activity-state");
  return accept(agenda.filter((one) => one.id !== id));
}

/** Moves a step to place `to` of the list without it. Refuses `not-found`. */
export function move(agenda: Agenda, id: string, to: number): Outcome<Agenda> {
  const found = find(agenda, id);
  if (!found) return refuse("not-found");
  const others = agenda.filter((one) => one.id !== id);
  const place = Math.max(0, Math.min(to, others.length));
  return accept([...others.slice(0, place), found, ...others.slice(place)]);
}

/** Leaves a planned step out for now. Refuses `not-found`, `activity-state`. */
export function skip(agenda: Agenda, id: string): Outcome<Agenda> {
  return turnInto(agenda, id, ["planned"], "skipped");
}

/** Plans a step again that was done or skipped. Refuses `not-found`, `activity-state`. */
export function reopen(agenda: Agenda, id: string): Outcome<Agenda> {
  return turnInto(agenda, id, ["done", "skipped"], "planned");
}

/** Goes to any step, also once more: then its private writing begins anew. The one before is done. Refuses `not-found`, and `activity-state` for the current one. */
export function start(agenda: Agenda, id: string, now: number): Outcome<Agenda> {
  const found = find(agenda, id);
  if (!found) return refuse("not-found");
  if (found.state === "current") return refuse("activity-state");
  return accept(agenda.map((one) => (one.id === id ? begun(one, now) : ended(one, now))));
}

/** Ends the current step and goes to the next planned one, if there is one. Refuses `agenda-over`. */
export function advance(agenda: Agenda, now: number): Outcome<Agenda> {
  const next = nextOf(agenda);
  if (next) return start(agenda, next.id, now);
  if (!currentOf(agenda)) return refuse("agenda-over");
  return accept(agenda.map((one) => ended(one, now)));
}

/** How many whole minutes the session is behind its plan (negative: ahead). */
export function minutesBehind(agenda: Agenda, timer: Timer, now: number): number {
  const over = agenda.map((one) => expected(one, timer, now) - one.minutes * minute);
  return Math.trunc(over.reduce((sum, ms) => sum + ms, 0) / minute);
}

/** What is still to come and can be made shorter, in order, and by how many minutes. */
export function canShorten(agenda: Agenda): readonly { readonly id: string; readonly by: number }[] {
  return agenda
    .filter(({ state }) => state === "planned")
    .map(({ id, minutes, shortest = minutes }) => ({ id, by: minutes - shortest }))
    .filter(({ by }) => by > 0);
}

function endsBeforeItOpens({ opensAt, closesAt }: Pick<ActivityDraft, "opensAt" | "closesAt">): boolean {
  return typeof opensAt === "number" && typeof closesAt === "number" && closesAt <= opensAt;
}

/** How long a step takes in all, as far as can be known now, in ms. */
function expected({ state, minutes, spent, startedAt }: Activity, timer: Timer, now: number): number {
  const planned = minutes * minute;
  if (state === "done" || state === "skipped") return spent;
  if (state === "planned") return spent + planned;
  const soFar = spent + Math.max(0, now - (startedAt ?? now));
  return Math.max(planned, soFar + (leftAt(timer, now) ?? 0));
}

/** That its notes were shown is remembered: beginning anew must not let what comes late pass for the first. */
function begun(activity: Activity, now: number): Activity {
  const wasShown = activity.shownBefore || activity.revealedAt !== null;
  const anew = { state: "current", startedAt: now, revealedAt: null } as const;
  return { ...activity, ...anew, ...(wasShown ? { shownBefore: true as const } : {}) };
}

function ended(activity: Activity, now: number): Activity {
  if (activity.state !== "current") return activity;
  const spell = Math.max(0, now - (activity.startedAt ?? now));
  return { ...activity, state: "done", spent: activity.spent + spell, startedAt: null };
}

function turnInto(
  agenda: Agenda,
  id: string,
  from: readonly Activity["state"][],
  state: Activity["state"],
): Outcome<Agenda> {
  const found = find(agenda, id);
  if (!found) return refuse("not-found");
  if (!from.includes(found.state)) return refuse("activity-state");
  return accept(agenda.map((one) => (one.id === id ? { ...one, state } : one)));
}

function mayHideNames({ visibility, names }: Pick<ActivityDraft, "visibility" | "names">): boolean {
  return names !== "hidden" || visibility === "private";
}

function find(agenda: Agenda, id: string): Activity | undefined {
  return agenda.find((one) => one.id === id);
}
