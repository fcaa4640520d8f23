import type { Same } from "../messages.ts";
import type { people as en } from "../en/people.ts";

/** People: what one says of oneself, and what those who lead decide about somebody. */
export const people: Same<typeof en> = {
  aboutTitle: "Sobre mí",
  name: "Mi nombre aquí",
  nameHint: "El que quieras. Cambia también en lo que escribiste.",
  save: "Guardar",
  saved: "Guardado.",

  peopleCount: "¿Cuántas personas usan este aparato?",
  peopleHint:
    "Para una mesa o una familia. Así las rondas y las cuentas cuentan personas, no aparatos. Lo ve quien facilita.",

  groupsTitle: "De dónde soy parte",
  groupsHint:
    "Solo si quieres. Nadie lee tu respuesta; solo se cuenta, y nunca en grupos de menos de cinco personas.",
  decline: "Prefiero no decirlo",
  languages: "Idiomas que hablo",
  languagesHint: "Separados por comas. Solo se cuentan.",

  wasHere: "Ya estuve aquí",
  wasHereHint:
    "En otro aparato, o antes de que este navegador te olvidara. Escribe el nombre que tenías; decide quien facilita.",
  wasHereName: "El nombre que tenía",
  wasHereAsk: "Preguntar",
  wasHereAsked: "Dijiste que estuviste aquí como «{{ name }}». Decide quien facilita.",

  disturbing: "Alguien molesta",
  freeze: "Congelar el tablero",
  freezeHint: "Todas las personas leen, solo escribe quien facilita.",
  closeDoor: "Cerrar el enlace y el código",
  closeDoorHint: "Nadie nuevo entra con ellos hasta que los abras otra vez.",
  newLinks: "Enlaces nuevos para todas las personas",
  newLinksHint: "Los enlaces viejos y el código dejan de servir. Quien está, se queda.",
  newLinksDone: "Todos los enlaces son nuevos.",
  takePen: "Quitar el lápiz",
  takePenOf: "Quitar el lápiz a {{ name }}",
  sendAwayName: "Sacar a {{ name }}",
  wentAway: "{{ name }} ya no está. Con un enlace viejo podría volver: haz enlaces nuevos.",
  nobodyElse: "No hay nadie más.",

  saysWasHere: "{{ now }} dice: ya estuve aquí, como «{{ name }}».",
  saysWhom: "¿Quién es?",
  saysYes: "Sí, es una sola persona",
  saysNo: "No",
  saysChoose: "elige",
  isHereNow: "{{ name }} está aquí ahora, en otro aparato. Pregunta primero.",
  takesRole: "Estará entonces como estaba {{ name }}: {{ role }}.",
  mergedNow: "Ahora es una sola persona: {{ name }}.",

  nameOf: "Nombre",
  nameOfHint: "La persona se entera.",
  peopleOf: "Por cuántas personas está",
  samePerson: "La misma persona que",
  merge: "Hacer una sola",

  undoAll: "Deshacer todo",
  undoAllBy: "Deshacer todo lo de {{ name }}",
  undoLooking: "Viendo qué cambiaría",
  undoNothing: "Nada en los tableros es de {{ name }}.",
  undoGoes: { one: "Se va 1 tarjeta u hoja suya", other: "Se van {{ n }} tarjetas y hojas suyas" },
  undoChanges: {
    one: "Cambia 1 tarjeta u hoja de otra persona",
    other: "Cambian {{ n }} tarjetas y hojas de otras personas",
  },
  undoComes: { one: "Vuelve 1 que había quitado", other: "Vuelven {{ n }} que había quitado" },
  undoMixedGoes: "otras personas también escribieron aquí",
  undoMixedStays: "lo que otras personas escribieron se queda",
  undoLeave: "Quita la marca de lo que deba quedarse como está.",
  undoNoWords: "sin palabras",
  undoHidden: "No alcanza lo que se escribió sin nombres.",
  undoDeleted:
    "Las palabras que alguien solo borró vuelven donde nadie más escribió después; si no, un momento anterior las trae.",
  undoDo: "Deshacer",
  undoDone: "Hecho: {{ goes }} se fueron, {{ changes }} cambiaron, {{ comes }} volvieron.",
  undoBack: "Traer todo de vuelta",
  undoBackDone: "Todo está como antes.",

  noDevice: "Personas sin aparato",
  noDeviceHint:
    "Una mesa, o alguien en la sala. Cuentan como presentes; tú levantas su mano y escribes sus tarjetas. Quien tiene aparato habla por sí.",
  noDeviceName: "Quién",
  noDeviceNameHint: "Por ejemplo: la mesa de la ventana. Un nombre solo si la persona está de acuerdo.",
  noDeviceAdd: "Añadir",
  hand: "Mano",
  handOf: "Mano levantada de {{ name }}",
  write: "Escribir",
  noteFor: "Tarjeta para {{ name }}",
  noteNamed: "Decir en la tarjeta: {{ name }}",
  noteNamedHint: "Solo con su sí. Si no, dice que se escribió para alguien.",
  notePut: "Poner en la pared",
  noteDone: "Está en la pared.",
  noteNotNow: "Ahora no se puede escribir en el tablero.",
};
