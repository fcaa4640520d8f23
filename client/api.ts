import { RondaError, type ErrorBody } from "#shared/errors.ts";
import type { SessionCommand } from "#shared/facilitation/commands.ts";
import type { Reaction } from "#shared/facilitation/reactions.ts";
import type { SessionAnswer } from "#shared/facilitation/led-session.ts";
import type {
  BoardEntry,
  Entered,
  ImportResult,
  InviteLink,
  JoinPreview,
  JoinRequest,
  Me,
  MemberView,
  NewWorkshop,
  PairedRoom,
  RoomCode,
  RoomView,
  SessionView,
  WorkshopChange,
  WorkshopView,
} from "#shared/workshops/workshop.ts";
import type { MemberChange, MergeRequest, NewMember, OwnChange } from "#shared/members/member-change.ts";
import type { Participation } from "#shared/members/participation.ts";
import type { Declared, DeclaredChange } from "#shared/members/self-declared.ts";
import type { Restored } from "#shared/history/restore-point.ts";
import type { PersonWritten, TookBack } from "#shared/history/taken-back.ts";
import type { Role } from "#shared/members/roles.ts";

/** The server's calls, typed. Every one throws a `RondaError` whose code the screen translates; offline throws `TypeError`. */
export const api = {
  createWorkshop: (body: NewWorkshop) => send<Entered>("POST", "/api/workshops", body),
  previewJoin: (key: { token: string } | { code: string }) =>
    send<JoinPreview>("POST", "/api/join/preview", key),
  join: (body: JoinRequest) => send<Entered>("POST", "/api/join", body),
  session: () => send<SessionView>("GET", "/api/session"),
  /** Ends the session on the server; the caller wipes what is on the device. */
  signOut: () => send<void>("DELETE", "/api/session"),
  continueHere: (code: string, ownDevice: boolean) =>
    send<SessionView>("POST", "/api/return", { code, ownDevice }),
  newReturnCode: () => send<{ code: string }>("POST", "/api/session/return-code"),
  workshop: (id: string) => send<WorkshopView>("GET", `/api/workshops/${id}`),
  changeWorkshop: (id: string, change: WorkshopChange) =>
    send<WorkshopView>("PATCH", `/api/workshops/${id}`, change),
  deleteWorkshop: (id: string) => send<void>("DELETE", `/api/workshops/${id}`),
  rotateInvite: (id: string, role: Role) =>
    send<InviteLink>("POST", `/api/workshops/${id}/invites/${role}/rotate`),
  /** A link that opens the room view on one device, once. */
  openRoom: (id: string) => send<{ url: string }>("POST", `/api/workshops/${id}/room`),
  /** A code for this projector to show; with it comes the cookie that it is paired by. */
  newRoomCode: () => send<RoomCode>("POST", "/api/room/code"),
  /** Lets the projector that shows a code show a board. */
  pairRoom: (id: string, code: string, board: string) =>
    send<PairedRoom>("POST", `/api/workshops/${id}/rooms`, { code, board }),
  pairedRooms: (id: string) => send<{ rooms: PairedRoom[] }>("GET", `/api/workshops/${id}/rooms`),
  closeRoom: (id: string, roomId: string) => send<void>("DELETE", `/api/workshops/${id}/rooms/${roomId}`),
  enterRoom: (token: string) => send<RoomView>("POST", "/api/room", { token }),
  room: () => send<RoomView>("GET", "/api/room"),
  board: (id: string) => send<BoardEntry>("GET", `/api/boards/${id}`),
  /** Leads the session, or takes part in it; `version` is the workshop's as the screen shows it. */
  lead: (id: string, command: SessionCommand) =>
    send<SessionAnswer>("POST", `/api/workshops/${id}/session`, command),
  /** Shows a reaction for some seconds, as one of a number. */
  react: (id: string, reaction: Reaction) =>
    send<void>("POST", `/api/workshops/${id}/reactions`, { reaction }),
  /** Changes somebody's role, takes or gives back their pen, lets them in. */
  changeMember: (id: string, memberId: string, change: MemberChange) =>
    send<MemberView>("PATCH", `/api/workshops/${id}/members/${memberId}`, change),
  /** What taking back everything by one person would do, and doing it but for cards in `leave`. */
  written: (id: string, memberId: string) =>
    send<PersonWritten>("GET", `/api/workshops/${id}/members/${memberId}/written`),
  takeBack: (id: string, memberId: string, leave: readonly string[]) =>
    send<TookBack>("POST", `/api/workshops/${id}/members/${memberId}/take-back`, { leave }),
  /** Goes back to a moment of a board. */
  restore: (boardId: string, point: string) =>
    send<Restored>("POST", `/api/boards/${boardId}/restore-points/${point}/restore`),
  /** Sends somebody away at once; a link would let them in again. */
  removeMember: (id: string, memberId: string) =>
    send<void>("DELETE", `/api/workshops/${id}/members/${memberId}`),
  /** What one says of oneself: another name, how many people this device stands for. */
  changeOwn: (id: string, change: OwnChange) => send<Me>("PATCH", `/api/workshops/${id}/me`, change),
  declared: (id: string) => send<Declared>("GET", `/api/workshops/${id}/me/declared`),
  declare: (id: string, said: DeclaredChange) =>
    send<Declared>("PATCH", `/api/workshops/${id}/me/declared`, said),
  /** The name that one had here before; those who lead decide. */
  wasHere: (id: string, name: string) => send<void>("POST", `/api/workshops/${id}/me/was-here`, { name }),
  /** Makes a member one with another who is the same person. */
  mergeMembers: (id: string, memberId: string, into: MergeRequest) =>
    send<MemberView>("POST", `/api/workshops/${id}/members/${memberId}/merge`, into),
  /** Who has not been heard, by self-declared group. */
  participation: (id: string) => send<Participation>("GET", `/api/workshops/${id}/participation`),
  /** Somebody without a device, for whom those who lead enter things. */
  addMember: (id: string, member: NewMember) =>
    send<MemberView>("POST", `/api/workshops/${id}/members`, member),
  importBoard: (id: string, format: string, body: Blob | string, signal?: AbortSignal) =>
    sendRaw<ImportResult>("POST", `/api/boards/${id}/import?format=${format}`, body, signal),
};

/** Where a board's export downloads from. */
export function exportUrl(boardId: string, format: string, names = false): string {
  return `/api/boards/${boardId}/export?format=${format}${names ? "&names=1" : ""}`;
}

/** One call with a JSON body; features whose calls only some pages make describe them beside themselves. */
export function send<T>(method: string, path: string, body?: unknown, more: RequestInit = {}): Promise<T> {
  const init: RequestInit = { ...more, method };
  if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { "content-type": "application/json" };
  }
  return answer<T>(fetch(path, init));
}

function sendRaw<T>(method: string, path: string, body: Blob | string, signal?: AbortSignal): Promise<T> {
  return answer<T>(fetch(path, { method, body, ...(signal ? { signal } : {}) }));
}

async function answer<T>(sent: Promise<Response>): Promise<T> {
  const response = await sent;
  if (response.status === 204) return undefined as T;
  if (response.ok) return (await response.json()) as T;
  const body = (await response.json().catch(() => undefined)) as ErrorBody | undefined;
  if (!body?.error) throw new RondaError("internal", `status ${response.status}`);
  throw new RondaError(
    body.error.code,
    body.error.message,
    body.error.field ? { field: body.error.field } : {},
  );
}
