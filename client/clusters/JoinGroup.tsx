import { createSignal, createUniqueId, For } from "solid-js";
import { useMessages } from "../i18n/i18n.ts";

/** With which other group one is joined: chosen first, done by the button, so that a slip changes nothing. */
export function JoinGroup(props: {
  name: string;
  others: readonly { readonly id: string; readonly name: string }[];
  onJoin: (into: string) => void;
}) {
  const t = useMessages("clusters");
  const id = createUniqueId();
  const [into, setInto] = createSignal("");
  return (
    <form
      class="groups-join"
      onSubmit={(event) => {
        event.preventDefault();
        if (into() !== "") props.onJoin(into());
      }}
    >
      <label class="visually-hidden" for={id}>
        {t("joinWith", { name: props.name })}
      </label>
      <select id={id} class="input" value={into()} onChange={(event) => setInto(event.currentTarget.value)}>
        <option value="">{t("choose")}</option>
        <For each={props.others}>{(other) => <option value={other.id}>{other.name}</option>}</For>
      </select>
      <button type="submit" class="button" disabled={into() === ""}>
        {t("join")}
      </button>
    </form>
  );
}
