import type { board as en } from "../en/board.ts";
import type { Same } from "../messages.ts";

/** The board's frame: bars, people, saved state, purpose, kept words, keys. */
export const board: Same<typeof en> = {
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
  peopleOnlyYou: "Ahora no hay nadie más aquí.",
  you: "tú",
  isAtView: "en: {{ view }}",
  isInCard: "en: {{ card }}",
  goThere: "Ir allí",
  goWhere: "Ir adonde está {{ name }}",
  somebody: "alguien",
  untitled: "sin título",
  collapse: "Ocultar",
  showPeople: "Mostrar quién está aquí",

  menu: "Menú",
  menuPurpose: "Para qué estamos aquí",
  menuInvite: "Invitar y facilitar",
  menuImport: "Traer",
  menuExport: "Llevar",
  menuHistory: "Momentos anteriores",
  menuSearch: "Buscar",
  menuReturnCode: "Seguir en otro dispositivo",
  menuKeys: "Teclas",
  menuNoticesOn: "Avisarme quién llega y quién se va",
  menuNoticesHint: "Los dice un lector de pantalla, como mucho uno cada pocos segundos.",
  menuTray: "Palabras guardadas",

  purposeTitle: "Para qué estamos aquí",
  purposeStart: "Ir al tablero",

  returnTitle: "Seguir en otro dispositivo",
  returnHint:
    "Escribe este código allí, en la primera página, donde dice «Seguir con un código de regreso». Un código nuevo reemplaza al anterior.",
  returnMake: "Hacer un código",
  returnCode: "Tu código de regreso",
  returnFailed: "Ahora no se pudo hacer un código. Prueba otra vez cuando tengas conexión.",

  leaveUnsaved: {
    one: "1 cambio tuyo todavía no llegó al servidor y se perdería.",
    other: "{{ n }} cambios tuyos todavía no llegaron al servidor y se perderían.",
  },
  leaveTray: "Las palabras guardadas también se perderían. Si las necesitas, cópialas antes.",

  keysTitle: "Teclas",
  keyUndo: "Deshacer un cambio propio",
  keyRedo: "Rehacer",
  keyViews: "Cambiar de vista",
  keySearch: "Buscar en todo el tablero",
  keyKeys: "Esta lista",
  keyLeave: "Salir de un campo, cerrar un cuadro",

  searchTitle: "Buscar",
  searchLabel: "Palabras en cualquier lugar del tablero",
  searchNone: "Nada tiene estas palabras.",
  searchFound: { one: "1 resultado", other: "{{ n }} resultados" },
  kindNotes: "tarjeta",
  kindClusters: "grupo",
  kindFramings: "el problema",
  kindPersonas: "personaje",
  kindNeeds: "necesidad",
  kindComments: "comentario",

  cameIn: { one: "Llegó {{ names }}", other: "Llegaron {{ n }} personas" },
  wentAway: { one: "Se fue {{ names }}", other: "Se fueron {{ n }} personas" },

  trayTitle: "Palabras guardadas",
  trayWhy: "Estas palabras tuyas no pudieron ir al tablero. Se guardan aquí hasta que las quites.",
  trayShared: "Se guardan solo en esta pestaña. No la cierres, o cópialas.",
  trayOpen: {
    one: "1 texto tuyo quedó guardado aparte",
    other: "{{ n }} textos tuyos quedaron guardados aparte",
  },
  trayLook: "Ver",
  trayExport: "Guardar como archivo",
  trayRemove: "Quitar",
  trayEmpty: "No hay nada guardado aparte.",
  trayNoWords: "Un cambio sin palabras",

  refusedKept: "Lo demás sigue como estaba y tus palabras quedaron guardadas aparte para ti.",
  "refused-foreign-client": "No se pudo saber que un cambio era tuyo.",
  "refused-epoch": "El tablero empezó de nuevo mientras tanto.",
  "refused-earlier-life": "El tablero empezó de nuevo mientras no estabas.",
  "refused-locked": "Esta parte del tablero está cerrada por ahora.",
  "refused-forbidden": "Tu parte en este taller no incluye eso.",
  "refused-gone": "Alguien quitó eso para siempre.",
  "refused-too-big": "Eso era demasiado para un tablero.",
  "refused-malformed": "Un cambio no se pudo entender.",
  "refused-schema": "Un cambio no encajaba en el tablero.",
  "refused-rate": "Eso fue muy rápido; se envía otra vez solo.",
  "refused-gap": "Algo se envía otra vez solo.",
  dismiss: "Cerrar el aviso",

  notOpen: "No se pudo abrir este tablero.",
  notOpenOffline: "No hay conexión, ni una copia de este tablero en este dispositivo.",
  toStart: "A la primera página",
};
