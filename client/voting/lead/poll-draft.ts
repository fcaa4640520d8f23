import type { SymbolName } from "#shared/boards/symbols.ts";
import { randomId } from "#shared/boards/random-id.ts";
import type { Power } from "#shared/framings/framing.ts";
import { onOneProposal } from "#shared/voting/choices.ts";
import type { MethodName } from "#shared/voting/methods/registry.ts";
import {
  noneOption,
  type NewPoll,
  type PollOption,
  type PollView,
  type Secrecy,
  type VotingRole,
} from "#shared/voting/poll.ts";
import { asksAgreement } from "#shared/voting/poll-settings.ts";
import { grades } from "../methods/gradients/grades.ts";
import type { Purpose } from "#shared/workshops/workshop.ts";

/** Where the group is while it votes, which sets how long a ballot may wait before it leaves: seconds. */
export const paces = {
  room: { spread: 120, window: 30 },
  break: { spread: 600, window: 60 },
  remote: { spread: 7200, window: 3600 },
} as const;
/** The paces on screen. */
export const paceNames = Object.keys(paces) as (keyof typeof paces)[];
/** `kept`: as it was set elsewhere, by a script: an edit on screen leaves it. */
export type Pace = keyof typeof paces | "kept";

/** How long a ballot may wait before it leaves, and how long the closing lasts: seconds. */
export interface PaceTimes {
  readonly spread: number;
  readonly window: number;
}

/** What can be chosen, as it is being written. */
export interface DraftOption {
  id: string;
  label: string;
  need: string | undefined;
  symbol: SymbolName | undefined;
  cost: number | undefined;
}

/** A vote as it is being prepared. */
export interface PollDraft {
  title: string;
  why: string;
  power: Power | undefined;
  carriedOutBy: string;
  method: MethodName;
  /** Three levels instead of five. */
  rapid: boolean;
  rule: string;
  winners: number;
  dots: number | undefined;
  options: DraftOption[];
  /** Whether a budget is spent, instead of a number chosen. */
  spends: boolean;
  budget: number | undefined;
  /** What budget and costs are counted in. */
  unit: string;
  /** The words of the gradients' steps as the group says them; an empty one is said in the usual words. */
  grades: string[];
  eligible: VotingRole[];
  secrecy: Secrecy;
  sensitive: boolean;
  registration: boolean;
  pace: Pace;
  /** The times that stand already and are none of those on screen. */
  keptPace: PaceTimes | undefined;
  agreement: number | undefined;
  quorum: number | undefined;
  /** Whether the result is shown for each role too, or for each group of a list (its id). */
  byGroup: "no" | "role" | { list: string };
  narrowing: boolean;
  showLater: boolean;
  /** Why "none of these" is not among the options; absent: it is. */
  noneRemoved: string | undefined;
}

/** An empty draft, with the workshop's purpose as a start. */
export function newDraft(purpose: Purpose): PollDraft {
  return {
    title: "",
    why: "",
    power: purpose.power,
    carriedOutBy: purpose.carriedOutBy ?? "",
    method: "approval",
    rapid: false,
    rule: "equal-shares",
    winners: 1,
    dots: undefined,
    options: [],
    spends: false,
    budget: undefined,
    unit: "",
    grades: Array.from({ length: grades.length }, () => ""),
    eligible: ["facilitator", "advisory", "participant"],
    secrecy: "secret",
    sensitive: false,
    registration: false,
    pace: "room",
    keptPace: undefined,
    agreement: undefined,
    quorum: undefined,
    byGroup: "no",
    narrowing: false,
    showLater: false,
    noneRemoved: undefined,
  };
}

/** A draft to change what was prepared before. */
export function draftOf(poll: PollView): PollDraft {
  const { settings } = poll;
  const { spread, window } = settings;
  const pace = paceNames.find((name) => paces[name].spread === spread && paces[name].window === window);
  return {
    title: poll.title,
    why: poll.why,
    power: poll.power ?? undefined,
    carriedOutBy: poll.carriedOutBy,
    method: poll.method,
    rapid: settings.levels === 3,
    rule: settings.rule,
    winners: settings.winners,
    dots: settings.dots,
    options: poll.options
      .filter(({ id }) => id !== noneOption)
      .map(({ id, label, need, symbol }) => ({ id, label, need, symbol, cost: settings.costs?.[id] })),
    spends: settings.budget !== undefined,
    budget: settings.budget,
    unit: settings.unit ?? "",
    grades: grades.map((_, i) => settings.grades?.[i] ?? ""),
    eligible: [...poll.eligible],
    secrecy: poll.secrecy,
    sensitive: settings.sensitive,
    registration: settings.registration,
    pace: pace ?? "kept",
    keptPace: pace ? undefined : { spread, window },
    agreement: settings.agreement,
    quorum: settings.quorum,
    byGroup: settings.byGroup ?? "no",
    narrowing: settings.narrowing,
    showLater: settings.reveal === "shown",
    noneRemoved: typeof settings.none === "object" ? settings.none.removed : undefined,
  };
}

