import { createResource, onCleanup, onMount, Show, Suspense } from "solid-js";
import { readableCode } from "#shared/invites/typed-code.ts";
import { api } from "#client/api.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { LanguageSwitch } from "#client/ui/LanguageSwitch.tsx";
import { LazyQrCode } from "#client/ui/LazyQrCode.tsx";
import "./room-stage.css";

/** How often is asked whether somebody typed the code, */
const lookEvery = 2000;
/** and after how long another is shown, in ms: before the ten minutes that it is taken are over. */
const codeLasts = 9 * 60_000;

/** A projector that shows no board yet: a short code for the phone of who leads, to type or to scan. */
export function RoomCode(props: { onPaired: () => void }) {
  const t = useMessages("room");
  const [code, { refetch }] = createResource(api.newRoomCode);
  const place = () => {
    const url = code.error ? undefined : code()?.url;
    if (!url) return "";
    const { host, pathname } = new URL(url);
    return host + pathname;
  };
  onMount(() => {
    const look = () => void api.room().then(props.onPaired, () => {});
    const timers = [setInterval(look, lookEvery), setInterval(() => void refetch(), codeLasts)];
    onCleanup(() => timers.forEach(clearInterval));
  });
  return (
    <main class="room-pairing">
      <h1>{t("pairTitle")}</h1>
      <Show
        when={!code.error}
        fallback={
          <>
            <p role="alert">{t("pairFailed")}</p>
            <button type="button" class="button" onClick={() => void refetch()}>
              {t("pairAgain")}
            </button>
          </>
        }
      >
        <Suspense fallback={<p>{t("opening")}</p>}>
          <p class="room-pairing-code" translate="no">
            {readableCode(code()?.code ?? "")}
          </p>
          <p>{t("pairHow")}</p>
          <Show when={code()?.url}>
            {(url) => (
              <div class="room-pairing-scan">
                <LazyQrCode text={url()} label={t("pairQr")} />
                <p>
                  {t("pairScan")}
                  <br />
                  <span class="room-place">{place()}</span>
                </p>
              </div>
            )}
          </Show>
        </Suspense>
      </Show>
      <LanguageSwitch />
    </main>
  );
}
