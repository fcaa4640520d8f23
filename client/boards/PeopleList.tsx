import { createMemo, For, Show } from "solid-js";
import { useMessages } from "../i18n/i18n.ts";
import { useBoard } from "../realtime/board-context.ts";
import { personColor } from "../ui/person-color.ts";
import { goTo, hrefOf } from "./board-address.ts";
import type { Following } from "./following.ts";
import { peopleOf, titleOf, type Person } from "./people.ts";
import { roleWords, viewWords } from "./view-words.ts";

/** Who is here and where, each with a way to go there. */
export function PeopleList(props: { following: Following; onGo?: () => void; onAbout: () => void }) {
  const board = useBoard();
  const t = useMessages("aside");
  const bar = useMessages("board");
  const common = useMessages("common");
  const me = () => board.entry().me;
  const here = createMemo(() => peopleOf(me().id, board.others()));
  /** Those whom the workshop lets one see by name. */
  const people = () => here().filter(({ name }) => name);
  const unnamed = () => here().length - people().length;
  const where = (person: Person) => {
    if (person.card) return t("isInCard", { card: titleOf(board.content, person.card) || t("untitled") });
    return person.view ? t("isAtView", { view: bar(viewWords[person.view]) }) : "";
  };
  const go = (person: Person) => {
    if (!person.view) return;
    props.onGo?.();
    goTo(hrefOf(person.view, person.card));
  };
  const follow = (person: Person) => {
    if (props.following.person()?.memberId === person.memberId) return props.following.stop();
    props.onGo?.();
    props.following.follow(person.memberId);
  };
  return (
    <>
      <ul class="people-list">
        <li class="person">
          <PersonDot memberId={me().id} />
          <span class="person-words">
            <strong>{me().name}</strong>
            <span class="muted small">
              {t("you")} · {common(roleWords[me().role])}
            </span>
          </span>
          <button type="button" class="button" onClick={() => props.onAbout()}>
            {t("menuAbout")}
          </button>
        </li>
        <For each={people()}>
          {(person) => (
            <li class="person">
              <PersonDot memberId={person.memberId} />
              <span class="person-words">
                <strong>{person.name}</strong>
                <span class="muted small">
                  {[common(roleWords[person.role]), where(person)].filter(Boolean).join(" · ")}
                </span>
              </span>
              <Show when={person.view}>
                <button
                  type="button"
                  class="button"
                  aria-label={t("goWhere", { name: person.name })}
                  onClick={() => go(person)}
                >
                  {t("goThere")}
                </button>
                <button
                  type="button"
                  class="button"
                  aria-label={t("followWho", { name: person.name })}
                  aria-pressed={props.following.person()?.memberId === person.memberId}
                  onClick={() => follow(person)}
                >
                  {t("follow")}
                </button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={unnamed()}>{(n) => <p class="small">{t("unnamed", { n: n() })}</p>}</Show>
      <Show when={board.entry().more}>{(n) => <p class="small">{t("more", { n: n() })}</p>}</Show>
      <Show when={board.entry().observers}>{(n) => <p class="small">{bar("observers", { n: n() })}</p>}</Show>
      <Show when={here().length === 0}>
        <p class="muted">{t("peopleOnlyYou")}</p>
      </Show>
    </>
  );
}

function PersonDot(props: { memberId: string }) {
  return <span class="person-dot" style={{ "--person": personColor(props.memberId) }} aria-hidden="true" />;
}
