import type { Same } from "../messages.ts";
import type { risk as en } from "../en/risk.ts";

export const risk: Same<typeof en> = {
  assets: "O que precisa ficar a salvo",
  adversaries: "Quem poderia fazer mal, e o que já aconteceu",
  likelihood: "Quanto é provável",
  actions: "O que fazemos",
  assetsHelp: "Pessoas, lugares, papéis, telefones, nomes, o que foi dito aqui.",
  adversariesHelp: "Quem poderia querer isso, e o que já fez, aqui ou em outro lugar.",
  likelihoodHelp: "Para cada coisa: rara, possível ou de se esperar, e quanto seria grave.",
  actionsHelp: "O que fazemos antes, e se acontecer. Quem faz.",
  title: "Riscos e o que fazemos",
  lead: "Só quem tem o nome aqui vê isto. Não está em buscas, arquivos nem atas, a não ser que essas pessoas decidam.",
  add: "Acrescentar uma resposta",
  answer: "Resposta",
  remove: "Tirar",
  empty: "Ainda não há nada.",
  done: "Cada pergunta tem uma resposta.",
  notDone: {
    one: "{{ n }} pergunta ainda não tem resposta.",
    other: "{{ n }} perguntas ainda não têm resposta.",
  },
};
