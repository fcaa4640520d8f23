import type { late as english } from "../en/late.ts";
import type { Same } from "../messages.ts";

/** Palabras escritas mientras el tablero estaba cerrado. */
export const late: Same<typeof english> = {
  title: "Lo que llegó tarde",
  intro:
    "Estas palabras se escribieron mientras el tablero estaba cerrado. Acepta cada una, o no. Quien las escribió ve qué decides y conserva sus palabras.",
  none: "No hay nada esperando.",
  somebody: "alguien",
  "kind-card": "nuevo",
  "kind-sub": "prueba nueva",
  "kind-words": "más palabras",
  "root-notes": "tarjeta",
  "root-clusters": "grupo",
  "root-framings": "el problema",
  "root-personas": "personaje",
  "root-needs": "necesidad",
  "root-comments": "comentario",
  onlyTaken: "Solo se quitaron palabras.",
  standsNow: "Lo que hay ahí ahora",
  admit: "Aceptar",
  admitOf: "Aceptar lo que escribió {{ name }}: {{ words }}",
  decline: "No aceptar",
  declineOf: "No aceptar lo que escribió {{ name }}: {{ words }}",
  "said-placed": "Aceptado.",
  "said-below": "Aceptado, debajo de lo que otras personas escribieron ahí mientras tanto.",
  "said-nothing": "Ya estaba ahí.",
  "said-declined": "No aceptado. Quien lo escribió conserva las palabras.",
  unsent: "Va a quien facilita en cuanto haya conexión. Entonces podrá leerlo.",
  waiting: "Espera a quien facilita. Nadie más puede leerlo.",
  admitted: "Aceptado: está en el tablero.",
  declined: "No se aceptó. Aquí están tus palabras.",
  takeBack: "Retirarlo",
};
