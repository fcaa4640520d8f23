import { Show, Suspense } from "solid-js";
import { locale, useMessages } from "#client/i18n/i18n.ts";
import { longDate } from "#client/i18n/long-date.ts";
import { LazyWasHere } from "#client/members/lazy-was-here.ts";
import { PurposeList } from "./PurposeList.tsx";
import { useWorkshop } from "./workshop-context.ts";
import { WorkshopReturnCode } from "./WorkshopReturnCode.tsx";

/** A workshop's page for those who do not lead it: what it is for, and the way to the board. */
export function WorkshopPlain() {
  const t = useMessages("workshop");
  const { view } = useWorkshop();
  return (
    <>
      <h1 lang={view().workshop.locale}>{view().workshop.title}</h1>
      <section class="panel" aria-label={t("purpose")}>
        <PurposeList purpose={view().purpose} />
      </section>
      <p class="muted">{t("retention", { date: longDate(view().reviewOn, locale()) })}</p>
      <Show when={view().boards[0]} fallback={<AtTheDoor />}>
        {(board) => (
          <div class="row">
            <a class="button main" href={`/b/${board().id}`}>
              {t("openBoard")}
            </a>
            <a class="button" href={`/w/${view().workshop.id}/votes`}>
              {t("votes")}
            </a>
          </div>
        )}
      </Show>
      <WorkshopReturnCode />
    </>
  );
}

function AtTheDoor() {
  const t = useMessages("workshop");
  const { view, refresh } = useWorkshop();
  return (
    <>
      <p role="status">{t("waitingAtDoor")}</p>
      <Suspense>
        <LazyWasHere
          workshopId={view().workshop.id}
          asked={view().me.wasHere}
          onAsked={() => void refresh().catch(() => undefined)}
        />
      </Suspense>
    </>
  );
}
