import type { purpose as en } from "../en/purpose.ts";
import type { Same } from "../messages.ts";

/** Why a workshop is held and how far it can decide: told before anybody gives a name. */
export const purpose: Same<typeof en> = {
  why: "Para qué",
  forWhom: "Para quiénes",
  decides: "Qué se va a decidir",
  power: "Hasta dónde decide el grupo",
  carriedOutBy: "Quién lo lleva a cabo",
  notSaid: "Aún no se ha dicho",
  inform: "Al grupo se le informa",
  informMeans: "Otras personas ya decidieron y lo explican.",
  consult: "Al grupo se le pregunta",
  consultMeans: "Dice lo que piensa; otras personas deciden y dicen por qué.",
  "co-decide": "El grupo decide junto con otras personas",
  "co-decideMeans": "Nada sigue adelante sin su sí.",
  "community-decides": "Decide la comunidad",
  "community-decidesMeans": "Otras personas llevan a cabo lo que decide.",
  whyHint: "Qué pasa, y qué debería ser distinto después.",
  forWhomHint: "Quiénes lo viven. Piensa también en quienes no van a estar.",
  decidesHint: "Qué está abierto para este grupo y qué ya está decidido.",
  carriedOutByHint: "Una persona, un grupo o una institución que responda por ello.",
};
