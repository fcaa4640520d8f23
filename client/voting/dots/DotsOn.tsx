import { Show } from "solid-js";
import type { PollOption } from "#shared/voting/poll.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import type { OwnDots } from "./own-dots.ts";

/** One's own dots on one card, with what puts one more and takes one away; where it is narrow, only the first. */
export function DotsOn(props: { option: PollOption; own: OwnDots; isNarrow?: boolean }) {
  const t = useMessages("methods");
  const n = () => props.own.on(props.option.id);
  let more!: HTMLButtonElement;
  const put = (by: number) => {
    props.own.put(props.option.id, n() + by);
    // With the last dot the button that took it away is gone: the focus stays on the card.
    if (n() === 0) more.focus();
  };
  return (
    <span class="wall-dots" role="group" aria-label={`${props.option.label}: ${t("dotsOn", { n: n() })}`}>
      <Show when={n() > 0 && !props.isNarrow}>
        <button
          type="button"
          class="button icon"
          aria-label={t("dotFewer", { option: props.option.label })}
          onClick={() => put(-1)}
        >
          <span aria-hidden="true">−</span>
        </button>
        <span class="wall-dots-count" aria-hidden="true">
          ● {n()}
        </span>
      </Show>
      <button
        ref={more}
        type="button"
        class="button icon"
        aria-label={t("dotMore", { option: props.option.label })}
        // Not `disabled`: whoever puts the last dot by keyboard keeps the focus.
        aria-disabled={props.own.left() <= 0}
        onClick={() => props.own.left() > 0 && put(1)}
      >
        <span aria-hidden="true">{props.isNarrow && n() > 0 ? `●${n()}` : "+"}</span>
      </button>
    </span>
  );
}
