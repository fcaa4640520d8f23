import { seconds } from "#server/base/clock.ts";
import type { Engine } from "#server/realtime/engine.ts";
import type { Told } from "#server/workshops/event-feed.ts";
import { may } from "#shared/members/permissions.ts";
import { roles, type Role } from "#shared/members/roles.ts";
import { createDraftsService, type DraftsService } from "./drafts.service.ts";
import type { DraftStore } from "./drafts.store.ts";
import type { FacilitationStore } from "./facilitation.store.ts";

/** How long changes of how many write are gathered, in ms: a crowd that begins is one event, and none says who. */
const gathered = 1 * seconds;

export interface DraftsParts {
  readonly drafts: DraftStore;
  readonly sessions: FacilitationStore;
  readonly engine: () => Engine;
  /** Runs once after `ms`. */
  readonly after: (ms: number, run: () => void) => unknown;
  /** What a role is told of how many write now, */
  readonly countsFor: (workshopId: string, role: Role) => Promise<Told>;
  /** and how it is told everybody of the role. */
  readonly tell: (workshopId: string, role: Role, told: Told) => void;
}

/** Private writing, over stores and the engine. */
export function makeDrafts({ countsFor, tell, after, ...parts }: DraftsParts): DraftsService {
  const planned = new Set<string>();
  const tellCounts = async (workshopId: string) => {
    for (const role of roles.filter((one) => may(one, "session.take-part"))) {
      tell(workshopId, role, await countsFor(workshopId, role));
    }
  };
  return createDraftsService({
    ...parts,
    announceCounts(workshopId) {
      if (planned.has(workshopId)) return;
      planned.add(workshopId);
      after(gathered, () => {
        planned.delete(workshopId);
        // Nobody waits for this, and a stream that misses it is told at the next change.
        tellCounts(workshopId).catch(() => {});
      });
    },
  });
}
