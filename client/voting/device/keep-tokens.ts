import { createEffect, createSignal, onCleanup, onMount, type Accessor } from "solid-js";
import type { PollView } from "#shared/voting/poll.ts";
import type { Me } from "#shared/workshops/workshop.ts";
import { votingApi } from "../voting-api.ts";
import { deviceBallots } from "./ballot-memory.ts";
import { fetchToken } from "./token.ts";

/** Whether this member's device gets a token in this poll. */
export function takesToken({ secrecy, state, mine }: PollView): boolean {
  const isGiven = state === "open" || state === "registering";
  return secrecy === "secret" && isGiven && mine?.elector === true && mine.channel === "device";
}

/**
 * Fetches this device's tokens as soon as it sees polls, whatever page it is on: who fetches one when then says
 * nothing about who votes. Call it under an owner.
 */
export function keepTokens(polls: Accessor<readonly PollView[]>, me: Accessor<Me>): void {
  const [tries, setTries] = createSignal(0);
  const again = () => setTries((n) => n + 1);
  const underWay = new Set<string>();
  createEffect(() => {
    tries();
    for (const poll of polls().filter(takesToken)) {
      const memory = deviceBallots(me().id, poll.id);
      if (memory.read().credential || underWay.has(poll.id)) continue;
      underWay.add(poll.id);
      const calls = { keys: votingApi.keys, sign: votingApi.sign };
      void fetchToken({ ...poll }, memory, calls).finally(() => underWay.delete(poll.id));
    }
  });
  onMount(() => addEventListener("online", again));
  onCleanup(() => removeEventListener("online", again));
}