/** The body that the server takes for a draft. */
export function bodyOf(draft: PollDraft): NewPoll {
  const { method, secrecy } = draft;
  const isOne = onOneProposal.includes(method);
  const secret = secrecy === "secret";
  const sensitive = secret && draft.sensitive;
  return {
    title: draft.title,
    why: draft.why,
    ...(draft.power ? { power: draft.power } : {}),
    carriedOutBy: draft.carriedOutBy,
    method,
    options: isOne ? [] : filledIn(draft).map(optionOf),
    eligible: draft.eligible,
    secrecy,
    settings: {
      rule: draft.rule,
      ...(choosesSome(draft) ? { winners: draft.winners } : {}),
      ...moneyOf(draft),
      ...(method === "gradients" && draft.grades.some((words) => words.trim())
        ? { grades: draft.grades }
        : {}),
      ...(method === "score" ? { levels: draft.rapid ? (3 as const) : (5 as const) } : {}),
      ...(method === "dots" && draft.dots ? { dots: draft.dots } : {}),
      ...(method === "dots" && draft.narrowing ? { narrowing: true } : {}),
      ...(sensitive ? { sensitive: true } : {}),
      ...(secret && draft.registration ? { registration: true } : {}),
      ...(secret || draft.pace === "kept" ? timesOf(draft.pace, draft.keptPace, sensitive) : {}),
      ...(draft.agreement && asksAgreement.includes(method) ? { agreement: draft.agreement } : {}),
      ...(draft.quorum ? { quorum: draft.quorum } : {}),
      ...(secret && draft.byGroup !== "no" ? { byGroup: draft.byGroup } : {}),
      reveal: draft.showLater ? "shown" : "close",
      ...(isOne ? {} : { none: draft.noneRemoved === undefined ? "keep" : { removed: draft.noneRemoved } }),
    },
  };
}

/** A sensitive vote's ballots leave over a break at least, unless somebody set other times on purpose. */
function timesOf(pace: Pace, kept: PaceTimes | undefined, sensitive: boolean): PaceTimes {
  if (pace === "kept") return kept ?? paces.room;
  return sensitive && pace === "room" ? paces.break : paces[pace];
}

/** Costs and budget. "None of these" costs all there is: who chooses it wants nothing of it spent on the rest. */
function moneyOf(draft: PollDraft): Pick<NewPoll["settings"], "budget" | "costs" | "unit"> {
  const { budget, unit, noneRemoved } = draft;
  if (!isSpending(draft) || budget === undefined) return {};
  const prices = filledIn(draft).flatMap(({ id, cost }) => (cost === undefined ? [] : [[id, cost] as const]));
  const none = noneRemoved === undefined ? { [noneOption]: budget } : {};
  return {
    budget,
    costs: { ...Object.fromEntries(prices), ...none },
    ...(unit.trim() ? { unit: unit.trim() } : {}),
  };
}

/** Whether so many of the options are chosen: not one proposal agreed on, nor a budget spent. */
export function choosesSome(draft: PollDraft): boolean {
  return !onOneProposal.includes(draft.method) && !isSpending(draft);
}

/** Whether the rules of this vote spend a budget. */
export function isSpending({ method, spends }: PollDraft): boolean {
  return method === "approval" && spends;
}

function filledIn({ options }: PollDraft): readonly DraftOption[] {
  return options.filter(({ label }) => label.trim());
}

function optionOf({ id, label, need, symbol }: DraftOption): PollOption {
  return { id, label: label.trim(), ...(need ? { need } : {}), ...(symbol ? { symbol } : {}) };
}

/** An option of a draft, from a need of the board or from nothing. */
export function newOption(from: Partial<DraftOption> = {}): DraftOption {
  return { id: randomId(8), label: "", need: undefined, symbol: undefined, cost: undefined, ...from };
}

/** What keeps a draft from being saved, as a key of the messages `polls`. */
export function missingIn(
  draft: PollDraft,
):
  | "missingTitle"
  | "missingOptions"
  | "missingBudget"
  | "missingCosts"
  | "missingVoters"
  | "missingReason"
  | undefined {
  if (!draft.title.trim()) return "missingTitle";
  const filled = filledIn(draft);
  if (!onOneProposal.includes(draft.method) && filled.length < 1) return "missingOptions";
  if (isSpending(draft) && draft.budget === undefined) return "missingBudget";
  if (isSpending(draft) && filled.some(({ cost }) => cost === undefined)) return "missingCosts";
  if (draft.eligible.length === 0) return "missingVoters";
  if (draft.noneRemoved !== undefined && !draft.noneRemoved.trim()) return "missingReason";
  return undefined;
}
