import { Show } from "solid-js";
import { useMessages } from "../i18n/i18n.ts";
import type { Quiet } from "../realtime/quiet.ts";
import type { Following } from "./following.ts";

/** What holds while one works: whom one follows, and what waits in quiet mode. Said when looked at, never by itself. */
export function BoardStrips(props: { following: Following; quiet: Quiet }) {
  const t = useMessages("board");
  return (
    <>
      <Show when={props.following.person()}>
        {(person) => (
          <section class="board-notice" aria-label={t("follow")}>
            <p>{t("follows", { name: person().name || t("somebody") })}</p>
            <button type="button" class="button" onClick={() => props.following.stop()}>
              {t("followStop")}
            </button>
          </section>
        )}
      </Show>
      <Show when={props.quiet.on()}>
        <section class="board-notice" aria-label={t("menuQuiet")}>
          <p>
            {props.quiet.waiting() > 0 ? t("quietWaiting", { n: props.quiet.waiting() }) : t("quietNothing")}
          </p>
          <button
            type="button"
            class="button"
            disabled={props.quiet.waiting() === 0}
            onClick={() => props.quiet.show()}
          >
            {t("quietShow")}
          </button>
          <button type="button" class="button quiet" onClick={() => props.quiet.turn(false)}>
            {t("quietEnd")}
          </button>
        </section>
      </Show>
    </>
  );
}
