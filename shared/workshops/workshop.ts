import * as z from "zod/mini";
import type { BoardKind } from "../boards/board-kind.ts";
import type { LateCounts } from "../late-work/late-item.ts";
import type { BreakoutView } from "../facilitation/breakout-view.ts";
import type { LedSession } from "../facilitation/led-session.ts";
import type { Stage } from "../facilitation/stage.ts";
import type { Timer } from "../facilitation/timer.ts";
import type { Power } from "../framings/framing.ts";
import { powers } from "../framings/framing.ts";
import { locales, type Locale } from "../i18n/locales.ts";
import type { MemberState, Role } from "../members/roles.ts";
import { peopleSchema } from "../members/people-schema.ts";
import { groupListsSchema, type GroupList } from "../members/self-declared.ts";
import type { PollView } from "../voting/poll.ts";
import type { RoomPoll } from "../voting/room-poll.ts";

/** Why a workshop is held and how far it can decide; shown at joining and at each start. */
export interface Purpose {
  readonly why?: string;
  readonly forWhom?: string;
  /** What will be decided. */
  readonly decides?: string;
  readonly power?: Power;
  /** Who carries out what is decided. */
  readonly carriedOutBy?: string;
}

const line = (max: number) => z.string().check(z.trim(), z.maxLength(max));
const optionalLine = (max: number) => z.optional(line(max));

export const purposeSchema = z.object({
  why: optionalLine(1000),
  forWhom: optionalLine(500),
  decides: optionalLine(1000),
  power: z.optional(z.enum(powers)),
  carriedOutBy: optionalLine(500),
});

/** Body of `POST /api/workshops`. A purpose given as one text is its `why`. */
export const newWorkshopSchema = z.object({
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  locale: z.enum(locales),
  name: optionalLine(60),
  template: optionalLine(64),
  purpose: z.optional(z.union([purposeSchema, line(1000)])),
  /** Whether this device is only the caller's; absent counts as yes, as for scripts. */
  ownDevice: z.optional(z.boolean()),
});
export type NewWorkshop = z.infer<typeof newWorkshopSchema>;

/** Body of `POST /api/join`. `other: true` joins as somebody else from the same browser. */
export const joinSchema = z.object({
  token: optionalLine(64),
  code: optionalLine(32),
  name: optionalLine(60),
  locale: z.optional(z.enum(locales)),
  other: z.optional(z.boolean()),
  ownDevice: z.optional(z.boolean()),
  /** How many people the device stands for, of whoever is new: a table, a family. */
  people: z.optional(peopleSchema),
});
export type JoinRequest = z.infer<typeof joinSchema>;

export interface WorkshopHead {
  readonly id: string;
  readonly title: string;
  readonly locale: Locale;
}

/** A board that the reader may open. */
export interface BoardHead {
  readonly id: string;
  readonly title: string;
  /** Absent: the main board. */
  readonly kind?: Exclude<BoardKind, "main">;
  /** Present where nobody is named on it. */
  readonly anonymous?: true;
  /** From when on it can only be read (server ms, perhaps to come). */
  readonly closedAt?: number;
  readonly archived?: true;
  /** Who is named on it where not every member may open it; told to whoever may change that. */
  readonly people?: readonly string[];
  /** Of a risk model: present where those named on it let it leave in a file. */
  readonly exported?: true;
}

/** What is marked of a member where it is so; told to themselves and to facilitators. */
export interface MemberMarks {
  /** A facilitator has taken the pen from them. */
  readonly muted?: true;
  /** How many people they stand for, from 2 on: a table or a family with one device. */
  readonly people?: number;
  /** They have no device: facilitators enter what they say, and they count as here. */
  readonly noDevice?: true;
  /** The name that they say they had here before, until a facilitator has decided. */
  readonly wasHere?: string;
}

export interface Me extends MemberMarks {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly state: MemberState;
  /** A facilitator gave them this name, and they have not read so yet; told to themselves alone. */
  readonly renamed?: true;
}

/** One invite link; `code` only for the participant link. */
export interface InviteLink {
  readonly token: string;
  readonly url: string;
  readonly code?: string;
}
export type Invites = Readonly<Record<Role, InviteLink>>;

/** What a person is told before they give a name: `POST /api/join/preview` `{token or code}`. */
export interface JoinPreview {
  readonly workshop: WorkshopHead;
  readonly purpose: Purpose;
  readonly role: Role;
  /** Names of those who lead, as they gave them. */
  readonly invitedBy: readonly string[];
  /** `RONDA_OPERATOR`, if set. */
  readonly operator: string | null;
  /** When those who lead review what is kept (ISO date). */
  readonly reviewOn: string;
  /** Whether other participants see the list of names. */
  readonly namesSeenBy: MemberListSetting;
  /** Whether who comes by this link waits until somebody lets them in; absent: no. */
  readonly waits?: boolean;
  /** The member that this browser already is in the workshop, if any. */
  readonly me: Me | null;
}

