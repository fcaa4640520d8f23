import { createResource, createSignal, Show, Suspense, type JSX } from "solid-js";
import { readableCode } from "#shared/invites/typed-code.ts";
import { messagesIn, useMessages } from "#client/i18n/i18n.ts";
import { PageFrame } from "#client/members/PageFrame.tsx";
import { CopyButton } from "#client/ui/CopyButton.tsx";
import { LazyQrCode } from "#client/ui/LazyQrCode.tsx";
import { Mark } from "#client/ui/Mark.tsx";
import { Poster } from "./Poster.tsx";
import { useWorkshop } from "./workshop-context.ts";

/**
 * What who leads needs first: the participants' link as a text for a chat, as a QR, as a code and on paper, and the
 * way to the board. What goes out to people is in the workshop's language.
 */
export function WorkshopInvite(props: { isNew: boolean; settings: JSX.Element }) {
  const t = useMessages("workshop");
  const { view } = useWorkshop();
  const [printTitle, setPrintTitle] = createSignal(false);
  const [words] = createResource(
    () => view().workshop.locale,
    (language) => messagesIn("invitation", language),
  );
  const invite = () => view().invites!.participant;
  const place = () => placeOf(invite().url);
  const code = () => readableCode(invite().code ?? "");
  const chatText = () =>
    words.latest?.("chat", {
      title: view().workshop.title,
      url: invite().url,
      place: place(),
      code: code(),
    }) ?? "";

  return (
    <>
      <PageFrame wide>
        <header>
          <Show when={props.isNew}>
            <p class="muted">{t("ready")}</p>
          </Show>
          <h1 lang={view().workshop.locale}>{view().workshop.title}</h1>
        </header>

        <section class="panel invite" aria-labelledby="invite-heading">
          <h2 id="invite-heading">{t("invite")}</h2>
          <Show when={!view().doorOpen}>
            <p class="invite-closed" role="status">
              {t("doorClosedNote")}
            </p>
          </Show>
          <div class="invite-send">
            <label class="field">
              <span class="label">{t("chatText")}</span>
              <textarea
                class="input"
                readOnly
                rows={6}
                lang={view().workshop.locale}
                value={chatText()}
                onFocus={(event) => event.currentTarget.select()}
              />
            </label>
            <div class="row">
              <CopyButton text={chatText()} label={t("copyText")} failed={t("copyFailed")} />
            </div>
            <label class="field">
              <span class="label">{t("link")}</span>
              <input
                class="input"
                readOnly
                value={invite().url}
                onFocus={(event) => event.currentTarget.select()}
              />
            </label>
            <div class="row">
              <CopyButton text={invite().url} label={t("copyLink")} failed={t("copyFailed")} />
            </div>
          </div>
          <div class="invite-show">
            <Suspense fallback={<Mark working />}>
              <LazyQrCode text={invite().url} label={words.latest?.("qrName") ?? ""} />
            </Suspense>
            <p class="invite-code">
              <span class="muted small">{t("code")}</span>
              <strong translate="no">{code()}</strong>
              <span class="muted small">{t("codeWhere", { place: place() })}</span>
            </p>
            <div class="invite-poster">
              <button type="button" class="button" onClick={() => print()}>
                {t("poster")}
              </button>
              <label class="choice">
                <input
                  type="checkbox"
                  checked={printTitle()}
                  onChange={(event) => setPrintTitle(event.currentTarget.checked)}
                />
                <span>
                  {t("posterTitle")}
                  <span class="muted small invite-hint">
                    {t("posterTitleHint", { invitation: words.latest?.("invitation") ?? "" })}
                  </span>
                </span>
              </label>
            </div>
          </div>
        </section>

        <Show when={view().boards[0]}>
          {(board) => (
            <p class="invite-go">
              <a class="button main" href={`/b/${board().id}`}>
                {t("openBoard")}
              </a>
            </p>
          )}
        </Show>
        <p>
          <a class="button" href={`/w/${view().workshop.id}/votes`}>
            {t("votes")}
          </a>
        </p>
        {props.settings}
      </PageFrame>
      <Show when={words.latest}>
        {(said) => (
          <Poster
            words={said()}
            title={printTitle() ? view().workshop.title : undefined}
            url={invite().url}
            place={place()}
            code={code()}
          />
        )}
      </Show>
    </>
  );
}

/** An address without its secret, short enough to type: `ronda.example/join`. */
export function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return host + pathname;
}
