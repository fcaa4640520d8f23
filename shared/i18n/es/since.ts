import type { since as en } from "../en/since.ts";
import type { Same } from "../messages.ts";

/** What somebody who returns is told of the time they were away. */
export const since: Same<typeof en> = {
  title: "Qué cambió desde que te fuiste",
  left: "Te fuiste el {{ when }}",
  step: "El grupo está ahora en: {{ title }}",
  look: "Ver",
  close: "Cerrar",
  added: { one: "1 tarjeta u hoja nueva", other: "{{ n }} tarjetas u hojas nuevas" },
  changed: { one: "1 cambiada", other: "{{ n }} cambiadas" },
  removed: { one: "1 quitada", other: "{{ n }} quitadas" },
  votes: { one: "Se cerró 1 votación", other: "Se cerraron {{ n }} votaciones" },
  byName: "{{ title }} (de {{ name }})",
  session: "En la sesión",
  stepDone: "Hecho: {{ title }}",
  voteClosed: "Votación cerrada: {{ title }}",
  private: "Se calcula solo en este dispositivo. A nadie más se le dice qué leíste.",
};
