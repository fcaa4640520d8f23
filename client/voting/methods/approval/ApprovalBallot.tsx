import type { ApprovalChoices } from "#shared/voting/choices.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { OptionCards } from "../../ballot/OptionCards.tsx";
import type { BallotProps, BallotScreen } from "../method-screens.ts";

/** A box to tick for every option that one supports; none is an answer too. */
function Ballot(props: BallotProps<ApprovalChoices>) {
  const t = useMessages("methods");
  const approved = () => props.choices?.approve ?? [];
  const set = (id: string, yes: boolean) => {
    const others = approved().filter((one) => one !== id);
    props.choose({ approve: yes ? [...others, id] : others });
  };
  return (
    <OptionCards options={props.poll.options} oneByOne={props.oneByOne}>
      {(option, nameId) => (
        <label class="choice">
          <input
            type="checkbox"
            aria-labelledby={`${nameId} ${nameId}-yes`}
            checked={approved().includes(option.id)}
            onChange={(event) => set(option.id, event.currentTarget.checked)}
          />
          <span id={`${nameId}-yes`}>{t("approve")}</span>
        </label>
      )}
    </OptionCards>
  );
}

export const approvalBallot: BallotScreen<ApprovalChoices> = {
  start: () => ({ approve: [] }),
  missing: () => undefined,
  Ballot,
};
