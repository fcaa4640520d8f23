import { createSignal, Show, Suspense, type JSX } from "solid-js";
import { api } from "../api.ts";
import type { LateState } from "#shared/late-work/late-item.ts";
import { Prompt } from "../ui/Prompt.tsx";
import type { PromptRank } from "../ui/prompts.ts";
import { useMessages } from "../i18n/i18n.ts";
import type { LiveBoardSession } from "../realtime/live-board-session.ts";
import { lazyPiece, withWords } from "#client/ui/lazy-piece.ts";
import { roleWords } from "./view-words.ts";

const RefusedWords = lazyPiece(
  withWords(async () => ({ default: (await import("./RefusedWords.tsx")).RefusedWords }), "aside"),
);

/** What the person must know of their own: a refused change, kept words, a board that takes nothing any more. Never silent. */
export function BoardNotices(props: {
  session: LiveBoardSession;
  onTray: () => void;
  onAbout: () => void;
  /** What stands below; what of it is news is read aloud elsewhere, and may be silenced. */
  children?: JSX.Element;
}) {
  const t = useMessages("board");
  const common = useMessages("common");
  const closed = () => {
    const saved = props.session.saved();
    return saved.kind === "closed" ? saved.reason : undefined;
  };
  // Offline it stays, and is asked again: nobody is lost by a notice that stands too long.
  const haveRead = () =>
    api.changeOwn(props.session.entry().workshop.id, { told: true }).catch(() => undefined);
  const role = () => props.session.entry().me.role;
  const [knownRole, setKnownRole] = createSignal(role());
  const became = (state: LateState) => props.session.tray().filter(({ late }) => late?.state === state);
  const kept = () => props.session.tray().length - became("admitted").length;
  const dropTaken = () => became("admitted").forEach(({ id }) => props.session.dropFromTray(id));
  return (
    <section class="board-notices" aria-label={t("notices")}>
      <div role="status">
        <Show when={closed()}>
          {(reason) => (
            <Notice rank="urgent">
              <p>{t(closedWords[reason()])}</p>
            </Notice>
          )}
        </Show>
        <Show when={props.session.saved().kind === "not-saved"}>
          <Notice rank="urgent">
            <p>{t("notSaved")}</p>
          </Notice>
        </Show>
        <Show when={props.session.outdated()}>
          <Notice rank="urgent">
            <p>{t("newVersion")}</p>
            <button type="button" class="button" onClick={() => location.reload()}>
              {t("reload")}
            </button>
          </Notice>
        </Show>
        <Show when={props.session.notice()}>
          {(reason) => (
            <Notice rank="urgent">
              <Suspense>
                <RefusedWords reason={reason()} />
              </Suspense>
              <button type="button" class="button" onClick={() => props.session.dismissNotice()}>
                {t("dismiss")}
              </button>
            </Notice>
          )}
        </Show>
        <Show when={props.session.entry().me.renamed}>
          <Notice>
            <p>{t("renamed", { name: props.session.entry().me.name })}</p>
            <button type="button" class="button" onClick={() => props.onAbout()}>
              {t("renamedChange")}
            </button>
            <button type="button" class="button" onClick={() => void haveRead()}>
              {t("dismiss")}
            </button>
          </Notice>
        </Show>
        <Show when={role() !== knownRole()}>
          <Notice>
            <p>{t("roleNow", { role: common(roleWords[role()]) })}</p>
            <button type="button" class="button" onClick={() => setKnownRole(role())}>
              {t("dismiss")}
            </button>
          </Notice>
        </Show>
        <Show when={became("admitted").length > 0}>
          <Notice>
            <p>{t("lateTaken", { n: became("admitted").length })}</p>
            <button type="button" class="button" onClick={dropTaken}>
              {t("dismiss")}
            </button>
          </Notice>
        </Show>
        <Show when={kept() > 0}>
          <Notice rank="urgent">
            <p>
              {t("trayOpen", { n: kept() })}
              <Show when={became("declined").length > 0}>. {t("lateNot")}</Show>
            </p>
            <button type="button" class="button" onClick={() => props.onTray()}>
              {t("trayLook")}
            </button>
          </Notice>
        </Show>
      </div>
      {props.children}
    </section>
  );
}

function Notice(props: { rank?: PromptRank; children: JSX.Element }) {
  return (
    <Prompt rank={props.rank ?? "asks"} class="board-notice">
      {props.children}
    </Prompt>
  );
}

const closedWords = {
  "signed-out": "closedSignedOut",
  removed: "closedRemoved",
  gone: "closedGone",
} as const;
