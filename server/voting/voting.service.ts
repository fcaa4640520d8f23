import type { Clock } from "#server/base/clock.ts";
import { seconds } from "#server/base/clock.ts";
import type { Membership } from "#server/base/membership.ts";
import { serverWords } from "#server/base/server-words.ts";
import type { Told } from "#server/workshops/event-feed.ts";
import type { WorkshopStore } from "#server/workshops/workshop.store.ts";
import { randomId } from "#shared/boards/random-id.ts";
import { RondaError } from "#shared/errors.ts";
import type { Role } from "#shared/members/roles.ts";
import type { GroupListMembers } from "#shared/members/self-declared.ts";
import type { PollDecision } from "#shared/voting/decision.ts";
import type { Channel, ElectorView, NewPoll, OpenPoll, PollChange, PollView } from "#shared/voting/poll.ts";
import type { RecountView, ResultView } from "#shared/voting/poll-result.ts";
import type { Me } from "#shared/workshops/workshop.ts";
import type { PollBoxes } from "./poll-boxes.ts";
import { requireState, type PollClosing } from "./poll-closing.ts";
import { createPollOpener } from "./poll-opener.ts";
import { settledQuestion } from "./poll-question.ts";
import { isResultShown, ownPart, pollView, seesPoll } from "./poll-views.ts";
import type { PollChangeSet, PollFacts, PollStore } from "./poll.store.ts";
import { resultView } from "./result-view.ts";

export interface VotingNeeds {
  readonly polls: PollStore;
  readonly boxes: PollBoxes;
  readonly closing: PollClosing;
  readonly workshops: WorkshopStore;
  readonly membersOf: (workshopId: string) => Promise<readonly Me[]>;
  /** Members by what they say of themselves. */
  readonly groupsOf: (workshopId: string) => Promise<readonly GroupListMembers[]>;
  /** Whether the workshop has talked about who could do harm; asked before a sensitive poll opens. */
  readonly riskModelDone: (workshopId: string) => Promise<boolean>;
  readonly announce: (workshopId: string) => void;
  readonly clock: Clock;
}

export type VotingService = ReturnType<typeof createVotingService>;

