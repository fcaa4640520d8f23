import { Show } from "solid-js";
import { locale, useMessages } from "../i18n/i18n.ts";
import { useLookingAlong } from "../realtime/looking-along.ts";
import { Prompt } from "../ui/Prompt.tsx";
import type { Quiet } from "../realtime/quiet.ts";
import type { Following } from "./following.ts";

/** What holds while one works: whom one follows, who follows, what waits in quiet mode. Said when looked at, never by itself. */
export function BoardStrips(props: { following: Following; quiet: Quiet }) {
  const t = useMessages("aside");
  const bar = useMessages("board");
  const along = useLookingAlong();
  const names = () =>
    new Intl.ListFormat(locale()).format(along.followers().map(({ name }) => name || bar("somebody")));
  return (
    <>
      <Show when={props.following.person()}>
        {(person) => (
          <Prompt rank="tells" class="board-notice" label={t("follow")}>
            <p>{t("follows", { name: person().name || bar("somebody") })}</p>
            <button type="button" class="button" onClick={() => props.following.stop()}>
              {t("followStop")}
            </button>
          </Prompt>
        )}
      </Show>
      <Show when={along.followers().length > 0}>
        <Prompt rank="tells" class="board-notice" label={t("followed")}>
          <p>{t(along.isShared() ? "followedSees" : "followedHidden", { names: names() })}</p>
          <button type="button" class="button" onClick={() => along.setShared(!along.isShared())}>
            {t(along.isShared() ? "followedHide" : "followedShow")}
          </button>
        </Prompt>
      </Show>
      <Show when={props.quiet.on()}>
        <Prompt rank="tells" class="board-notice" label={t("menuQuiet")}>
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
        </Prompt>
      </Show>
    </>
  );
}
