import { createResource, createSignal, For, Match, Show, Switch } from "solid-js";
import { plainTypedCode, readableCode, roomCodeLength } from "#shared/invites/typed-code.ts";
import { api } from "#client/api.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { PageFrame } from "#client/members/PageFrame.tsx";
import { useFailure } from "#client/ui/Failure.tsx";
import { TextField } from "#client/ui/TextField.tsx";

/** Where the phone of who leads comes by scanning a projector's code: which board shall it show? */
export function PairPage(props: { code: string }) {
  const t = useMessages("room");
  const [known] = createResource(api.session);
  const [code, setCode] = createSignal(readableCode(plainTypedCode(props.code)));
  const [shown, setShown] = createSignal<{ title: string; board: string }>();
  const failure = useFailure();
  const boards = () =>
    (known.error ? [] : (known()?.workshops ?? []))
      .filter(({ me }) => me.role === "facilitator" && me.state === "in")
      .flatMap(({ id, title, boards }) =>
        boards.map((board) => ({
          workshop: id,
          board: board.id,
          title: boards.length > 1 ? `${title}: ${board.title}` : title,
        })),
      );
  const isCode = () => plainTypedCode(code()).length === roomCodeLength;
  const pair = ({ workshop, board, title }: ReturnType<typeof boards>[number]) =>
    void failure.watch(async () => {
      await api.pairRoom(workshop, code(), board);
      setShown({ title, board });
    });

  return (
    <PageFrame>
      <h1>{t("pairTitle")}</h1>
      <Show
        when={shown()}
        fallback={
          <>
            <TextField
              label={t("pairField")}
              value={code()}
              onInput={setCode}
              maxLength={12}
              autocapitalize="characters"
              class="code-input"
            />
            <Switch>
              <Match when={known.loading}>
                <p role="status">{t("opening")}</p>
              </Match>
              <Match when={boards().length === 0}>
                <p>{t("pairNobody")}</p>
              </Match>
              <Match when={boards().length > 0}>
                <p>{t("pairWhich")}</p>
                <For each={boards()}>
                  {(board) => (
                    <button
                      type="button"
                      class="button main"
                      disabled={failure.busy() || !isCode()}
                      onClick={() => pair(board)}
                    >
                      {board.title}
                    </button>
                  )}
                </For>
              </Match>
            </Switch>
            <failure.Text />
          </>
        }
      >
        {(now) => (
          <>
            <p role="status">{t("pairDone", { title: now().title })}</p>
            <a class="button main" href={`/b/${now().board}`}>
              {t("pairLead")}
            </a>
          </>
        )}
      </Show>
    </PageFrame>
  );
}
