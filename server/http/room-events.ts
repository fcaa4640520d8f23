import { setImmediate as nextTurn } from "node:timers/promises";
import { Hono, type Context } from "hono";
import type { Clock } from "#server/base/clock.ts";
import type { Actor } from "#server/base/membership.ts";
import type { RoomsService } from "#server/boards/rooms.service.ts";
import type { EventFeed, Listener } from "#server/workshops/event-feed.ts";
import { RondaError } from "#shared/errors.ts";
import { eventStreamHeaders, eventText, openEventStream, type EveryWhile } from "./event-stream.ts";

/** Streams that one projector may have open: a page and its reload. */
const streamsPerRoom = 4;

export interface RoomEventNeeds {
  readonly feed: EventFeed;
  readonly service: RoomsService;
  readonly roomOf: (c: Context) => Promise<Actor>;
  readonly originOf: (c: Context) => string;
  readonly clock: Clock;
  readonly everyWhile: EveryWhile;
}

/** What a projector is told: its whole view at each change, so that it needs to know nothing of a workshop's parts. */
export function roomEventRoutes({
  feed,
  service,
  roomOf,
  originOf,
  clock,
  everyWhile,
}: RoomEventNeeds): Hono {
  const routes = new Hono();

  routes.get("/api/room/events", async (c) => {
    const actor = await roomOf(c);
    if (actor.kind !== "room") throw new RondaError("unauthorised", "no room session");
    const { roomId } = actor;
    if (feed.openOf(roomId) >= streamsPerRoom) {
      throw new RondaError("rate", "too many streams of one projector", { retryAfter: 10 });
    }
    const view = () => service.view(actor, originOf(c));
    const first = await view();
    const stream = openEventStream(everyWhile, ({ send, close }) => {
      let isAsked = false;
      // Several changes that are told in one breath are one look.
      const show = async () => {
        if (isAsked) return;
        isAsked = true;
        await nextTurn();
        isAsked = false;
        const now = await view().catch(close);
        if (now) send(eventText("room", { ...now }, clock.now()));
      };
      const listener: Listener = {
        sessionId: roomId,
        memberId: roomId,
        role: "observer",
        isIn: true,
        told: first.version,
        // What is not stored (who is here, who reacts) is not for a projector.
        tell: (_kind, _data, version) => version !== undefined && void show(),
        retell: async () => {
          listener.told = (await view()).version;
          await show();
        },
        end(why) {
          if (why === "gone") send(eventText("gone", {}, clock.now()));
          close();
        },
      };
      send(eventText("room", { ...first }, clock.now()));
      return feed.listen(first.workshop.id, listener);
    });
    return new Response(stream, { headers: eventStreamHeaders });
  });

  return routes;
}
