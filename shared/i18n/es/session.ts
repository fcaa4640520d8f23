import type { session as en } from "../en/session.ts";
import type { Same } from "../messages.ts";

export const session = {
  now: "En qué está el grupo",
  notBegun: "La sesión no ha empezado",
  over: "Todos los pasos están hechos",
  between: "Entre dos pasos",
  details: "La sesión",
  lead: "Facilitar",
  leadTitle: "Facilitar la sesión",

  timeLeft: "quedan",
  timePaused: "en pausa",
  timeUp: "Se acabó el tiempo",
  daysLeft: { one: "1 día", other: "{{ n }} días" },

  locked: "Cerrado: por ahora solo se lee.",
  lockedLead: "Cerrado: solo escribe quien facilita.",
  muted:
    "Por ahora solo puedes leer. Lo que escribiste para ti se queda contigo, y tu nombre queda como está.",
  notWriting: "En este paso solo se lee.",

  saidShown: "Las tarjetas del grupo ya están en el muro.",

  elsewhere: "El grupo está en: {{ where }}",
  join: "Ir allí",
  looksAt: "El grupo mira: {{ where }}",
  notNow: "Ahora no",

  hand: "Levantar la mano",
  handUp: "Bajar la mano",
  ready: "Ya está",
  yourTurn: "Es tu turno.",
  somebody: "alguien",
  missedTurn: "No estabas cuando llegó tu turno. ¿Lo quieres ahora?",
  turnOver: "El tiempo de tu turno terminó. Cierra tu idea.",

  agendaEmpty: "Todavía no hay agenda.",

  saidNow: "Ahora: {{ title }}. {{ instructions }}",
  saidLeft: { one: "Queda 1 minuto", other: "Quedan {{ n }} minutos" },
  saidLocked: "El tablero está cerrado.",
  saidUnlocked: "Ya se puede escribir otra vez en el tablero.",
} as const satisfies Same<typeof en>;
