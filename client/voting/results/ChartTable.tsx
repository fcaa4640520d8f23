import { For } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";

/** The table beside a picture, with the same numbers: closed until it is asked for, open on paper. */
export function ChartTable(props: {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}) {
  const t = useMessages("results");
  return (
    <details class="chart-table">
      <summary>{t("asTable")}</summary>
      <div
        class="chart-table-scroll"
        tabindex="0"
        role="region"
        aria-label={`${props.caption}: ${t("asTable")}`}
      >
        <table>
          <caption class="visually-hidden">{props.caption}</caption>
          <thead>
            <tr>
              <For each={props.head}>{(cell) => <th scope="col">{cell}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={props.rows}>
              {(row) => (
                <tr>
                  <th scope="row">{row[0]}</th>
                  <For each={row.slice(1)}>{(cell) => <td>{cell}</td>}</For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </details>
  );
}
