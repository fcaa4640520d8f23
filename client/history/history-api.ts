import type { RestorePreview } from "#shared/history/restore-preview.ts";
import type { Restored, RestorePoint } from "#shared/history/restore-point.ts";
import { send } from "../api.ts";

const points = (boardId: string) => `/api/boards/${boardId}/restore-points`;

/** The calls about moments of a board; they throw as `api` does. */
export const historyApi = {
  points: async (boardId: string) =>
    (await send<{ points: readonly RestorePoint[] }>("GET", points(boardId))).points,
  name: (boardId: string, title: string) => send<RestorePoint>("POST", points(boardId), { title }),
  preview: (boardId: string, id: string) => send<RestorePreview>("GET", `${points(boardId)}/${id}/preview`),
  restore: (boardId: string, id: string) => send<Restored>("POST", `${points(boardId)}/${id}/restore`),
  letGo: (boardId: string, id: string) => send<void>("DELETE", `${points(boardId)}/${id}`),
};
