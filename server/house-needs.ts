import type { Clock } from "#server/base/clock.ts";
import type { Templates } from "#server/boards/board-documents.ts";
import type { BoardStore } from "#server/boards/board.store.ts";
import type { RoomStore } from "#server/boards/room.store.ts";
import type { ShareStore } from "#server/boards/share.store.ts";
import type { Config } from "#server/config.ts";
import type { BreakoutStore } from "#server/facilitation/breakout.store.ts";
import type { DraftStore } from "#server/facilitation/drafts.store.ts";
import type { FacilitationStore } from "#server/facilitation/facilitation.store.ts";
import type { RestorePointStore } from "#server/history/restore-point.store.ts";
import type { Health } from "#server/http/app.ts";
import type { Hosts } from "#server/http/hosts.ts";
import type { InviteStore } from "#server/invites/invite.store.ts";
import type { LateWorkStore } from "#server/late-work/late-work.store.ts";
import type { DeclaringStore } from "#server/members/declaring.store.ts";
import type { MemberStore } from "#server/members/member.store.ts";
import type { SessionStore } from "#server/members/session.store.ts";
import type { AskAccess, Engine } from "#server/realtime/engine.ts";
import type { PollSecrets } from "#server/voting/ballot-crypto.ts";
import type { VotingStores } from "#server/voting/make-voting.ts";
import type { EventStore } from "#server/workshops/event.store.ts";
import type { WorkshopStore } from "#server/workshops/workshop.store.ts";
import type { IncomingMessage } from "node:http";

/** Everything that is kept, by port. */
export interface Stores extends VotingStores {
  readonly workshops: WorkshopStore;
  readonly events: EventStore;
  readonly members: MemberStore;
  readonly declaring: DeclaringStore;
  readonly sessions: SessionStore;
  readonly invites: InviteStore;
  readonly boards: BoardStore;
  readonly shares: ShareStore;
  readonly rooms: RoomStore;
  readonly facilitation: FacilitationStore;
  readonly restorePoints: RestorePointStore;
  readonly drafts: DraftStore;
  readonly lateWork: LateWorkStore;
  readonly breakouts: BreakoutStore;
}

export interface HouseNeeds {
  readonly config: Pick<Config, "origins" | "proxies" | "operator" | "limits">;
  readonly stores: Stores;
  /** Makes the engine from who may open what. */
  readonly makeEngine: (ask: AskAccess, allowedOrigin: (request: IncomingMessage) => boolean) => Engine;
  readonly templates: Templates;
  /** Makes a poll's private keys, one a group. */
  readonly makeSecrets: (groups: readonly string[]) => Promise<PollSecrets>;
  readonly hosts: Hosts;
  readonly clock: Clock;
  readonly health: () => Health;
  /** Folder of the built pages. */
  readonly pages: string;
  /** A line for whoever runs the server: no content, names or tokens. */
  readonly log: (line: string) => void;
  /** Runs once, a moment later. */
  readonly later: (run: () => void) => void;
}
