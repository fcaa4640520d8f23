import { createResource, createSignal, For, onCleanup, Show, Suspense } from "solid-js";
import { Portal } from "solid-js/web";
import type { PollView } from "#shared/voting/poll.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { landing } from "#client/ui/landing.ts";
import { LazyQrCode } from "#client/ui/LazyQrCode.tsx";
import type { BallotMemory } from "../device/ballot-memory.ts";
import "../paper/paper-sheets.css";
import "./lost-phone.css";

/** What becomes of a vote whose device is lost, and a code to print by which it goes on elsewhere. */
export function LostPhone(props: { poll: PollView; memory: BallotMemory; has: boolean }) {
  const t = useMessages("secrecy");
  const [shown, setShown] = createSignal(false);
  const [code] = createResource(
    () => props.has,
    async () => {
      const { credential } = props.memory.read();
      return credential && (await import("../crypto/ballot-key.ts")).codeOf(credential);
    },
  );
  const link = () => `${location.origin}/v/${props.poll.id}#${code()}`;
  // A page taken back from the browser's cache is somebody's who comes later.
  const hide = () => setShown(false);
  addEventListener("pagehide", hide);
  onCleanup(() => removeEventListener("pagehide", hide));
  return (
    <div class="stack">
      <p>{t("lostHow")}</p>
      <Show when={props.has} fallback={<p>{t("canPrint")}</p>}>
        <Show when={code()} fallback={<p>{code.loading ? "" : t("noCode")}</p>}>
          <p>{t("canPrint")}</p>
          <p>{t("keepCode")}</p>
          <Show
            when={shown()}
            fallback={
              <p>
                <button type="button" class="button" ref={landing} onClick={() => setShown(true)}>
                  {t("showCode")}
                </button>
              </p>
            }
          >
            <CodeHere code={code()!} link={link()} />
            <div class="row">
              <button type="button" class="button" ref={landing} onClick={() => print()}>
                {t("printCode")}
              </button>
              <button type="button" class="button" onClick={hide}>
                {t("hideCode")}
              </button>
            </div>
            <Sheet code={code()!} link={link()} title={props.poll.title} />
          </Show>
        </Show>
      </Show>
    </div>
  );
}

function CodeHere(props: { code: string; link: string }) {
  const t = useMessages("secrecy");
  return (
    <div class="recovery">
      <Suspense>
        <LazyQrCode text={props.link} label={t("qr")} />
      </Suspense>
      <Code code={props.code} />
    </div>
  );
}

/** The groups of a code, as people read them to each other; not a word to be translated or broken. */
function Code(props: { code: string }) {
  return (
    <p class="recovery-code" dir="ltr" translate="no">
      <For each={props.code.split("-")}>{(group) => <span>{group} </span>}</For>
    </p>
  );
}

/** What the printer gets. */
function Sheet(props: { code: string; link: string; title: string }) {
  const t = useMessages("secrecy");
  return (
    <Portal>
      <div class="sheet" aria-hidden="true">
        <section class="slip">
          <p>{props.title}</p>
          <p>
            <strong>{t("code")}</strong>
          </p>
          <Suspense>
            <LazyQrCode text={props.link} label={t("qr")} />
          </Suspense>
          <Code code={props.code} />
          <p>{t("onOther")}</p>
          <p>1. {t("onOtherBack")}</p>
          <p>2. {t("onOtherScan")}</p>
          <p class="slip-address">{props.link.split("#")[0]}</p>
          <p>{t("tearUp")}</p>
        </section>
      </div>
    </Portal>
  );
}
