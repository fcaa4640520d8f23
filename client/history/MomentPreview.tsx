import { createResource, For, onMount, Show } from "solid-js";
import type { CardTitle } from "#shared/history/restore-preview.ts";
import type { RestorePoint } from "#shared/history/restore-point.ts";
import { useMessages } from "../i18n/i18n.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { useErrorText } from "../ui/error-text.ts";
import { historyApi } from "./history-api.ts";

const kinds = ["comes", "goes", "changes"] as const;

/** What going back to a moment would do, before it is done: how many cards come back, go and change, and which. */
export function MomentPreview(props: {
  boardId: string;
  point: RestorePoint;
  name: string;
  busy: boolean;
  onGoBack: () => void;
  onLeave: () => void;
}) {
  const t = useMessages("history");
  const errorText = useErrorText();
  const [preview] = createResource(() => historyApi.preview(props.boardId, props.point.id));
  const seen = () => (preview.state === "ready" ? preview() : undefined);
  const isSame = () => kinds.every((kind) => seen()?.[kind].length === 0);
  let heading!: HTMLHeadingElement;
  onMount(() => heading.focus());
  return (
    <section class="stack" aria-busy={preview.loading}>
      <h3 class="moments-heading" tabindex="-1" ref={heading}>
        {t("wouldChange", { name: props.name })}
      </h3>
      <Show when={preview.error as unknown}>
        {(error) => (
          <p class="error" role="alert">
            {errorText(error())}
          </p>
        )}
      </Show>
      <Show when={seen()}>
        {(would) => (
          <>
            <Show when={isSame()}>
              <p>{t("asThen")}</p>
            </Show>
            <For each={kinds}>
              {(kind) => <Cards words={t(kind, { n: would()[kind].length })} cards={would()[kind]} />}
            </For>
            <Show when={would().goes.length > 0}>
              <p class="muted small">{t("goesWhere")}</p>
            </Show>
          </>
        )}
      </Show>
      <div class="row">
        <Show when={seen() && !isSame()}>
          <button type="button" class="button main" disabled={props.busy} onClick={() => props.onGoBack()}>
            {t("goBack")}
          </button>
        </Show>
        <button type="button" class="button" onClick={() => props.onLeave()}>
          {t("leave")}
        </button>
      </div>
    </section>
  );
}

function Cards(props: { words: string; cards: readonly CardTitle[] }) {
  const t = useMessages("history");
  return (
    <Show when={props.cards.length > 0}>
      <Disclosure name={props.words}>
        <ul class="moments-cards">
          <For each={props.cards}>{(card) => <li>{card.title || t("noWords")}</li>}</For>
        </ul>
      </Disclosure>
    </Show>
  );
}
