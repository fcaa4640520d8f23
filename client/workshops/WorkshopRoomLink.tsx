import { createSignal, Show } from "solid-js";
import { api } from "#client/api.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { CopyButton } from "#client/ui/CopyButton.tsx";
import { Disclosure } from "#client/ui/Disclosure.tsx";
import { useFailure } from "#client/ui/Failure.tsx";
import { useWorkshop } from "./workshop-context.ts";

/** A link that shows the board on one projector, once; the projector is a guest of its own and never signed in. */
export function WorkshopRoomLink() {
  const t = useMessages("workshop");
  const { view } = useWorkshop();
  const [url, setUrl] = createSignal("");
  const failure = useFailure();
  const make = () =>
    void failure.watch(async () => {
      setUrl((await api.openRoom(view().workshop.id)).url);
    });
  return (
    <Disclosure name={t("room")}>
      <p>{t("roomHint")}</p>
      <Show when={url()}>
        <p role="status">{t("roomOnce")}</p>
        <input
          class="input"
          readOnly
          aria-label={t("room")}
          value={url()}
          onFocus={(event) => event.currentTarget.select()}
        />
        <div class="row">
          {/* A tab without an opener starts with an empty session storage of its own. */}
          <a class="button" href={url()} target="_blank" rel="noopener">
            {t("openHere")}
          </a>
          <CopyButton text={url()} label={t("copyLink")} failed={t("copyFailed")} />
        </div>
      </Show>
      <failure.Text />
      <div class="row">
        <button type="button" class="button" disabled={failure.busy()} onClick={make}>
          {t(url() ? "makeAnotherRoomLink" : "makeRoomLink")}
        </button>
      </div>
    </Disclosure>
  );
}
