import { For, Show } from "solid-js";
import { Portal } from "solid-js/web";
import { symbolNames } from "#shared/boards/symbols.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { Symbol } from "#client/ui/Symbol.tsx";
import "./paper-sheets.css";

/** How many symbols stand on a blank ballot. */
const blankSymbols = 12;

/**
 * Ballots to print before there are options, or a vote at all: twelve symbols, each to be given a meaning on the spot, and
 * without a title a line for the question.
 */
export function BlankBallots(props: { title?: string; copies: number }) {
  const t = useMessages("polls");
  const words = useMessages("symbols");
  return (
    <Portal>
      <div class="sheet" aria-hidden="true">
        <For each={Array.from({ length: props.copies })}>
          {() => (
            <section class="paper-ballot">
              <Show when={props.title} fallback={<p class="paper-line" />}>
                <h1>{props.title}</h1>
              </Show>
              <p>{t("blankAsk")}</p>
              <ul class="paper-options">
                <For each={symbolNames.slice(0, blankSymbols)}>
                  {(name) => (
                    <li>
                      <span class="paper-box" />
                      <Symbol name={name} label={words(name)} />
                      <span class="paper-line" />
                    </li>
                  )}
                </For>
              </ul>
              <p class="paper-foot">{t("paperFoot")}</p>
            </section>
          )}
        </For>
      </div>
    </Portal>
  );
}