/** A poll's life, from its draft to its result. Callers have checked who may do what. */
export function createVotingService(needs: VotingNeeds) {
  const { polls, boxes, closing, clock, announce } = needs;
  const openOnce = createPollOpener({ ...needs, factsOf: (id) => factsOf(id) });

  const isOver = (poll: PollFacts) =>
    poll.state === "closing" && poll.closesAt !== null && poll.closesAt <= clock.now();

  /** Closes a poll whose time is over; whoever asks sees it so. */
  const settled = async (poll: PollFacts): Promise<PollFacts> => {
    if (!isOver(poll) || (await closing.waitsForPaper(poll))) return poll;
    await closing.finish(poll);
    return factsOf(poll.id);
  };

  const factsOf = async (pollId: string): Promise<PollFacts> => {
    const poll = await polls.byId(pollId);
    if (!poll) throw new RondaError("not-found", "no such poll");
    return poll;
  };
  const current = async (pollId: string): Promise<PollFacts> => {
    await boxes.ready();
    return settled(await factsOf(pollId));
  };

  const viewOf = async (poll: PollFacts): Promise<PollView> =>
    pollView(poll, poll.state === "draft" ? [] : await polls.counts(poll.id));
  const viewFor = async (poll: PollFacts, { memberId, role }: Membership): Promise<PollView> => ({
    ...(await viewOf(poll)),
    mine: ownPart(poll, role, await polls.elector(poll.id, memberId)),
  });

  const save = async (poll: PollFacts, change: PollChangeSet) => {
    const after = await polls.save(poll.id, poll.changedAt, change);
    boxes.learn(after);
    announce(poll.workshopId);
    return after;
  };

  const questionOf = async (workshopId: string, wanted: NewPoll) => {
    const workshop = await needs.workshops.facts(workshopId);
    if (!workshop) throw new RondaError("not-found", "no such workshop");
    const noneLabel = serverWords[workshop.locale].noneOption;
    return settledQuestion(wanted, { purpose: workshop.purpose, noneLabel, newId: () => randomId(8) });
  };

  return {
    /** The poll as it is now. Throws `not-found`. */
    current,

    /** The polls that a member sees; `undefined` while they wait. */
    async list(membership: Membership): Promise<readonly PollView[] | undefined> {
      if (membership.state !== "in") return undefined;
      await boxes.ready();
      const found = (await polls.ofWorkshop(membership.workshopId)).filter((poll) =>
        seesPoll(poll, membership.role),
      );
      return Promise.all(found.map((poll) => viewFor(poll, membership)));
    },

    /** What a role is told of a change of polls. */
    async told(workshopId: string, role: Role): Promise<Told> {
      const found = await polls.ofWorkshop(workshopId);
      return { polls: await Promise.all(found.filter((poll) => seesPoll(poll, role)).map(viewOf)) };
    },

    view: viewFor,

    /** How many ballots are in, for facilitators while it is open. */
    async countIn(poll: PollFacts): Promise<number | undefined> {
      if (poll.state !== "open" && poll.state !== "closing") return undefined;
      if (poll.secrecy === "secret") return boxes.of(poll.id)?.cast();
      return polls.openBallotCount(poll.id);
    },

    /** A new draft. Throws `bad-request`. */
    async create(membership: Membership, wanted: NewPoll): Promise<PollView> {
      const { workshopId } = membership;
      const poll = await polls.create(workshopId, randomId(), await questionOf(workshopId, wanted));
      announce(workshopId);
      return viewFor(poll, membership);
    },

    /** Another draft. Throws `stale`, `poll-state`, `kept-secret`, `bad-request`. */
    async change(
      membership: Membership,
      poll: PollFacts,
      { version, ...change }: PollChange,
    ): Promise<PollView> {
      requireSeen(poll, version);
      requireState(poll, "draft");
      if (poll.keptSecret && change.secrecy === "open") throw new RondaError("kept-secret", "stays secret");
      const { title, method, options, eligible, secrecy, settings, why, power, carriedOutBy } = poll;
      const lists = { options: [...options], eligible: [...eligible] };
      const known = { title, method, ...lists, secrecy, settings, why, carriedOutBy };
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const wanted: NewPoll = { ...known, ...(power ? { power } : {}), ...given };
      const { keptSecret: _, ...question } = await questionOf(poll.workshopId, wanted);
      return viewFor(await save(poll, question), membership);
    },

    /** Throws `poll-state` once it is no draft. */
    async removeDraft(poll: PollFacts): Promise<void> {
      requireState(poll, "draft");
      await polls.removeDraft(poll.id);
      announce(poll.workshopId);
    },

    /** Somebody who is to vote asks that it be secret; who it was is kept nowhere. */
    async keepSecret(membership: Membership, poll: PollFacts): Promise<PollView> {
      requireState(poll, "draft");
      requireEligible(poll, membership);
      if (poll.settings.live) throw new RondaError("poll-state", "dots on the board are shown without names");
      if (poll.keptSecret) return viewFor(poll, membership);
      return viewFor(await save(poll, { secrecy: "secret", keptSecret: true }), membership);
    },

    /**
     * Opens: question, secrecy and electors stand from now on. After registration the second opening opens casting.
     * Throws `stale`, `poll-state`, `why-missing`, `risk-model-missing`, `groups-too-small`, `groups-hidden`, `bad-request`.
     */
    async open(membership: Membership, poll: PollFacts, wanted: OpenPoll): Promise<PollView> {
      requireSeen(poll, wanted.version);
      requireState(poll, "draft", "registering");
      if (poll.state === "registering") return viewFor(await save(poll, { state: "open" }), membership);
      const after = await openOnce(poll, wanted);
      announce(poll.workshopId);
      return viewFor(after, membership);
    },

    /**
     * Begins to close; the poll's window later it is closed. Asked again while a count by hand is awaited, it closes
     * without. Called off while it registers, it is closed at once: nobody has voted. Throws `stale`, `poll-state`, `poll-closed`.
     */
    async close(membership: Membership, poll: PollFacts, version: number | undefined): Promise<PollView> {
      requireSeen(poll, version);
      requireState(poll, "registering", "open", "closing");
      if (poll.state === "closing") {
        if (!isOver(poll)) throw new RondaError("poll-state", "it closes by itself");
        await closing.finish(poll);
        return viewFor(await factsOf(poll.id), membership);
      }
      const isCast = poll.state === "open";
      const window = isCast ? poll.settings.window * seconds : 0;
      const after = await save(poll, { state: "closing", closesAt: clock.now() + window });
      if (isCast) return viewFor(await settled(after), membership);
      await closing.finish(after);
      return viewFor(await factsOf(poll.id), membership);
    },

    /** Shows the result, where it was to wait for that. */
    async show(membership: Membership, poll: PollFacts, version: number | undefined): Promise<PollView> {
      requireSeen(poll, version);
      if (poll.state !== "closed" || poll.voided) throw new RondaError("poll-state", "nothing to show yet");
      return viewFor(poll.shown ? poll : await save(poll, { shown: true }), membership);
    },

    /** Writes down what was decided once everybody may see the result, in place of what stood there. */
    async decide(
      membership: Membership,
      poll: PollFacts,
      version: number | undefined,
      decision: PollDecision,
    ): Promise<PollView> {
      requireSeen(poll, version);
      if (!isResultShown(poll)) throw new RondaError("poll-state", "no result to decide on yet");
      return viewFor(await save(poll, { decision }), membership);
    },

    /** How one votes oneself. Throws `poll-state`, `credential-used`, `other-channel`, `not-in-electorate`. */
    async setChannel(membership: Membership, poll: PollFacts, channel: Channel): Promise<PollView> {
      requireState(poll, "draft", "registering", "open");
      if (poll.state === "draft") requireEligible(poll, membership);
      const after = await polls.setChannel(poll.id, membership.memberId, channel);
      announce(poll.workshopId);
      return viewFor(after, membership);
    },

    /** The list, for facilitators. */
    async electors(poll: PollFacts): Promise<readonly ElectorView[]> {
      const names = new Map((await needs.membersOf(poll.workshopId)).map(({ id, name }) => [id, name]));
      const list = await polls.electors(poll.id);
      // Who stands aside is counted, never named.
      const seen = list.map(({ memberId, group, channel }) => ({
        memberId,
        name: names.get(memberId) ?? "",
        // What people say of themselves is only ever counted: who said it is told to nobody.
        ...(group && poll.settings.byGroup === "role" ? { group } : {}),
        channel: channel === "paper" ? channel : ("device" as const),
      }));
      // By id: rows may lie in the order in which something happened to them.
      return seen.sort((a, b) => (a.memberId < b.memberId ? -1 : 1));
    },

    /** The result, once it may be seen. Throws `result-hidden`. */
    async result({ role }: Membership, poll: PollFacts): Promise<ResultView> {
      if (!isResultShown(poll) || !poll.result) throw new RondaError("result-hidden", "not shown yet");
      const [members, lists, tookPart] = await Promise.all([
        needs.membersOf(poll.workshopId),
        needs.groupsOf(poll.workshopId),
        role === "facilitator" ? polls.tookPart(poll.id) : [],
      ]);
      const groups = lists.flatMap((list) => list.groups);
      return resultView(poll.result, { members, groups, tookPart });
    },

    /** Hashes by which each device finds its ballot, and ballots for a recount once they may be seen. */
    recount(poll: PollFacts): RecountView {
      if (!poll.recount) throw new RondaError("result-hidden", "not closed yet");
      if (isResultShown(poll)) return poll.recount;
      const { ballots: _, ...hashes } = poll.recount;
      return hashes;
    },

    /** Closes what is over. To be called every second. One that cannot be counted keeps no other waiting. */
    async sweep(): Promise<void> {
      await boxes.ready();
      const settling = (await polls.running()).map((poll) => settled(poll));
      await Promise.allSettled(settling);
      await Promise.all(settling);
    },

    /** Destroys boxes and keys of a workshop that is to be deleted. */
    async forget(workshopId: string): Promise<void> {
      for (const { id } of await polls.ofWorkshop(workshopId)) await boxes.destroy(id);
    },
  };
}

function requireEligible(poll: PollFacts, { role }: Membership): void {
  if (!ownPart(poll, role, undefined).elector) {
    throw new RondaError("not-in-electorate", "no elector of this poll");
  }
}

function requireSeen(poll: PollFacts, version: number | undefined): void {
  if (version !== undefined && version < poll.changedAt) throw new RondaError("stale", "the poll changed");
}
