import { createMemo, type Accessor, type JSX } from "solid-js";
import { PlaceProvider, type OwnPlace } from "../facilitation/going-on.ts";
import { LiveSessionProvider, type LiveSession } from "../facilitation/live-session.ts";
import { BoardProvider, type BoardSession } from "../realtime/board-context.ts";
import { ComingsAloudProvider } from "../realtime/comings-aloud.ts";
import { OwnLayerProvider, type OwnLayer } from "../realtime/own-layer.ts";
import { LookingAlongProvider, type LookingAlong } from "../realtime/looking-along.ts";
import { createPrompts, PromptsProvider } from "../ui/prompts.ts";
import { LeadActsProvider, type LeadActs } from "../realtime/lead-acts.ts";

/** What a board's page lets all of it ask for: the board, one's own notes, the session, where one is, what one leads. */
export function BoardContexts(props: {
  session: BoardSession;
  own: OwnLayer;
  live: LiveSession;
  place: OwnPlace;
  along: LookingAlong;
  /** Whether it is read aloud who comes and goes. */
  comingsAloud: Accessor<boolean>;
  children: JSX.Element;
}) {
  const acts = createMemo((): LeadActs | undefined => {
    const { leads, send } = props.live;
    if (!leads()) return undefined;
    return {
      bring: (target) => send({ do: "spotlight", target: props.place.here(target) }),
      stage: (stage) => send({ do: "stage", stage }),
    };
  });
  return (
    <BoardProvider value={props.session}>
      <OwnLayerProvider value={props.own}>
        <LiveSessionProvider value={props.live}>
          <PlaceProvider value={props.place}>
            <LeadActsProvider value={acts}>
              <LookingAlongProvider value={props.along}>
                <ComingsAloudProvider value={props.comingsAloud}>
                  <PromptsProvider value={createPrompts()}>{props.children}</PromptsProvider>
                </ComingsAloudProvider>
              </LookingAlongProvider>
            </LeadActsProvider>
          </PlaceProvider>
        </LiveSessionProvider>
      </OwnLayerProvider>
    </BoardProvider>
  );
}
