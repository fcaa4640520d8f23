import { Show } from "solid-js";
import type { RankingChoices } from "#shared/voting/choices.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { OptionCards } from "../../ballot/OptionCards.tsx";
import type { BallotProps, BallotScreen } from "../method-screens.ts";
import { RankingList } from "./RankingList.tsx";
import { choicesOf, placeOf, putOn, tiersIn } from "./tiers-edit.ts";
import "./ranking-ballot.css";

/** Best first, equals side by side; what is left out comes last. One at a time, each card gets its place. */
function Ballot(props: BallotProps<RankingChoices>) {
  return (
    <Show
      when={props.oneByOne}
      fallback={<RankingList poll={props.poll} choices={props.choices} choose={(c) => props.choose(c)} />}
    >
      <PlaceByPlace {...props} />
    </Show>
  );
}

function PlaceByPlace(props: BallotProps<RankingChoices>) {
  const t = useMessages("methods");
  const tiers = () => tiersIn(props.choices);
  const places = () => Array.from({ length: Math.max(props.poll.options.length, 1) }, (_, i) => i + 1);
  return (
    <OptionCards options={props.poll.options} oneByOne>
      {(option, nameId) => (
        <select
          class="input"
          aria-labelledby={nameId}
          onChange={(event) =>
            props.choose(choicesOf(putOn(tiers(), option.id, Number(event.currentTarget.value))))
          }
        >
          <option value="0" selected={placeOf(tiers(), option.id) < 0}>
            {t("unplaced")}
          </option>
          {places().map((place) => (
            <option value={place} selected={placeOf(tiers(), option.id) === place - 1}>
              {t("placed", { n: place })}
            </option>
          ))}
        </select>
      )}
    </OptionCards>
  );
}

export const rankingBallot: BallotScreen<RankingChoices> = {
  start: () => ({ ranking: [] }),
  missing: () => undefined,
  Ballot,
};
