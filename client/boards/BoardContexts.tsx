import { createMemo, type JSX } from "solid-js";
import { PlaceProvider, type OwnPlace } from "../facilitation/going-on.ts";
import { LiveSessionProvider, type LiveSession } from "../facilitation/live-session.ts";
import { BoardProvider, type BoardSession } from "../realtime/board-context.ts";
import { LeadActsProvider, type LeadActs } from "../realtime/lead-acts.ts";

/** What everything on a board's page may ask for: the board, the session, where one is, and what one leads. */
export function BoardContexts(props: {
  session: BoardSession;
  live: LiveSession;
  place: OwnPlace;
  children: JSX.Element;
}) {
  const acts = createMemo((): LeadActs | undefined => {
    const { leads, send } = props.live;
    if (!leads()) return undefined;
    return {
      bring: (target) => send({ do: "spotlight", target }),
      stage: (stage) => send({ do: "stage", stage }),
    };
  });
  return (
    <BoardProvider value={props.session}>
      <LiveSessionProvider value={props.live}>
        <PlaceProvider value={props.place}>
          <LeadActsProvider value={acts}>{props.children}</LeadActsProvider>
        </PlaceProvider>
      </LiveSessionProvider>
    </BoardProvider>
  );
}
