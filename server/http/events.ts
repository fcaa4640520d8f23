import { Hono } from "hono";
import { membershipIn, type ActorOf, type Membership } from "#server/base/membership.ts";
import type { Clock } from "#server/base/clock.ts";
import type { EventFeed, Listener, Told } from "#server/workshops/event-feed.ts";
import type { EventStore } from "#server/workshops/event.store.ts";
import { RondaError } from "#shared/errors.ts";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import { eventStreamHeaders, eventText, openEventStream, type EveryWhile } from "./event-stream.ts";
import { streamsPerSession } from "./limits.ts";

export interface EventRoutesNeeds {
  readonly feed: EventFeed;
  readonly events: EventStore;
  /** The workshop as the caller sees it now; throws `not-found` once it is no more, or they are no member. */
  readonly viewNow: (sessionId: string, workshopId: string, origin: string) => Promise<WorkshopView>;
  readonly actorOf: ActorOf;
  readonly originOf: (c: Parameters<ActorOf>[0]) => string;
  readonly clock: Clock;
  readonly limitsOn: boolean;
  readonly everyWhile: EveryWhile;
}

/**
 * Server-sent events of a workshop (WHATWG HTML, 9.2). `id` is the stored version; the first event, and a resume
 * that cannot be replayed, is `snapshot` (the whole view); the others carry the part of the view that changed.
 */
export function eventRoutes(needs: EventRoutesNeeds): Hono {
  const routes = new Hono();

  routes.get("/api/workshops/:id/events", async (c) => {
    const workshopId = c.req.param("id");
    const actor = await needs.actorOf(c);
    const resumed = c.req.header("last-event-id");
    let membership: Membership;
    try {
      membership = membershipIn(actor, workshopId);
    } catch (error) {
      // A stream that comes back after *gone* is told not to come again.
      const isOver = resumed !== undefined && error instanceof RondaError && error.code === "not-found";
      if (isOver) return c.body(null, 204);
      throw error;
    }
    const sessionId = actor.kind === "session" ? actor.sessionId : "";
    if (needs.limitsOn && needs.feed.openOf(sessionId) >= streamsPerSession) {
      throw new RondaError("rate", "too many streams of one session", { retryAfter: 10 });
    }
    const from = /^\d{1,15}$/.test(resumed ?? "") ? Number(resumed) : undefined;
    const missed = from === undefined ? undefined : await needs.events.since(workshopId, from);
    // Whose own part changed meanwhile needs the whole: they may see more now, or less.
    const isReplayed =
      missed !== undefined && missed.every((event) => event.memberId !== membership.memberId);
    const view = () => needs.viewNow(sessionId, workshopId, needs.originOf(c));
    const first = isReplayed ? undefined : await view();
    const told = first?.version ?? from ?? 0;
    const { memberId, role } = membership;
    const isIn = membership.state === "in";
    const stream = openStream(needs, { workshopId, sessionId, memberId, role, isIn, told }, view, first);
    return new Response(stream, { headers: eventStreamHeaders });
  });

  return routes;
}

interface Seat extends Pick<Listener, "sessionId" | "memberId" | "role" | "isIn" | "told"> {
  readonly workshopId: string;
}

function openStream(
  { feed, clock, everyWhile }: EventRoutesNeeds,
  { workshopId, ...seat }: Seat,
  viewNow: () => Promise<WorkshopView>,
  first: WorkshopView | undefined,
): ReadableStream<Uint8Array> {
  return openEventStream(everyWhile, ({ send, close }) => {
    const tell: Listener["tell"] = (kind, data, version) => {
      send(encodedOnce(data, () => eventText(kind, data, clock.now(), version)));
    };
    const listener: Listener = {
      ...seat,
      tell,
      async retell() {
        const view = await viewNow().catch(close);
        if (!view) return;
        listener.told = view.version;
        listener.memberId = view.me.id;
        listener.role = view.me.role;
        listener.isIn = view.me.state === "in";
        tell("snapshot", { ...view }, view.version);
      },
      end(why) {
        if (why === "gone") tell("gone", {});
        close();
      },
    };
    if (first) tell("snapshot", { ...first }, first.version);
    return feed.listen(workshopId, listener);
  });
}

/** What was told to one of a role goes as the same bytes to the others: a crowd hears each event at once. */
const encoded = new WeakMap<Told, Uint8Array>();

function encodedOnce(data: Told, text: () => string): Uint8Array {
  const known = encoded.get(data) ?? new TextEncoder().encode(text());
  encoded.set(data, known);
  return known;
}
