import { createSignal, Show } from "solid-js";
import type { MemberView } from "#shared/workshops/workshop.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useRoleName } from "#client/members/role-name.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { useLeadPeople } from "./lead-people.ts";
import { PersonChange } from "./PersonChange.tsx";
import { PersonClaim } from "./PersonClaim.tsx";

/** One person as those who lead see them, with what waits for a decision, and everything else one tap away. */
export function PersonRow(props: { member: MemberView; onSaid: (words: string) => void }) {
  const t = useMessages("leading");
  const words = useMessages("turns");
  const roleName = useRoleName();
  const { isMe, change } = useLeadPeople();
  const failure = useFailure();
  const [open, setOpen] = createSignal(false);
  const about = () => {
    const { role, state, present, muted, people: count } = props.member;
    return [
      roleName(role),
      isMe(props.member) ? words("you") : "",
      count ? words("forPeople", { n: count }) : "",
      state === "waiting" ? t("waits") : present ? "" : words("notHere"),
      muted ? t("isMuted") : "",
    ]
      .filter(Boolean)
      .join(" · ");
  };

  return (
    <li class="turn-row">
      <span class="turn-name">
        {props.member.name} <span class="muted small">{about()}</span>
      </span>
      <Show when={props.member.state === "waiting"}>
        <button
          type="button"
          class="button"
          aria-label={t("admitName", { name: props.member.name })}
          onClick={() => void failure.watch(() => change(props.member, { state: "in" }))}
        >
          {t("admit")}
        </button>
      </Show>
      <button
        type="button"
        class="button quiet"
        aria-expanded={open()}
        aria-label={t("changeName", { name: props.member.name })}
        onClick={() => setOpen((now) => !now)}
      >
        {t("edit")}
      </button>
      <failure.Text />
      <Show when={props.member.wasHere}>
        {(name) => <PersonClaim member={props.member} name={name()} onSaid={props.onSaid} />}
      </Show>
      <Show when={open()}>
        <PersonChange member={props.member} onSaid={props.onSaid} />
      </Show>
    </li>
  );
}
