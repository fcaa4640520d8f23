import type { since as en } from "../en/since.ts";
import type { Same } from "../messages.ts";

/** What somebody who returns is told of the time they were away. */
export const since: Same<typeof en> = {
  title: "O que mudou desde que você saiu",
  left: "Você saiu em {{ when }}",
  step: "O grupo está agora em: {{ title }}",
  look: "Ver",
  close: "Fechar",
  added: { one: "1 bilhete ou folha a mais", other: "{{ n }} bilhetes ou folhas a mais" },
  changed: { one: "1 com mudanças", other: "{{ n }} com mudanças" },
  removed: { one: "1 retirado", other: "{{ n }} retirados" },
  votes: { one: "1 votação foi encerrada", other: "{{ n }} votações foram encerradas" },
  byName: "{{ title }} (de {{ name }})",
  session: "No encontro",
  stepDone: "Feito: {{ title }}",
  voteClosed: "Votação encerrada: {{ title }}",
  private: "Calculado só neste aparelho. Ninguém mais fica sabendo o que você leu.",
};
