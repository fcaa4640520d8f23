import { createResource, For, Show } from "solid-js";
import type { SetStoreFunction } from "solid-js/store";
import { mostOptions } from "#shared/voting/poll.ts";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { land } from "#client/ui/landing.ts";
import { Symbol } from "#client/ui/Symbol.tsx";
import { SymbolPicker } from "#client/ui/SymbolPicker.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { mostAmount } from "./PollBudget.tsx";
import { needsOf } from "./board-needs.ts";
import { NumberField } from "./NumberField.tsx";
import { isSpending, newOption, type DraftOption, type PollDraft } from "./poll-draft.ts";

/** Among what: needs of the board, similar ones made one first, others written here; and "none of these". */
export function PollOptions(props: {
  view: WorkshopView;
  draft: PollDraft;
  setDraft: SetStoreFunction<PollDraft>;
}) {
  const t = useMessages("polls");
  const [needs] = createResource(() => props.view.boards, needsOf);
  const has = (need: string) => props.draft.options.some((option) => option.need === need);
  const toggle = (need: { id: string; label: string; symbol: DraftOption["symbol"] }) => {
    const { options } = props.draft;
    const next = has(need.id)
      ? options.filter((option) => option.need !== need.id)
      : [...options, newOption({ need: need.id, label: need.label, symbol: need.symbol })];
    props.setDraft("options", next);
  };
  const set = (at: number, change: Partial<DraftOption>) => props.setDraft("options", at, change);
  let list: HTMLOListElement | undefined;
  let add: HTMLButtonElement | undefined;
  /** Puts the focus into an option's words; without any left, on what adds one. */
  const goTo = (at: number) =>
    land(list?.children[Math.max(at, 0)]?.querySelector<HTMLElement>("input") ?? add);
  const remove = (at: number) => {
    props.setDraft("options", (options) => options.filter((_, i) => i !== at));
    goTo(at - 1);
  };
  const addOne = () => {
    props.setDraft("options", (options) => [...options, newOption()]);
    goTo(props.draft.options.length - 1);
  };
  const isTooDear = ({ cost }: DraftOption) => (cost ?? 0) > (props.draft.budget ?? mostAmount);
  /** The words of both stay, to be shortened by hand. */
  const merge = (at: number) => {
    props.setDraft("options", (options) => {
      const label = `${options[at - 1]!.label.trim()} / ${options[at]!.label.trim()}`;
      return options.flatMap((option, i) => (i === at ? [] : [i === at - 1 ? { ...option, label } : option]));
    });
    goTo(at - 1);
  };
  return (
    <fieldset class="stack">
      <legend>{t("options")}</legend>
      <Show when={(needs()?.length ?? 0) > 0}>
        <details class="fold">
          <summary>{t("fromNeeds")}</summary>
          <div class="stack">
            <For each={needs()}>
              {(need) => (
                <label class="choice">
                  <input type="checkbox" checked={has(need.id)} onChange={() => toggle(need)} />
                  <Show when={need.symbol}>{(name) => <Symbol name={name()} />}</Show>
                  <span>{need.label}</span>
                </label>
              )}
            </For>
          </div>
        </details>
      </Show>
      <p class="muted small">{t("mergeFirst")}</p>
      <ol class="poll-options" ref={list}>
        <For each={props.draft.options}>
          {(option, at) => (
            <li class="panel">
              <TextField
                label={t("optionLabel", { n: at() + 1 })}
                value={option.label}
                onInput={(label) => set(at(), { label })}
                maxLength={500}
              />
              <Show when={isSpending(props.draft)}>
                <NumberField
                  label={t("cost")}
                  hint={isTooDear(option) ? t("costTooHigh") : ""}
                  value={option.cost}
                  least={1}
                  most={mostAmount}
                  onInput={(cost) => set(at(), { cost })}
                />
              </Show>
              <details class="fold">
                <summary>{t("symbolAndMore")}</summary>
                <SymbolPicker value={option.symbol} onPick={(symbol) => set(at(), { symbol })} />
              </details>
              <div class="row">
                <Show when={at() > 0}>
                  <button type="button" class="button" onClick={() => merge(at())}>
                    {t("mergeUp")}
                  </button>
                </Show>
                <button
                  type="button"
                  class="button"
                  aria-label={t("removeOption", { option: option.label })}
                  onClick={() => remove(at())}
                >
                  {t("remove")}
                </button>
              </div>
            </li>
          )}
        </For>
      </ol>
      <Show when={props.draft.options.length < mostOptions}>
        <div class="row">
          <button type="button" class="button" ref={add} onClick={addOne}>
            {t("addOption")}
          </button>
        </div>
      </Show>
      <label class="choice">
        <input
          type="checkbox"
          checked={props.draft.noneRemoved === undefined}
          onChange={(event) => props.setDraft({ noneRemoved: event.currentTarget.checked ? undefined : "" })}
        />
        <span>{t("none")}</span>
      </label>
      <Show when={props.draft.noneRemoved !== undefined}>
        <TextField
          label={t("noneWhy")}
          hint={t("noneWhyHint")}
          value={props.draft.noneRemoved ?? ""}
          onInput={(noneRemoved) => props.setDraft({ noneRemoved })}
          maxLength={500}
        />
      </Show>
    </fieldset>
  );
}
