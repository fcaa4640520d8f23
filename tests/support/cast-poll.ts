import type { Cast } from "#server/voting/publish-result.ts";
import type { PollFacts } from "#server/voting/poll.store.ts";
import { settledQuestion } from "#server/voting/poll-question.ts";
import type { NewPoll } from "#shared/voting/poll.ts";

const ground = { purpose: {}, noneLabel: "None of these", newId: () => "x" };

/** A poll that was open, with so many people on its list. */
export function pollOf(wanted: Partial<NewPoll>, more: Partial<PollFacts> = {}): PollFacts {
  const question = settledQuestion(
    {
      title: "What comes first?",
      method: "approval",
      options: ["a", "b", "c"].map((id) => ({ id, label: id.toUpperCase() })),
      eligible: ["participant"],
      secrecy: "secret",
      settings: {},
      ...wanted,
    },
    ground,
  );
  return {
    ...question,
    id: "p1",
    workshopId: "w1",
    state: "closing",
    changedAt: 1,
    withoutDevice: 0,
    electors: { device: 40, paper: 0, aside: 0 },
    closesAt: 1,
    boxId: "x",
    keys: { groups: [{ group: "", key: "", fingerprint: "" }], box: "" },
    result: null,
    recount: null,
    shown: false,
    voided: false,
    ...more,
  };
}

/** So many ballots of each kind, as they lie in the box. */
export function castOf(
  poll: PollFacts,
  kinds: readonly (readonly [object, number, string?])[],
  more: Partial<Cast> = {},
): Cast {
  let n = 0;
  const boxed = kinds.flatMap(([choices, count, group = ""]) =>
    Array.from({ length: count }, () => ({
      keyHash: (++n).toString(16).padStart(64, "0"),
      group,
      seq: 1,
      choices: JSON.stringify(choices),
    })),
  );
  return {
    poll,
    boxed,
    open: [],
    byHand: undefined,
    unnamed: [],
    slipsUsed: 0,
    mayStand: { groups: true, numbers: true },
    ...more,
  };
}

/** An approval ballot. */
export const approve = (...ids: string[]) => ({ approve: ids });
