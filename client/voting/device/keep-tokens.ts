import { createEffect, createSignal, onCleanup, onMount, type Accessor } from "solid-js";
import type { OwnPart, PollState, PollView } from "#shared/voting/poll.ts";
import type { Me } from "#shared/workshops/workshop.ts";
import { votingApi } from "../voting-api.ts";
import { deviceBallots } from "./ballot-memory.ts";
import { fetchToken } from "./token.ts";

const running: readonly PollState[] = ["registering", "open", "closing"];

/** Whether this member's device gets a token in this poll. */
export function takesToken({ secrecy, state, mine }: PollView): boolean {
  const isGiven = state === "open" || state === "registering";
  return secrecy === "secret" && isGiven && mine?.elector === true && mine.channel === "device";
}

/**
 * The polls that run, with one's own part in each: that is asked for once at each point of a poll's life, because what
 * is told to many at once does not say it. Call it under an owner.
 */
export function createRunningPolls(polls: Accessor<readonly PollView[]>): Accessor<readonly PollView[]> {
  const [parts, setParts] = createSignal<ReadonlyMap<string, OwnPart>>(new Map());
  const [tries, setTries] = createSignal(0);
  const again = () => setTries((n) => n + 1);
  const asked = new Set<string>();
  const nameOf = ({ id, state }: PollView) => `${id} ${state}`;
  const ask = async (poll: PollView) => {
    const name = nameOf(poll);
    if (asked.has(name)) return;
    asked.add(name);
    try {
      const { mine } = (await votingApi.poll(poll.id)).poll;
      if (mine) setParts((known) => new Map(known).set(name, mine));
    } catch {
      asked.delete(name);
    }
  };
  createEffect(() => {
    tries();
    for (const poll of polls()) if (running.includes(poll.state)) void ask({ ...poll });
  });
  onMount(() => addEventListener("online", again));
  onCleanup(() => removeEventListener("online", again));
  return () =>
    polls().flatMap((poll) => {
      const mine = parts().get(nameOf(poll));
      return running.includes(poll.state) && mine ? [{ ...poll, mine }] : [];
    });
}

/**
 * Fetches this device's tokens as soon as it sees polls, whatever page it is on: who fetches one when then says
 * nothing about who votes. Call it under an owner.
 */
export function keepTokens(polls: Accessor<readonly PollView[]>, me: Accessor<Me>): void {
  const underWay = new Set<string>();
  createEffect(() => {
    for (const poll of polls().filter(takesToken)) {
      const memory = deviceBallots(me().id, poll.id);
      if (memory.read().credential || underWay.has(poll.id)) continue;
      underWay.add(poll.id);
      const calls = { keys: votingApi.keys, sign: votingApi.sign };
      void fetchToken(poll, memory, calls).finally(() => underWay.delete(poll.id));
    }
  });
}
