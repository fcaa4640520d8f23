import { Show } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";

/** The end of a form on the first page: what went wrong, the main button, and the way back. */
export function HomeFormFoot(props: { failed: string; busy: boolean; label: string; busyLabel: string }) {
  const common = useMessages("common");
  return (
    <>
      <Show when={props.failed}>
        <p class="error" role="alert">
          {props.failed}
        </p>
      </Show>
      <div class="row">
        <button type="submit" class="button main" disabled={props.busy}>
          {props.busy ? props.busyLabel : props.label}
        </button>
        <a class="button quiet" href="#">
          {common("back")}
        </a>
      </div>
    </>
  );
}
