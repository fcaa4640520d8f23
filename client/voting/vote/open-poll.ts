import { RondaError } from "#shared/errors.ts";
import type { PollView } from "#shared/voting/poll.ts";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import { api } from "#client/api.ts";
import { loadMessages } from "#client/i18n/i18n.ts";
import { forgetPoll, knownPoll } from "../device/poll-memory.ts";
import { votingApi } from "../voting-api.ts";

/** What a vote's page begins with. */
export interface OpenedPoll {
  readonly poll: PollView;
  readonly view: WorkshopView;
  /** From this device alone: the server has not answered yet. */
  readonly isKept: boolean;
}

/** How long the server may take before an own device opens the poll as it knows it, in milliseconds. */
const patience = 2500;
const passing: readonly string[] = ["internal", "draining"];

/**
 * Asks the server for the poll; where it does not answer, an own device opens what it knows. A refusal is a refusal:
 * what one may not see any more is forgotten.
 */
export async function openPoll(id: string): Promise<OpenedPoll> {
  const known = knownPoll(id);
  const kept = known && { poll: known.poll, view: known.view, isKept: true };
  const asked = ask(id).catch(async (error: unknown) => {
    const isRefused = error instanceof RondaError && !passing.includes(error.code);
    if (isRefused) {
      forgetPoll(id);
      // Their sentences are many and seldom needed: a vote's first load goes without.
      await loadMessages("refusals").catch(() => undefined);
    }
    if (isRefused || !kept) throw error;
    return kept;
  });
  if (!kept) return asked;
  return Promise.race([asked, new Promise<OpenedPoll>((resolve) => setTimeout(resolve, patience, kept))]);
}

async function ask(id: string): Promise<OpenedPoll> {
  const { poll, workshopId } = await votingApi.poll(id);
  return { poll, view: await api.workshop(workshopId), isKept: false };
}
