import type { join as en } from "../en/join.ts";
import type { Same } from "../messages.ts";

/** Joining: who invites and what for, before anybody gives a name. */
export const join: Same<typeof en> = {
  invites: "{{ names }} te invita",
  inviteTogether: "{{ names }} te invitan",
  invited: "Tienes una invitación",
  asFacilitator: "Con este enlace ayudas a facilitar el taller. Sirve una vez, para una persona.",
  asAdvisory: "Este enlace es para el consejo comunitario.",
  asObserver: "Con este enlace lees lo que pasa, sin escribir.",
  heldIn: "El idioma del taller es {{ language }}.",
  whoSees: "Quién ve lo que dices",
  seesWords: "Todo el taller ve lo que escribes.",
  seesNamePresent:
    "Quienes facilitan ven la lista de nombres; las demás personas ven los nombres de quienes están en ese momento.",
  seesNameNumber: "Solo quienes facilitan ven los nombres; las demás personas ven cuántas hay.",
  operator: "De este servidor se encarga {{ operator }}, que puede ver lo que se escribe y quién se conecta.",
  operatorUnsaid:
    "No se ha dicho quién se encarga de este servidor. Sea quien sea, puede ver lo que se escribe y quién se conecta.",
  review: "El {{ date }} quienes facilitan revisan todo y dicen qué se guarda y qué se borra.",
  name: "Tu nombre en este taller",
  nameHint: "No tiene que ser tu nombre verdadero. Elige cómo te pueden llamar.",
  nameMissing: "Escribe un nombre que las demás personas verán. No tiene que ser el verdadero.",
  people: "¿Cuántas personas usan ahora este aparato?",
  enter: "Entrar",
  entering: "Entrando…",
  already: "Este navegador ya está en este taller.",
  goOnAs: "Seguir como {{ name }}",
  other: "Entrar como otra persona",
  withCode: "Entrar con un código",
  code: "Código de ocho letras",
  codeHint: "Está en el cartel o en la pantalla. No importan mayúsculas ni espacios.",
  codeMissing: "Un código tiene ocho letras. Míralo de nuevo; lo que escribiste sigue aquí.",
  look: "Seguir",
  looking: "Abriendo la invitación…",
  otherCode: "Usar otro código",
  waitTitle: "Estás en la puerta",
  waitText:
    "Alguien que facilita el taller te va a abrir. Puedes dejar esta página abierta; sigue por sí sola.",
};
