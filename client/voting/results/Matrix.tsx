import { For, Show } from "solid-js";
import type { PollOption } from "#shared/voting/poll.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import "./charts.css";

/**
 * How many prefer the row's option to the column's; whoever is ahead of the two is bold and ticked. A table, so that it is read,
 * printed and heard as one. Columns carry the rows' numbers, because names would not fit on a phone.
 */
export function Matrix(props: {
  caption: string;
  options: readonly PollOption[];
  preferences: readonly (readonly [string, string, number])[];
}) {
  const t = useMessages("results");
  const count = (one: string, other: string) =>
    props.preferences.find(([first, second]) => first === one && second === other)?.[2] ?? 0;
  return (
    <figure class="chart">
      <p class="muted small">{t("matrixHow")}</p>
      <div class="heat-scroll" tabindex="0" role="region" aria-label={props.caption}>
        <table class="heat">
          <caption class="visually-hidden">{props.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t("option")}</th>
              <For each={props.options}>
                {(option, i) => (
                  <th scope="col">
                    <span aria-hidden="true">{i() + 1}</span>
                    <span class="visually-hidden">{option.label}</span>
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={props.options}>
              {(row, i) => (
                <tr>
                  <th scope="row">
                    {i() + 1}. {row.label}
                  </th>
                  <For each={props.options}>
                    {(column) => {
                      const isAhead = () => count(row.id, column.id) > count(column.id, row.id);
                      return (
                        <td classList={{ "matrix-ahead": isAhead() }}>
                          <Show when={row.id !== column.id} fallback={<span aria-hidden="true">·</span>}>
                            {count(row.id, column.id)}
                            <Show when={isAhead()}>
                              <span aria-hidden="true"> ✓</span>
                            </Show>
                          </Show>
                        </td>
                      );
                    }}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </figure>
  );
}
