import { For } from "solid-js";
import type { PollOption } from "#shared/voting/poll.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import type { Place } from "./Distribution.tsx";
import "./charts.css";

/**
 * Options by what people said of them, darker where more said it, with the number in each cell: its own table, so that
 * it is read, printed and heard as one.
 */
export function HeatMap(props: {
  caption: string;
  options: readonly PollOption[];
  places: readonly Place[];
  counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}) {
  const t = useMessages("results");
  const count = (option: string, place: string) => props.counts[option]?.[place] ?? 0;
  const all = () => props.options.flatMap(({ id }) => props.places.map(({ key }) => count(id, key)));
  const most = () => Math.max(1, ...all());
  return (
    <div class="heat-scroll" tabindex="0" role="region" aria-label={props.caption}>
      <table class="heat">
        <caption class="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("option")}</th>
            <For each={props.places}>{({ words }) => <th scope="col">{words}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.options}>
            {(option) => (
              <tr>
                <th scope="row">{option.label}</th>
                <For each={props.places}>
                  {({ key }) => (
                    <td
                      class="heat-cell"
                      classList={{ strong: count(option.id, key) > most() / 2 }}
                      style={{ "--heat": `${Math.round((100 * count(option.id, key)) / most())}%` }}
                    >
                      {count(option.id, key)}
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
