import { and, eq } from "drizzle-orm";
import { invites, spentInvites } from "#drizzle/sqlite/schema/invites.ts";
import { members } from "#drizzle/sqlite/schema/members.ts";
import { sessionMembers } from "#drizzle/sqlite/schema/sessions.ts";
import { workshops } from "#drizzle/sqlite/schema/workshops.ts";
import { secretHash } from "#server/base/secret.ts";
import type {
  Admission,
  Arrival,
  FoundInvite,
  InviteKey,
  InviteStore,
  StoredInvite,
} from "#server/invites/invite.store.ts";
import { RondaError } from "#shared/errors.ts";
import type { Me } from "#shared/workshops/workshop.ts";
import { higherRole, type Role } from "#shared/members/roles.ts";
import type { Database } from "./open-database.ts";
import { orConflict, orMissing, recordChange, type Writer } from "./record-change.ts";

/** Links and whom they admit, in the embedded database. */
export function invitesInSqlite({ orm }: Database): InviteStore {
  return {
    find: async (key) => findInvite(orm, key),

    ofWorkshop: async (workshopId) => {
      const rows = orm.select().from(invites).where(eq(invites.workshopId, workshopId)).all();
      if (rows.length === 0) throw new RondaError("not-found", "no such workshop");
      const links = rows.map(
        ({ role, token, code }) => [role, { token, ...(code ? { code } : {}) }] as const,
      );
      return Object.fromEntries(links) as Record<Role, StoredInvite>;
    },

    rotate: async (workshopId, role, { token, code }) =>
      orConflict(() =>
        orm.transaction((tx) => {
          recordChange(tx, workshopId, "invites");
          tx.update(invites)
            .set({ token, code: code ?? null })
            .where(and(eq(invites.workshopId, workshopId), eq(invites.role, role)))
            .run();
        }),
      ),

    admit: async (arrival) => orMissing("unauthorised", () => orm.transaction((tx) => admitIn(tx, arrival))),
  };
}

function findInvite(tx: Writer, key: InviteKey): FoundInvite | undefined {
  const same = "token" in key ? eq(invites.token, key.token) : eq(invites.code, key.code);
  const present = tx.select().from(invites).where(same).get();
  if (present) return { workshopId: present.workshopId, role: present.role, spent: false };
  if (!("token" in key)) return undefined;
  const spent = tx
    .select()
    .from(spentInvites)
    .where(eq(spentInvites.tokenHash, secretHash(key.token)))
    .get();
  return spent && { workshopId: spent.workshopId, role: "facilitator", spent: true };
}

function admitIn(tx: Writer, arrival: Arrival): Admission {
  const invite = findInvite(tx, arrival.key);
  if (!invite) throw new RondaError("invite-unknown", "no such invite");
  const { workshopId } = invite;
  const known = memberBefore(tx, arrival.sessionId, workshopId);
  const before = arrival.other ? undefined : known;
  const role = before ? higherRole(before.role, invite.role) : invite.role;
  if (before && role === before.role) return { workshopId, me: meOf(before), as: "before" };
  if (invite.spent) throw new RondaError("invite-used", "this link was used");

  const muted = known?.muted ?? false;
  const id = before?.id ?? arrival.newMemberId;
  const name = before?.name ?? arrival.name;
  // Whoever is trusted to facilitate does not wait.
  const waits = role !== "facilitator" && (before ? before.state === "waiting" : hasLobby(tx, workshopId));
  const state = waits ? "waiting" : "in";
  if (before) {
    tx.update(members).set({ role, state }).where(eq(members.id, id)).run();
  } else {
    if (invite.role === "participant" && !isDoorOpen(tx, workshopId)) {
      throw new RondaError("invite-unknown", "the door is closed");
    }
    if (!name) throw new RondaError("name-missing", "a name is needed", { field: "name" });
    const { people, now } = arrival;
    tx.insert(members).values({ id, workshopId, name, role, state, people, muted, joinedAt: now }).run();
    tx.insert(sessionMembers)
      .values({ sessionId: arrival.sessionId, workshopId, memberId: id })
      .onConflictDoUpdate({
        target: [sessionMembers.sessionId, sessionMembers.workshopId],
        set: { memberId: id },
      })
      .run();
  }
  recordChange(tx, workshopId, "member", id);
  if (invite.role === "facilitator") spend(tx, workshopId, arrival);
  return {
    workshopId,
    me: meOf({ id, name: name ?? "", role, state, muted }),
    as: before ? "raised" : "new",
  };
}

function memberBefore(tx: Writer, sessionId: string, workshopId: string) {
  return tx
    .select({
      id: members.id,
      name: members.name,
      role: members.role,
      state: members.state,
      muted: members.muted,
    })
    .from(sessionMembers)
    .innerJoin(members, eq(members.id, sessionMembers.memberId))
    .where(and(eq(sessionMembers.sessionId, sessionId), eq(sessionMembers.workshopId, workshopId)))
    .get();
}

function meOf({ muted, ...me }: NonNullable<ReturnType<typeof memberBefore>>): Me {
  return muted ? { ...me, muted } : me;
}

function hasLobby(tx: Writer, workshopId: string): boolean {
  const row = tx.select({ lobby: workshops.lobby }).from(workshops).where(eq(workshops.id, workshopId)).get();
  return row?.lobby ?? false;
}

function isDoorOpen(tx: Writer, workshopId: string): boolean {
  const row = tx
    .select({ open: workshops.doorOpen })
    .from(workshops)
    .where(eq(workshops.id, workshopId))
    .get();
  return row?.open ?? false;
}

/** A facilitator link works once: the next one takes its place, and the used one is remembered by its hash. */
function spend(tx: Writer, workshopId: string, { key, nextToken }: Arrival): void {
  if ("token" in key) {
    tx.insert(spentInvites)
      .values({ tokenHash: secretHash(key.token), workshopId })
      .run();
  }
  tx.update(invites)
    .set({ token: nextToken })
    .where(and(eq(invites.workshopId, workshopId), eq(invites.role, "facilitator")))
    .run();
  recordChange(tx, workshopId, "invites");
}
