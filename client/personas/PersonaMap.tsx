import { createUniqueId, For, Show } from "solid-js";
import type { Persona } from "#shared/personas/persona.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { mapPlaces, type MapPlace } from "./map-places.ts";
import { personaSteps, personaWord } from "./persona-scale.ts";

const size = 300;
const margin = 26;
const inside = size - 2 * margin;
const across = (x: number) => margin + 16 + x * (inside - 32);
const up = (y: number) => size - margin - 16 - y * (inside - 32);

/** All characters by influence and interest: a picture with numbers in it, and the same as a table. */
export function PersonaMap(props: { personas: readonly Persona[] }) {
  const t = useMessages("personas");
  const headingId = createUniqueId();
  const places = () => mapPlaces(props.personas);
  return (
    <section class="persona-map panel" aria-labelledby={headingId}>
      <h3 id={headingId}>{t("map")}</h3>
      <Show when={places().length > 0} fallback={<p class="muted">{t("mapEmpty")}</p>}>
        <p class="muted small">{t("mapText", { n: places().length })}</p>
        <Picture places={places()} />
        <Table personas={props.personas} />
      </Show>
    </section>
  );
}

function Picture(props: { places: readonly MapPlace[] }) {
  const t = useMessages("personas");
  const middle = size / 2;
  return (
    <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      <rect class="persona-map-frame" x={margin} y={margin} width={inside} height={inside} rx="8" />
      <path class="persona-map-grid" d={`M${middle} ${margin}v${inside}M${margin} ${middle}h${inside}`} />
      <text x={size - margin} y={size - 8} text-anchor="end">
        {t("mapDecides")}
      </text>
      <text transform={`translate(16 ${margin}) rotate(-90)`} text-anchor="end">
        {t("mapMatters")}
      </text>
      <For each={props.places}>
        {(place) => (
          <g transform={`translate(${across(place.x)} ${up(place.y)})`}>
            <circle class="persona-map-dot" r="10" />
            <text text-anchor="middle" dy="4">
              {place.number}
            </text>
          </g>
        )}
      </For>
    </svg>
  );
}

function Table(props: { personas: readonly Persona[] }) {
  const t = useMessages("personas");
  const sheets = useMessages("sheets");
  const steps = () => personaSteps(t);
  return (
    <table class="small">
      <caption class="visually-hidden">{t("table")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("number")}</th>
          <th scope="col">{t("name")}</th>
          <th scope="col">{t("decides")}</th>
          <th scope="col">{t("matters")}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.personas}>
          {(persona, i) => (
            <tr>
              <td>{i() + 1}</td>
              <th scope="row">{persona.name || sheets("untitled")}</th>
              <td>{personaWord(steps(), persona.influence) ?? sheets("notSaid")}</td>
              <td>{personaWord(steps(), persona.interest) ?? sheets("notSaid")}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
