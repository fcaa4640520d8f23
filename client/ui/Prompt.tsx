import { createSignal, createUniqueId, Show, type JSX } from "solid-js";
import { useMessages } from "../i18n/i18n.ts";
import { usePrompts, type PromptRank } from "./prompts.ts";
import "./prompt.css";

/**
 * Something that is said or asked beside what a person does. On a small screen one stands at a time, with a button that
 * says how many there are and turns to the next; elsewhere they stand below each other. Words that are too many for a
 * small screen end in dots, and a tap on them shows all.
 */
export function Prompt(props: { rank?: PromptRank; class?: string; label?: string; children: JSX.Element }) {
  const t = useMessages("board");
  const id = createUniqueId();
  const [isWhole, setWhole] = createSignal(false);
  const unfold = (event: MouseEvent) => {
    const at = event.target;
    if (at instanceof Element && !at.closest("button, a")) setWhole(!isWhole());
  };
  let turn: HTMLButtonElement | undefined;
  const place = usePrompts()?.enter(props.rank ?? "asks", () => turn?.focus());
  return (
    <div
      class={`prompt ${props.class ?? ""}`}
      classList={{ "prompt-waits": place?.isUp() === false }}
      role={props.label ? "group" : undefined}
      aria-label={props.label}
    >
      <div id={id} class="prompt-said" classList={{ "prompt-whole": isWhole() }} onClick={unfold}>
        {props.children}
      </div>
      <Show when={(place?.count() ?? 0) > 1 && place}>
        {(among) => (
          <button
            ref={turn}
            type="button"
            class="button quiet prompt-next"
            aria-label={t("promptNext", { at: among().number(), n: among().count() })}
            aria-describedby={id}
            onClick={() => among().next()}
          >
            <span aria-hidden="true">
              {among().number()}/{among().count()}
            </span>
          </button>
        )}
      </Show>
    </div>
  );
}
