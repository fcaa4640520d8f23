import { createResource, createSignal, Show, Suspense } from "solid-js";
import type { PaperCodes as Codes, PollView } from "#shared/voting/poll.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { NumberField } from "../lead/NumberField.tsx";
import { paperApi } from "./paper-api.ts";
import { lazyPiece } from "#client/ui/lazy-piece.ts";
import { SelectField } from "#client/ui/SelectField.tsx";
import { usePollGroups } from "./poll-groups.ts";
import { BlankBallots } from "./BlankBallots.tsx";
import { PaperBallots, Slips } from "./PaperSheets.tsx";
import { HandCountForm } from "./HandCountForm.tsx";
import { usePaperPrinter } from "./paper-printer.ts";

/** What is known of codes before the server was asked. */
const noCodes: Codes = { printed: 0, checked: 0 };

const PaperCodes = lazyPiece(async () => ({ default: (await import("./PaperCodes.tsx")).PaperCodes }));

/** For people without a device: slips for the booth, ballots on paper, and typing in what was counted by hand. */
export function PaperTools(props: { poll: PollView; leads?: boolean }) {
  const t = useMessages("polls");
  const failure = useFailure();
  const onPaper = () => props.poll.electorate?.paper ?? 0;
  const takesSlips = () =>
    props.poll.secrecy === "secret" && ["registering", "open"].includes(props.poll.state);
  const takesCount = () => onPaper() > 0 && ["open", "closing"].includes(props.poll.state);
  const groups = usePollGroups(() => (props.leads && takesSlips() ? props.poll : undefined));
  const [chosen, setChosen] = createSignal<string>();
  const forGroup = () => groups().find(({ id }) => id === chosen()) ?? groups()[0];
  const [codes, { mutate: setCodes, refetch: lookAtCodes }] = createResource(
    () => props.leads && props.poll.secrecy === "secret" && takesCount() && props.poll.id,
    (id, { value = noCodes }) => paperApi.codes(id).catch(() => value),
    { initialValue: noCodes },
  );
  const [copies, setCopies] = createSignal<number>();
  const wanted = () => copies() ?? Math.max(onPaper(), 1);
  const [withCodes, setWithCodes] = createSignal(false);
  const printer = usePaperPrinter({
    poll: () => props.poll,
    wanted,
    group: forGroup,
    failure,
    onCodes: lookAtCodes,
  });
  return (
    <details class="fold paper-tools" onToggle={() => void lookAtCodes()}>
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
          <Show when={takesSlips() && props.poll.method !== "pairwise"}>
            <label class="choice">
              <input
                type="checkbox"
                checked={withCodes()}
                onChange={(event) => setWithCodes(event.currentTarget.checked)}
              />
              <span>{t("withCodes")}</span>
            </label>
            <p class="muted small">{t("withCodesHow")}</p>
          </Show>
          <div class="row">
            <Show when={takesSlips()}>
              <button type="button" class="button" disabled={failure.busy()} onClick={printer.printSlips}>
                {t("printSlips")}
              </button>
            </Show>
            <Show when={printer.slips()}>
              {(same) => (
                <button type="button" class="button" onClick={() => printer.show(same())}>
                  {t("printSlipsAgain")}
                </button>
              )}
            </Show>
            <Show when={props.poll.method !== "pairwise"}>
              <button
                type="button"
                class="button"
                disabled={failure.busy()}
                onClick={() =>
                  withCodes() && takesSlips()
                    ? printer.printCoded()
                    : printer.show({ kind: "ballots", copies: wanted() })
                }
              >
                {t("printBallots")}
              </button>
            </Show>
            <Show when={printer.coded()}>
              {(same) => (
                <button type="button" class="button" onClick={() => printer.show(same())}>
                  {t("printCodedAgain")}
                </button>
              )}
            </Show>
            <button
              type="button"
              class="button"
              onClick={() => printer.show({ kind: "blank", copies: wanted() })}
            >
              {t("printBlank")}
            </button>
          </div>
          <Show when={takesSlips()}>
            <p class="muted small">{t("slipsHow")}</p>
          </Show>
          <p class="muted small">{t("blankHow")}</p>
          <failure.Text />
        </Show>
        <Show when={takesCount() && codes.latest.printed > 0}>
          <Suspense>
            <PaperCodes poll={props.poll} codes={codes.latest} onChecked={setCodes} />
          </Suspense>
        </Show>
        <Show when={takesCount()}>
          <Show when={props.poll.settings.byGroup}>
            <p class="own-warning">{t("handCountWhole")}</p>
          </Show>
          <HandCountForm poll={props.poll} />
        </Show>
      </div>
      <Show when={printer.sheet()} keyed>
        {(now) => {
          if (now.kind === "slips") return <Slips {...now} poll={props.poll} />;
          if (now.kind === "blank") return <BlankBallots title={props.poll.title} copies={now.copies} />;
          return <PaperBallots {...now} poll={props.poll} />;
        }}
      </Show>
    </details>
  );
}
