import type { exported as en } from "../en/exported.ts";
import type { Same } from "../messages.ts";

/** Words of an exported board that no screen has; its questions and choices are those of the sheets. */
export const exported: Same<typeof en> = {
  notes: "Tarjetas",
  otherNotes: "Otras tarjetas",
  comments: "Comentarios",
  untitled: "Sin título",
  notTalkedAbout: "todavía no se habló de esto",
  madeWith: "Escrito en grupo con Ronda",
  comment: "Comentario",
  about: "Sobre",
  resolved: "Ya resuelto",
  onBehalf: "escrita para alguien",
  onBehalfOf: "escrita para: {{ name }}",
};
