import type { room as en } from "../en/room.ts";
import type { Same } from "../messages.ts";

/** The projector’s view: large words, nothing of the people. */
export const room: Same<typeof en> = {
  opening: "Abriendo el tablero…",
  ended: "Este enlace de proyector ya se usó, o el taller lo cerró. Haz uno nuevo en la página del taller.",
  joinHere: "Entra",
  qrName: "Código QR para entrar",
  loose: "Sin grupo",
  untitled: "Un grupo sin nombre",
  empty: "Aquí aparecerán las primeras tarjetas.",
  noNotes: "Aún no hay tarjetas",
  offline: "Sin conexión. Esto es lo último que había.",
  timeUp: "Se acabó el tiempo",
  paused: "en pausa",
  pageUp: "Página anterior",
  pageDown: "Página siguiente",
  noteCount: { one: "{{ n }} tarjeta", other: "{{ n }} tarjetas" },
  noteAt: "Tarjeta {{ n }} de {{ all }}",
  optionAt: "{{ n }} de {{ all }}",
  voteDraft: "Todavía no se vota. Esto es lo que se podría elegir.",
  voteRegistering: "La votación se abre pronto.",
  voteOpen: "La votación está abierta.",
  voteClosing: "La votación se está cerrando. Lo que va en camino todavía cuenta.",
  voteClosed: "La votación está cerrada. El resultado todavía no se mostró.",
  voteResult: "La votación está cerrada.",
  voteVoided: "Nada de esta votación cuenta.",
  pairTitle: "Un proyector para el grupo",
  pairHow:
    "En el teléfono de quien facilita: abre el tablero, “Facilitar”, luego “Proyector”, y escribe este código.",
  pairScan: "O escanea esto con ese teléfono:",
  pairQr: "Código QR para conectar este proyector",
  pairFailed: "No se pudo hacer un código ahora. Todavía no se muestra nada a nadie.",
  pairAgain: "Hacer un código",
  pairField: "Código del proyector",
  pairWhich: "¿Qué debe mostrar el proyector?",
  pairNobody:
    "Nadie facilita un taller en este dispositivo. Escanea el código con el teléfono con el que facilitas, o escríbelo ahí.",
  pairDone: "El proyector muestra ahora “{{ title }}”.",
  pairLead: "Al tablero",
};
