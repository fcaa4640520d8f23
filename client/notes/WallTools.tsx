import { Show } from "solid-js";
import { useMessages } from "../i18n/i18n.ts";
import { useWall } from "./wall-context.ts";
import { WallIcon } from "./wall-icons.tsx";

/** Above the wall: list form, selecting, pasting. */
export function WallBar(props: { list: boolean; onPaste: () => void; onGroups: () => void }) {
  const wall = useWall();
  const t = useMessages("wall");
  return (
    <div class="wall-bar">
      <a class="button" href={props.list ? "?view=wall" : "?view=wall&list=1"}>
        <WallIcon name={props.list ? "wall" : "list"} />
        {t(props.list ? "asWall" : "asList")}
      </a>
      <Show when={wall.layers.target()}>
        <Show when={!props.list}>
          <button
            type="button"
            class="button"
            aria-pressed={wall.focus.selecting()}
            aria-label={t("selectLong")}
            title={t("selectLong")}
            onClick={() => wall.focus.setSelecting(!wall.focus.selecting())}
          >
            <WallIcon name="select" />
            <span aria-hidden="true">{t("select")}</span>
          </button>
        </Show>
        <Show when={wall.board.canWrite()}>
          <button
            type="button"
            class="button"
            aria-label={t("groupsLong")}
            title={t("groupsLong")}
            onClick={() => props.onGroups()}
          >
            <WallIcon name="groups" />
            <span aria-hidden="true">{t("groups")}</span>
          </button>
        </Show>
        <button
          type="button"
          class="button"
          aria-label={t("pasteLong")}
          title={t("pasteLong")}
          onClick={() => props.onPaste()}
        >
          <WallIcon name="paste" />
          <span aria-hidden="true">{t("paste")}</span>
        </button>
      </Show>
    </div>
  );
}

/** Below the wall, at its start: how close one looks. */
export function WallZoom() {
  const { camera } = useWall();
  const t = useMessages("wall");
  return (
    <div class="wall-zoom" role="group" aria-label={t("view")}>
      <button
        type="button"
        class="button icon"
        aria-label={t("zoomOut")}
        title={t("zoomOut")}
        onClick={() => camera.zoomTo(camera.view().zoom / 1.5)}
      >
        <WallIcon name="less" />
      </button>
      <button
        type="button"
        class="button icon"
        aria-label={t("zoomIn")}
        title={t("zoomIn")}
        onClick={() => camera.zoomTo(camera.view().zoom * 1.5)}
      >
        <WallIcon name="add" />
      </button>
      <button type="button" class="button icon wall-full" onClick={() => camera.zoomTo(1)}>
        {t("full")}
      </button>
      <button
        type="button"
        class="button icon"
        aria-label={t("fit")}
        title={t("fit")}
        onClick={() => camera.fitAll()}
      >
        <WallIcon name="fit" />
      </button>
    </div>
  );
}

/** What was just done, with a way back or onward. Read aloud by the wall's live region. */
export function WallNotice() {
  const { acts } = useWall();
  const t = useMessages("wall");
  const common = useMessages("common");
  return (
    <Show when={acts.notice()}>
      {(notice) => (
        <div class="wall-notice">
          <p>{notice().text}</p>
          <Show when={notice().undo}>
            {(undo) => (
              <button
                type="button"
                class="button"
                onClick={() => {
                  undo()();
                  acts.dismiss();
                }}
              >
                {common("undo")}
              </button>
            )}
          </Show>
          <Show when={notice().link}>
            {(link) => (
              <a class="button" href={link()}>
                {t("open")}
              </a>
            )}
          </Show>
          <button
            type="button"
            class="button quiet icon"
            aria-label={common("close")}
            onClick={() => acts.dismiss()}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </div>
      )}
    </Show>
  );
}
