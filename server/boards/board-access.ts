import type { Clock } from "#server/base/clock.ts";
import type { Actor, Membership, RoomActor } from "#server/base/membership.ts";
import type { AccessRequest, Admitted, AskAccess, NotAdmitted, SyncPath } from "#server/realtime/engine.ts";
import type { BoardStore, StoredBoard } from "./board.store.ts";
import type { MemberListSetting } from "#shared/workshops/workshop.ts";
import { seesSomeMembers } from "#server/workshops/workshop-view.ts";
import { mayOpenBoard, mayWriteOnBoard } from "./may-open-board.ts";

export interface AccessNeeds {
  readonly boards: BoardStore;
  /** Whether the request came to one of our addresses, from one of our pages or from no page. */
  readonly isOurs: (host: string | undefined, origin: string | undefined) => boolean;
  /** What those who neither lead nor only read may see of who is here. */
  readonly memberListOf: (workshopId: string) => Promise<MemberListSetting>;
  /** Whether a member may write on their board now, or why not. */
  readonly mayWrite: (membership: Membership) => Promise<Admitted["mayWrite"]>;
  /** A member's own document on a board, which nobody else ever opens; nothing where there is none for them now. */
  readonly ownDraft: (
    boardId: string,
    membership: Membership,
  ) => Promise<Pick<Admitted, "documentId" | "mayWrite"> | undefined>;
  readonly clock: Clock;
  /** With a workshop, who that is there and nowhere else. */
  readonly actorOfCookies: (
    cookie: string | undefined,
    asRoom: boolean,
    workshopId?: string,
  ) => Promise<Actor>;
}

const refused = (status: NotAdmitted["status"]): NotAdmitted => ({ kind: "refused", status });

/**
 * Which live document a socket's path stands for, who may open it, and who of them may write. A board that one is no
 * member of, or waits for, is answered like one that does not exist.
 */
export function createBoardAccess({
  boards,
  isOurs,
  actorOfCookies,
  clock,
  ...needs
}: AccessNeeds): AskAccess {
  return async (request: AccessRequest, { boardId, drafts }: SyncPath) => {
    const { host, origin, cookie } = request.headers;
    if (!isOurs(host, origin)) return refused(403);
    const board = await boards.byId(boardId);
    const actor = await actorOfCookies(cookie, asksAsRoom(request.url), board?.workshopId);
    if (actor.kind === "nobody") return refused(401);
    if (!board) return refused(404);
    if (actor.kind === "room") {
      return actor.boardId === board.id && !drafts ? projector(actor) : refused(404);
    }
    const membership = actor.memberships.find(({ workshopId }) => workshopId === board.workshopId);
    if (!membership || !mayOpenBoard(board, membership, board.people)) return refused(404);
    const memberList = await needs.memberListOf(board.workshopId);
    const seesNames = seesSomeMembers(membership.role, { memberList });
    if (drafts) {
      const own = board.kind === "risk" ? undefined : await needs.ownDraft(board.id, membership);
      if (!own) return refused(404);
      const mayWrite = mayWriteOnBoard(board, own.mayWrite, clock.now());
      const mine = { documentId: own.documentId, mayWrite, roots: ["notes"], seen: true, seesNames } as const;
      return person(membership, mine);
    }
    const writes = mayWriteOnBoard(board, await needs.mayWrite(membership), clock.now());
    return person(membership, { documentId: board.id, mayWrite: writes, seesNames, ...namesOf(board) });
  };
}

/** Whether a request is a projector's: it says `?as=room`. */
export function asksAsRoom(url: string | undefined): boolean {
  const query = url?.split("?")[1];
  return query !== undefined && new URLSearchParams(query).get("as") === "room";
}

function person({ memberId, name, role }: Membership, part: Omit<Admitted, "kind" | "identity">): Admitted {
  return { kind: "admitted", identity: { memberId, name, role }, ...part };
}

/** Whether others see who is there, and may be told who wrote what. */
function namesOf({ anonymous }: StoredBoard): Pick<Admitted, "seen" | "nameless"> {
  return anonymous ? { seen: false, nameless: true } : { seen: true };
}

function projector({ roomId, boardId }: RoomActor): Admitted {
  const identity = { memberId: roomId, name: "", role: "observer" } as const;
  const part = { mayWrite: "forbidden", seen: false, seesNames: false } as const;
  return { kind: "admitted", documentId: boardId, identity, ...part };
}
