import type { room as en } from "../en/room.ts";
import type { Same } from "../messages.ts";

/** The projector’s view: large words, nothing of the people. */
export const room: Same<typeof en> = {
  opening: "Abrindo o quadro…",
  ended: "Este link de projetor já foi usado, ou a oficina o fechou. Faça um novo na página da oficina.",
  joinHere: "Entre",
  qrName: "Código QR para entrar",
  loose: "Sem grupo",
  untitled: "Um grupo sem nome",
  empty: "Os primeiros bilhetes vão aparecer aqui.",
  noNotes: "Ainda não há bilhetes",
  offline: "Sem conexão. Isto é o último que havia.",
  timeUp: "O tempo acabou",
  paused: "em pausa",
  pageUp: "Página anterior",
  pageDown: "Página seguinte",
  noteCount: { one: "{{ n }} bilhete", other: "{{ n }} bilhetes" },
};
