import { For, Show } from "solid-js";
import type { PersonInTurn, SeatInTurn, TurnsView } from "#shared/facilitation/led-session.ts";
import { sumPeople } from "#shared/members/sum-people.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useLiveSession } from "./live-session.ts";

/** Who has the word, the raised hands in their order, and the round with everybody's place in it. */
export function SessionTurns(props: { turns: TurnsView }) {
  const t = useMessages("turns");
  const bar = useMessages("session");
  const { me } = useLiveSession();
  const name = usePersonName();
  return (
    <section class="session-part">
      <h3>{t("turns")}</h3>
      <Show when={speakerIn(props.turns)}>
        {(speaker) => (
          <p class="session-speaker">
            {speaker().memberId === me().id ? bar("yourTurn") : t("speaks", { name: name(speaker()) })}
          </p>
        )}
      </Show>
      <Show when={props.turns.round}>
        {(round) => (
          <>
            <h4>{t("round")}</h4>
            <p class="muted small">{t("roundHint")}</p>
            <p class="small">{t("roundCount", spokenOf(round().seats))}</p>
            <ol class="turn-list">
              <For each={round().seats}>
                {(seat) => (
                  <li class="turn-row" data-state={seat.state}>
                    <span>{name(seat)}</span>
                    <span class="muted small">{t(`seat-${seat.state}`)}</span>
                  </li>
                )}
              </For>
            </ol>
          </>
        )}
      </Show>
      <NextRound turns={props.turns} />
      <h4>{t("queue")}</h4>
      <Show when={props.turns.queue.length > 0} fallback={<p class="muted">{t("queueEmpty")}</p>}>
        <ol class="turn-list">
          <For each={props.turns.queue}>
            {(person) => (
              <li class="turn-row">
                <span>{name(person)}</span>
                <Show when={!person.here}>
                  <span class="muted small">{t("notHere")}</span>
                </Show>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </section>
  );
}

/** The order of a round that has not begun, so that nobody is called by surprise. */
export function NextRound(props: { turns: TurnsView }) {
  const t = useMessages("turns");
  const name = usePersonName();
  return (
    <Show when={(props.turns.nextRound?.length ?? 0) > 0}>
      <h4>{t("roundNext")}</h4>
      <ol class="turn-list">
        <For each={props.turns.nextRound}>
          {(person, at) => (
            <li class="turn-row">
              <span>
                {at() + 1}. {name(person)}
              </span>
            </li>
          )}
        </For>
      </ol>
    </Show>
  );
}

/** How many of the people here have had the word in a round; at a table, as many as have spoken there. */
export function spokenOf(seats: readonly SeatInTurn[]): { n: number; all: number } {
  const here = seats.filter((seat) => seat.here);
  const spoken = ({ state, people = 1, had }: SeatInTurn) => had ?? (state === "spoken" ? people : 0);
  return { n: here.reduce((sum, seat) => sum + spoken(seat), 0), all: sumPeople(here) };
}

/** Whoever has the word, with the place at their table where a round is held. */
export function speakerIn({ speaker, round }: TurnsView): PersonInTurn | SeatInTurn | null {
  return round?.seats.find(({ memberId }) => memberId === speaker?.memberId) ?? speaker;
}

/**
 * How somebody in a queue is called: by name, *you*, or without a name where one sees none; a table with how many
 * people it is, or who of them speaks.
 */
export function usePersonName(): (person: PersonInTurn | SeatInTurn) => string {
  const t = useMessages("turns");
  const bar = useMessages("session");
  const { me } = useLiveSession();
  return (person) => {
    const { memberId, name, people } = person;
    const called = memberId === me().id ? t("you") : name || bar("somebody");
    if (!people) return called;
    const speaks = "state" in person && person.state === "speaking";
    const had = ("had" in person && person.had) || 0;
    const at = speaks ? t("tableTurn", { n: had + 1, all: people }) : t("forPeople", { n: people });
    return `${called} (${at})`;
  };
}
