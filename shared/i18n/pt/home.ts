import type { home as en } from "../en/home.ts";
import type { Same } from "../messages.ts";

/** The first page: what Ronda is for, the workshops of this browser, starting and joining one. */
export const home: Same<typeof en> = {
  what: "A Roda é um quadro compartilhado onde um grupo pensa um problema a fundo, cada pessoa do seu celular e ao mesmo tempo.",
  whatFor:
    "Juntas, as pessoas dizem do que precisam e o que vem primeiro, e se a tecnologia faz mesmo parte da resposta.",
  noAccount: "Sem conta, sem e-mail e sem precisar do nome verdadeiro.",
  yours: "Suas oficinas",
  waiting: "À espera de que abram para você",
  openBoard: "Abrir o quadro",
  openWorkshop: "Links e pessoas",
  join: "Entrar em uma oficina",
  joinHint: "Se você tem um link, abra o link. Se tem um código de oito letras, escreva aqui.",
  code: "Código",
  goOn: "Continuar",
  start: "Começar uma oficina",
  startHint: "Você diz para que ela serve e recebe um link para enviar às outras pessoas.",
  return: "Continuar com um código de retorno",
  returnHint: "Com um código de retorno, você continua aqui como a pessoa que é no seu outro aparelho.",
  returnCode: "Código de retorno",
  returnMissing: "Escreva o código de retorno.",
  theWorkshop: "A oficina",
  title: "Título",
  titleHint: "Poucas palavras que o grupo reconheça.",
  titleMissing: "Dê um título à oficina.",
  language: "Idioma da oficina",
  languageHint: "Cada pessoa pode ler as telas no seu próprio idioma.",
  whatItIsFor: "Para que serve",
  whatItIsForHint:
    "As pessoas leem isto antes de dar um nome. O que ficar vazio aparece como “ainda não foi dito”; você pode completar depois.",
  you: "Você",
  yourName: "Seu nome",
  yourNameHint: "As outras pessoas veem quem convida. Não precisa ser o seu nome verdadeiro.",
  nameMissing: "Escreva um nome que as outras pessoas vão ver.",
  create: "Começar a oficina",
  working: "Um momento…",
};
