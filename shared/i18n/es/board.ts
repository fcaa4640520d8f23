import type { board as en } from "../en/board.ts";
import type { Same } from "../messages.ts";

/** The bars of the board, the saved state, and notices that must be there without a network. */
export const board: Same<typeof en> = {
  notices: "Avisos",
  views: "Vistas del tablero",
  viewWall: "Muro",
  viewFramings: "El problema",
  viewPersonas: "Personajes",
  viewNeeds: "Lo que necesitamos",
  skipToContent: "Ir al tablero",

  stateLoading: "Cargando",
  stateSaved: "Guardado",
  stateSaving: "Guardando",
  stateOfflineNone: "Sin conexión",
  stateOfflineKept: {
    one: "Sin conexión, 1 cambio guardado en este dispositivo",
    other: "Sin conexión, {{ n }} cambios guardados en este dispositivo",
  },
  stateOfflineTab: {
    one: "Sin conexión, 1 cambio en esta pestaña: no cierres esta página",
    other: "Sin conexión, {{ n }} cambios en esta pestaña: no cierres esta página",
  },
  stateNotSaved: "Todavía sin guardar",
  notSaved:
    "El servidor no pudo guardar lo último. Tus palabras se guardan aquí y se envían otra vez solas: deja esta página abierta.",
  stateClosed: "Sin conexión",
  closedSignedOut:
    "Este navegador ya no es parte del taller. Abre otra vez el enlace de invitación; lo que ves aquí se puede leer y copiar.",
  closedRemoved: "Ya no eres parte de este taller. Lo que ves aquí se puede leer y copiar.",
  closedGone: "Este tablero ya no está. Lo que ves se puede leer y copiar.",
  newVersion: "Hay una Ronda más nueva. Carga la página otra vez para seguir escribiendo.",
  reload: "Cargar otra vez",
  readOnly: "Solo lectura",

  alsoInField: {
    one: "{{ names }} está en este campo",
    other: "{{ names }} y más personas están en este campo ({{ n }})",
  },

  people: "Quién está aquí",
  peopleCount: { one: "1 persona aquí", other: "{{ n }} personas aquí" },
  observers: { one: "1 persona solo lee.", other: "{{ n }} personas solo leen." },
  somebody: "alguien",
  otherBoard: "un tablero que no se te abre",

  menu: "Menú",

  kindNotes: "tarjeta",
  kindClusters: "grupo",
  kindFramings: "el problema",
  kindPersonas: "personaje",
  kindNeeds: "necesidad",
  kindComments: "comentario",
  kindPolls: "votación",

  cameIn: { one: "Llegó {{ names }}", other: "Llegaron {{ n }} personas" },
  wentAway: { one: "Se fue {{ names }}", other: "Se fueron {{ n }} personas" },

  trayOpen: {
    one: "1 texto tuyo quedó guardado aparte",
    other: "{{ n }} textos tuyos quedaron guardados aparte",
  },
  lateWaits: { one: "1 texto que llegó tarde espera", other: "{{ n }} textos que llegaron tarde esperan" },
  lateTaken: {
    one: "Se aceptó 1 texto tuyo que llegó tarde.",
    other: "Se aceptaron {{ n }} textos tuyos que llegaron tarde.",
  },
  lateNot: "Algo no se aceptó.",
  trayLook: "Ver",

  renamed: "Quien facilita te puso el nombre «{{ name }}».",
  roleNow: "Ahora estás como: {{ role }}.",
  renamedChange: "Cambiarlo",
  dismiss: "Cerrar el aviso",

  notOpen: "No se pudo abrir este tablero.",
  notOpenOffline: "No hay conexión, ni una copia de este tablero en este dispositivo.",
  toStart: "A la primera página",
  promptNext: "Pasar al siguiente aviso: este es el {{ at }} de {{ n }}",
};
