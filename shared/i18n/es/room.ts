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
};