/** Who sees the list of members besides facilitators. */
export const memberListSettings = ["present", "number"] as const;
export type MemberListSetting = (typeof memberListSettings)[number];

/** Answer of create and join. */
export interface Entered {
  readonly workshop: WorkshopHead;
  readonly boards: readonly BoardHead[];
  readonly me: Me;
  /** Only for who created it, and facilitators. */
  readonly invites?: Invites;
}

/** A member as others see them; the marks are for facilitators. */
export interface MemberView extends MemberMarks {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly state: MemberState;
  readonly present: boolean;
}

/** Answer of `GET /api/workshops/:id`: facts decided once, as far as the caller may see them. */
export interface WorkshopView extends Entered {
  readonly version: number;
  readonly purpose: Purpose;
  readonly reviewOn: string;
  readonly operator: string | null;
  readonly memberList: MemberListSetting;
  /** The list where one may see it; facilitators all, others those present or nothing. */
  readonly members?: readonly MemberView[];
  /** How many people are in: a device may stand for several. */
  readonly memberCount: number;
  /** How many of them only read, wherever they are: everybody is told; absent: nobody. */
  readonly observers?: number;
  /** How many more people are here than members are connected: at tables, and without a device; absent: none. */
  readonly more?: number;
  /** Whether the participant link admits people. */
  readonly doorOpen: boolean;
  /** Whether who comes by a link waits to be let in (those who come to facilitate do not); absent: no. */
  readonly lobby?: boolean;
  /** What people are asked to say of themselves; absent: nothing. */
  readonly groupLists?: readonly GroupList[];
  /** How much late work waits, by board: for facilitators all, for others their own. */
  readonly late?: LateCounts;
  /** The groups that the meeting has split into, where there is something of them for the reader. */
  readonly breakouts?: BreakoutView | undefined;
  /** Where the session is; absent while one waits to be let in. */
  readonly session?: LedSession;
  /** Votes, oldest first; drafts for those who take part. Absent while one waits to be let in. */
  readonly polls?: readonly PollView[];
}

/** Answer of `GET /api/session`: the workshops of this browser, for Home. */
export interface SessionView {
  readonly workshops: readonly (WorkshopHead & { me: Me; boards: readonly BoardHead[] })[];
  /** Whether this device is only this person's; on a shared one nothing outlasts the tab. */
  readonly ownDevice: boolean;
}

/** What of a session stands on a projector. */
export interface RoomSession {
  readonly step: { readonly title: string; readonly instructions: string } | null;
  readonly timer: Timer;
  /** Server ms, so that the time is right on a projector whose clock is wrong. */
  readonly now: number;
}

/** Answer of `GET /api/room`: what a projector shows; never members, links of other roles or controls. */
export interface RoomView {
  /** The workshop's, that it was read at. */
  readonly version: number;
  readonly workshop: WorkshopHead;
  readonly purpose: Purpose;
  readonly board: BoardHead;
  /** The step that the group is at, and its time; no agenda, no notes, nobody's name. */
  readonly session: RoomSession;
  /** What of it those who lead have asked for, */
  readonly stage: Stage;
  /** and the vote that it is of. */
  readonly poll?: RoomPoll;
  /** How to join, while the door is open. */
  readonly door: { readonly url: string; readonly code: string } | null;
}

/** Answer of `POST /api/room/code`: what a projector shows until somebody who leads types it. */
export interface RoomCode {
  readonly code: string;
  /** Leads a phone that scans it to where the code is taken. */
  readonly url: string;
  /** Until when it is taken, in server ms. */
  readonly until: number;
}

/** A projector that shows a board, as those who lead see it. */
export interface PairedRoom {
  readonly id: string;
  readonly boardId: string;
  /** In server ms. */
  readonly since: number;
}

/** Answer of `GET /api/boards/:id`: the workshop's view and which of its boards this is. */
export interface BoardEntry extends WorkshopView {
  readonly board: BoardHead;
}

/** Body of `PATCH /api/workshops/:id`; `version` is the one the change was made on. */
export const workshopChangeSchema = z.object({
  version: z.number(),
  title: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(120))),
  purpose: z.optional(purposeSchema),
  memberList: z.optional(z.enum(memberListSettings)),
  doorOpen: z.optional(z.boolean()),
  lobby: z.optional(z.boolean()),
  groupLists: z.optional(groupListsSchema),
});
export type WorkshopChange = z.infer<typeof workshopChangeSchema>;

/** Answer of `POST /api/boards/:id/import`: how many cards of each root were added. */
export interface ImportResult {
  readonly added: Readonly<Record<string, number>>;
}
