import type { mine as english } from "../en/mine.ts";
import type { Same } from "../messages.ts";

/** Bilhetes que ninguém mais vê, para ler de novo e levar. */
export const mine: Same<typeof english> = {
  title: "Bilhetes que só você vê",
  hint: "Bilhetes que não foram mostrados ao grupo, deste passo e dos anteriores.",
  none: "Não há nenhum.",
  onDevice: "Sem conexão: só os deste passo.",
  held: "fica com você",
  unsent: "Ainda não enviado",
  earlier: "Um passo anterior",
  copy: "Copiar todos",
  save: "Salvar como arquivo",
};
