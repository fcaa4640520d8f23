import { RondaError } from "#shared/errors.ts";
import { onOneProposal } from "#shared/voting/choices.ts";
import { methods } from "#shared/voting/methods/registry.ts";
import { noneOption, type NewPoll, type PollOption } from "#shared/voting/poll.ts";
import { settledSettings } from "#shared/voting/poll-settings.ts";
import type { Purpose } from "#shared/workshops/workshop.ts";
import type { PollQuestion } from "./poll.store.ts";

/** What a draft takes from its workshop. */
export interface QuestionGround {
  readonly purpose: Purpose;
  /** "No new technology, or none of these", in the workshop's language. */
  readonly noneLabel: string;
  readonly newId: () => string;
}

/**
 * A draft whole, with what was not said filled in. Throws `bad-request` naming the first field that does not fit: options
 * that repeat, a rule that the method does not have, costs of what cannot be chosen.
 */
export function settledQuestion(wanted: NewPoll, ground: QuestionGround): PollQuestion {
  const { method, title, secrecy } = wanted;
  const options = settledOptions(wanted, ground);
  const settings = settledSettings(method, options.length, wanted.settings);
  const ids = options.map(({ id }) => id);
  const refuse = (field: string, isWrong: boolean) => {
    if (isWrong) throw new RondaError("bad-request", `${field} does not fit`, { field });
  };
  refuse("options", ids.length === 0 || new Set(ids).size !== ids.length);
  // Ballots name options as keys of an object: `constructor` would be there before anybody chose it.
  refuse(
    "options",
    ids.some((id) => id in {}),
  );
  refuse("settings.rule", !Object.hasOwn(methods[method].rules, settings.rule));
  refuse(
    "settings.costs",
    Object.keys(settings.costs ?? {}).some((id) => !ids.includes(id)),
  );
  refuse("settings.live", settings.live && (method !== "dots" || secrecy !== "open"));
  refuse("settings.grades", settings.grades !== undefined && method !== "gradients");
  refuse("settings.narrowing", settings.narrowing && method !== "dots");
  // Without one-time tokens a ballot's group would be its voter's role, read from the list.
  refuse("settings.byGroup", settings.byGroup !== undefined && secrecy === "open");
  refuse("settings.registration", settings.registration && secrecy === "open");
  return {
    title,
    method,
    options,
    eligible: [...new Set(wanted.eligible)],
    settings,
    secrecy,
    keptSecret: false,
    why: wanted.why ?? (ground.purpose.why || title),
    power: wanted.power ?? ground.purpose.power ?? null,
    carriedOutBy: wanted.carriedOutBy ?? ground.purpose.carriedOutBy ?? "",
  };
}

function settledOptions({ method, title, options, settings }: NewPoll, ground: QuestionGround): PollOption[] {
  const given = options.map(({ id, label, need, symbol }) => ({
    id: id ?? ground.newId(),
    label,
    ...(need ? { need } : {}),
    ...(symbol ? { symbol } : {}),
  }));
  if (onOneProposal.includes(method)) {
    return given.length > 0 ? given : [{ id: "proposal", label: title }];
  }
  const isOnNeeds = given.some(({ need }) => need !== undefined);
  const isKept = settings.none === "keep" || (settings.none === undefined && isOnNeeds);
  if (!isKept || given.some(({ id }) => id === noneOption)) return given;
  return [...given, { id: noneOption, label: ground.noneLabel }];
}
