import type { BreakoutCommand } from "#shared/facilitation/breakout-commands.ts";
import type { CommandName, takingPart } from "#shared/facilitation/commands.ts";

/** A request that a program sends although no screen of its owner offers it. */
export interface RawTry {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly data?: object;
}

/** What the tries are aimed at. */
export interface RawAims {
  readonly workshopId: string;
  readonly boardId: string;
  /** Somebody else in the workshop, */
  readonly memberId: string;
  /** and a step of the agenda. */
  readonly stepId: string;
}

type Led = Exclude<CommandName, (typeof takingPart)[number]>;
type LedGroups = Exclude<BreakoutCommand["do"], "join">;

/** Every command that is only for those who lead, as it would be right if its sender led. */
const ledCommands = ({ memberId, stepId }: RawAims): Record<Led, object> => ({
  add: { activities: [{ ...plainStep, title: "Mine" }] },
  edit: { activity: stepId, change: { title: "Mine" } },
  remove: { activity: stepId },
  move: { activity: stepId, to: 0 },
  skip: { activity: stepId },
  reopen: { activity: stepId },
  start: { activity: stepId },
  advance: {},
  "timer-start": {},
  "timer-pause": {},
  "timer-resume": {},
  "timer-add": { ms: 60_000 },
  "timer-clear": {},
  "next-speaker": {},
  "give-word": { member: memberId },
  "end-word": {},
  "start-round": {},
  "end-round": {},
  "unspoken-first": { on: true },
  "two-others-first": { on: true },
  "turn-time": { ms: 60_000 },
  "raise-hand-of": { member: memberId },
  "lower-hand-of": { member: memberId },
  lock: { on: true },
  spotlight: { target: "needs" },
  stage: { stage: { show: "wall" } },
  talk: { where: { kind: "phone", number: "+57 1 000" } },
  reveal: { activity: stepId },
  "accept-proposal": { proposal: "p" },
  "decline-proposal": { proposal: "p" },
});

const ledGroups = ({ memberId }: RawAims): Record<LedGroups, object> => ({
  split: { by: { kind: "count", count: 2 } },
  move: { member: memberId, to: 1 },
  "add-group": {},
  merge: { from: 1, into: 2 },
  "pair-up": {},
  rule: { choosing: true, max: null },
  message: { text: "Come to me" },
  talk: { group: 1, where: null },
  end: {},
  bring: {},
});

const plainStep = {
  instructions: "",
  target: null,
  writers: ["participant"],
  minutes: 5,
  speaking: "open",
  visibility: "shared",
  note: "",
};

/** Everything that only those who lead may ask of the server in a session, made on the given version. */
export function triesOfLeading(aims: RawAims, version: number): RawTry[] {
  const { workshopId, boardId, memberId, stepId } = aims;
  const at = `/api/workshops/${workshopId}`;
  const commands = (path: string, all: Readonly<Record<string, object>>) =>
    Object.entries(all).map(([name, fields]): RawTry => {
      return { method: "POST", path: `${at}/${path}`, data: { do: name, version, ...fields } };
    });
  return [
    ...commands("session", ledCommands(aims)),
    ...commands("breakouts", ledGroups(aims)),
    { method: "GET", path: `${at}/session/reveal/${stepId}` },
    { method: "GET", path: `${at}/participation` },
    { method: "GET", path: `${at}/members/${memberId}/written` },
    { method: "POST", path: `${at}/members/${memberId}/take-back`, data: {} },
    { method: "POST", path: `${at}/members/${memberId}/merge`, data: { into: memberId } },
    { method: "PATCH", path: `${at}/members/${memberId}`, data: { muted: true } },
    { method: "DELETE", path: `${at}/members/${memberId}` },
    { method: "POST", path: `${at}/members`, data: { name: "A table" } },
    { method: "PATCH", path: at, data: { version, lobby: true } },
    { method: "DELETE", path: at },
    { method: "POST", path: `${at}/invites/participant/rotate` },
    { method: "POST", path: `${at}/room` },
    { method: "GET", path: `${at}/rooms` },
    { method: "POST", path: `${at}/rooms`, data: { code: "AAAAAA" } },
    { method: "POST", path: `${at}/boards`, data: { title: "Mine", kind: "wall" } },
    { method: "PATCH", path: `/api/boards/${boardId}`, data: { version, title: "Mine" } },
    { method: "GET", path: `/api/boards/${boardId}/export?format=json&names=1` },
    { method: "GET", path: `/api/boards/${boardId}/export?format=yjs` },
    { method: "GET", path: `/api/workshops/${workshopId}/shares` },
  ];
}
