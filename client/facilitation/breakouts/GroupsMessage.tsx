import { createSignal, Show } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { useGroupCommands } from "./group-calls.ts";

/** A sentence that stands on every group's board until it is taken back. */
export function GroupsMessage(props: { message: string }) {
  const t = useMessages("groups");
  const command = useGroupCommands();
  const failure = useFailure();
  const [typed, setTyped] = createSignal<string>();
  const say = async (text: string) => {
    if (await failure.watch(() => command({ do: "message", text }))) setTyped(undefined);
  };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    void say((typed() ?? props.message).trim());
  };
  return (
    <form class="session-part" onSubmit={send}>
      <TextField label={t("say")} value={typed() ?? props.message} onInput={setTyped} maxLength={300} />
      <div class="row">
        <button type="submit" class="button" disabled={failure.busy()}>
          {t("saySend")}
        </button>
        <Show when={props.message}>
          <button type="button" class="button quiet" onClick={() => void say("")}>
            {t("sayClear")}
          </button>
        </Show>
      </div>
      <failure.Text />
    </form>
  );
}
