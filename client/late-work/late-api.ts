import type { LateDecision, LateItem, LateOutcome, LateWork } from "#shared/late-work/late-item.ts";
import { send } from "../api.ts";

const late = (boardId: string) => `/api/boards/${boardId}/late-work`;

/** The calls about late work; they throw as `api` does. */
export const lateApi = {
  look: (boardId: string) => send<LateWork>("GET", late(boardId)),
  send: (boardId: string, items: readonly LateItem[]) => send<LateWork>("POST", late(boardId), { items }),
  decide: (boardId: string, id: string, decision: LateDecision) =>
    send<{ outcome?: LateOutcome }>("POST", `${late(boardId)}/${id}`, { decision }),
  takeBack: (boardId: string, id: string) => send<void>("DELETE", `${late(boardId)}/${id}`),
};
