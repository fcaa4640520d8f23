import type { clusters as english } from "../en/clusters.ts";
import type { Same } from "../messages.ts";

/** El diálogo de los grupos de tarjetas. */
export const clusters: Same<typeof english> = {
  title: "Grupos de tarjetas",
  none: "Todavía no hay grupos.",
  joinWith: "Unir {{ name }} con",
  choose: "Elige un grupo",
  join: "Unir",
  joined: "Las tarjetas de {{ from }} están ahora en {{ into }}.",
  suggested: "Sugerencias por palabras en común",
  suggestHint:
    "Este aparato compara las palabras de las tarjetas que no están en ningún grupo. No se envía nada, y nada cambia hasta que aceptes.",
  noSuggestion: "No hay dos tarjetas sin grupo con una palabra en común que diga algo.",
  nameOf: "Nombre del grupo",
  accept: "Hacer este grupo",
  leave: "Dejarlo",
  made: {
    one: "Se hizo el grupo {{ name }}, con {{ n }} tarjeta.",
    many: "Se hizo el grupo {{ name }}, con {{ n }} tarjetas.",
    other: "Se hizo el grupo {{ name }}, con {{ n }} tarjetas.",
  },
  left: "Quedó como estaba.",
};
