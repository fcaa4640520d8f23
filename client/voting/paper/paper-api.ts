import type { CodeFate, HandCount, NewSlips, PaperCodes } from "#shared/voting/poll.ts";
import { send } from "#client/api.ts";

const of = (pollId: string) => `/api/polls/${pollId}`;

/** The calls of paper, apart from those that a vote's page begins with. Each throws as `votingApi` does. */
export const paperApi = {
  slips: (id: string, wanted: NewSlips) =>
    send<{ codes: readonly string[] }>("POST", `${of(id)}/slips`, wanted),
  codes: (id: string) => send<PaperCodes>("GET", `${of(id)}/paper-codes`),
  /** Checks the code that comes with a ballot of paper; the same `attempt` is answered the same. */
  handInCode: (id: string, code: string, attempt: string) =>
    send<{ code: CodeFate } & PaperCodes>("POST", `${of(id)}/paper-codes`, { code, attempt }),
  count: (id: string, body: HandCount) => send<void>("PUT", `${of(id)}/count`, body),
};
