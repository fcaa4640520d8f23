import type { history as english } from "../en/history.ts";
import type { Same } from "../messages.ts";

/** Momentos anteriores de un tablero. */
export const history: Same<typeof english> = {
  title: "Momentos anteriores",
  intro:
    "Puedes volver a como estaba el tablero en uno de estos momentos. Cómo está ahora también se guarda como un momento, para que puedas deshacerlo.",
  nameLabel: "Ponle nombre a este momento",
  nameHint: "Por ejemplo: antes de juntar las tarjetas",
  keep: "Guardar este momento",
  kept: "Guardado: {{ name }}",
  none: "Todavía no hay ningún momento guardado. Se guarda uno por sí solo antes de traer algo, antes de volver atrás y cuando termina una actividad.",
  list: "Momentos guardados",
  "cause-named": "{{ name }}",
  "cause-import": "Antes de traer algo",
  "cause-restore": "Antes de volver atrás",
  "cause-person": "Antes de deshacer lo de una persona",
  "cause-activity": "Fin de: {{ name }}",
  cards: { one: "1 tarjeta u hoja", other: "{{ n }} tarjetas y hojas" },
  look: "Ver qué cambiaría",
  lookAt: "Ver qué cambiaría: {{ name }}",
  letGo: "Soltarlo",
  letGoOf: "Soltar: {{ name }}",
  gone: "Se soltó: {{ name }}",
  wouldChange: "Si vuelves a «{{ name }}»",
  asThen: "No cambiaría nada: el tablero está como estaba entonces.",
  comes: { one: "Vuelve 1", other: "Vuelven {{ n }}" },
  goes: { one: "Se va 1", other: "Se van {{ n }}" },
  changes: { one: "Cambia 1", other: "Cambian {{ n }}" },
  noWords: "sin palabras",
  goesWhere: "Lo que se va se quita, no se borra: se puede traer de vuelta.",
  goBack: "Volver a este momento",
  leave: "Dejarlo como está",
  done: "El tablero está como en «{{ name }}».",
  undo: "Deshacer",
  undone: "Deshecho. El tablero está como antes.",
};
