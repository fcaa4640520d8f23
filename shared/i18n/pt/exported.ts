import type { exported as en } from "../en/exported.ts";
import type { Same } from "../messages.ts";

/** Words of an exported board that no screen has; its questions and choices are those of the sheets. */
export const exported: Same<typeof en> = {
  notes: "Bilhetes",
  otherNotes: "Outros bilhetes",
  comments: "Comentários",
  untitled: "Sem título",
  notTalkedAbout: "ainda não se falou disso",
  madeWith: "Escrito em grupo com a Roda",
  comment: "Comentário",
  about: "Sobre",
  resolved: "Já resolvido",
  onBehalf: "escrito para alguém",
  onBehalfOf: "escrito para: {{ name }}",
};
