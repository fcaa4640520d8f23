import { createSignal, Show } from "solid-js";
import { RondaError } from "#shared/errors.ts";
import type { PollView } from "#shared/voting/poll.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { NumberField } from "../lead/NumberField.tsx";
import { votingApi } from "../voting-api.ts";
import { LazyQrCode } from "#client/ui/LazyQrCode.tsx";
import { SelectField } from "#client/ui/SelectField.tsx";
import { usePollGroups } from "./poll-groups.ts";
import { BlankBallots } from "./BlankBallots.tsx";
import { PaperBallots, Slips } from "./PaperSheets.tsx";
import { HandCountForm } from "./HandCountForm.tsx";

type Sheet =
  | {
      readonly kind: "slips";
      readonly codes: readonly string[];
      readonly group: string | undefined;
      readonly fingerprint: string | undefined;
    }
  | { readonly kind: "ballots" | "blank"; readonly copies: number };

/** There are as many slips as people who vote on paper: no conflict with anybody. */
function noMoreSlips(error: unknown): undefined {
  if (!(error instanceof RondaError) || error.code !== "conflict") throw error;
}

/** For people without a device: slips for the booth, ballots on paper, and typing in what was counted by hand. */
export function PaperTools(props: { poll: PollView; leads?: boolean }) {
  const t = useMessages("polls");
  const failure = useFailure();
  const [copies, setCopies] = createSignal<number | undefined>(undefined);
  const [sheet, setSheet] = createSignal<Sheet>();
  const [slips, setSlips] = createSignal<Sheet>();
  const onPaper = () => props.poll.electorate?.paper ?? 0;
  const wanted = () => copies() ?? Math.max(onPaper(), 1);
  const takesSlips = () =>
    props.poll.secrecy === "secret" && ["registering", "open"].includes(props.poll.state);
  const takesCount = () => onPaper() > 0 && ["open", "closing"].includes(props.poll.state);
  const groups = usePollGroups(() => (props.leads && takesSlips() ? props.poll : undefined));
  const [chosen, setChosen] = createSignal<string>();
  const forGroup = () => groups().find(({ id }) => id === chosen()) ?? groups()[0];
  const show = (next: Sheet) => {
    setSheet(next);
    // The sheet is drawn first; a printer takes what stands on the page.
    requestAnimationFrame(() => print());
  };
  const makeSlips = () =>
    void failure.watch(async () => {
      const group = forGroup();
      // A printer takes what stands on the page: the picture of the address has to be there by then.
      await LazyQrCode.preload();
      const made = await votingApi.slips(props.poll.id, wanted(), group?.id).catch(noMoreSlips);
      if (!made) return failure.say(t("slipsNoMore", { n: onPaper() }));
      const { codes } = made;
      const fingerprint = group ? group.fingerprint : props.poll.fingerprints?.[0];
      show(setSlips({ kind: "slips", codes, group: group?.name, fingerprint }));
    });
  return (
    <details class="fold paper-tools">
      <summary>{t("paper")}</summary>
      <div class="stack">
        <Show when={props.leads}>
          <p class="muted small">{t("paperHow")}</p>
          <NumberField
            label={t("copies")}
            value={copies() ?? wanted()}
            least={1}
            most={500}
            onInput={setCopies}
          />
          <Show when={forGroup()}>
            {(group) => (
              <SelectField
                label={t("slipGroup")}
                hint={t("slipGroupHow")}
                value={group().id}
                choices={groups().map(({ id, name }) => ({ value: id, label: name }))}
                onPick={setChosen}
              />
            )}
          </Show>
          <div class="row">
            <Show when={takesSlips()}>
              <button type="button" class="button" disabled={failure.busy()} onClick={makeSlips}>
                {t("printSlips")}
              </button>
            </Show>
            <Show when={slips()}>
              {(same) => (
                <button type="button" class="button" onClick={() => show(same())}>
                  {t("printSlipsAgain")}
                </button>
              )}
            </Show>
            <Show when={props.poll.method !== "pairwise"}>
              <button
                type="button"
                class="button"
                onClick={() => show({ kind: "ballots", copies: wanted() })}
              >
                {t("printBallots")}
              </button>
            </Show>
            <button type="button" class="button" onClick={() => show({ kind: "blank", copies: wanted() })}>
              {t("printBlank")}
            </button>
          </div>
          <Show when={takesSlips()}>
            <p class="muted small">{t("slipsHow")}</p>
          </Show>
          <p class="muted small">{t("blankHow")}</p>
          <failure.Text />
        </Show>
        <Show when={takesCount()}>
          <Show when={props.poll.settings.byGroup}>
            <p class="own-warning">{t("handCountWhole")}</p>
          </Show>
          <HandCountForm poll={props.poll} />
        </Show>
      </div>
      <Show when={sheet()} keyed>
        {(now) => {
          if (now.kind === "slips") return <Slips {...now} poll={props.poll} />;
          if (now.kind === "blank") return <BlankBallots title={props.poll.title} copies={now.copies} />;
          return <PaperBallots poll={props.poll} copies={now.copies} />;
        }}
      </Show>
    </details>
  );
}
