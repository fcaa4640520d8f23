import type { Same } from "../messages.ts";
import type { people as en } from "../en/people.ts";

/** People: what one says of oneself, and what those who lead decide about somebody. */
export const people: Same<typeof en> = {
  aboutTitle: "Sobre mim",
  name: "Meu nome aqui",
  nameHint: "O que você quiser. Muda também no que você escreveu.",
  save: "Salvar",
  saved: "Salvo.",

  peopleCount: "Quantas pessoas usam este aparelho?",
  peopleHint:
    "Para uma mesa ou uma família. Assim as rodadas e as contas contam pessoas, não aparelhos. Quem facilita vê.",

  groupsTitle: "De onde faço parte",
  groupsHint:
    "Só se você quiser. Ninguém lê sua resposta; ela só é contada, e nunca em grupos de menos de cinco pessoas.",
  decline: "Prefiro não dizer",
  languages: "Línguas que eu falo",
  languagesHint: "Separadas por vírgulas. São só contadas.",

  wasHere: "Já estive aqui",
  wasHereHint:
    "Em outro aparelho, ou antes de este navegador esquecer você. Escreva o nome que tinha; quem facilita decide.",
  wasHereName: "O nome que eu tinha",
  wasHereAsk: "Perguntar",
  wasHereAsked: "Você disse que esteve aqui como “{{ name }}”. Quem facilita decide.",

  disturbing: "Alguém está atrapalhando",
  freeze: "Congelar o quadro",
  freezeHint: "Todas as pessoas leem, só escreve quem facilita.",
  closeDoor: "Fechar o link e o código",
  closeDoorHint: "Ninguém novo entra por eles até você abrir de novo.",
  newLinks: "Links novos para todas as pessoas",
  newLinksHint: "Os links antigos e o código deixam de valer. Quem está, fica.",
  newLinksDone: "Todos os links são novos.",
  takePen: "Tirar o lápis",
  takePenOf: "Tirar o lápis de {{ name }}",
  sendAwayName: "Tirar {{ name }} do encontro",
  wentAway: "{{ name }} não está mais. Com um link antigo poderia voltar: faça links novos.",
  nobodyElse: "Não há mais ninguém.",

  saysWasHere: "{{ now }} diz: já estive aqui, como “{{ name }}”.",
  saysWhom: "Quem é?",
  saysYes: "Sim, é uma pessoa só",
  saysNo: "Não",
  saysChoose: "escolha",
  isHereNow: "{{ name }} está aqui agora, em outro aparelho. Pergunte antes.",
  takesRole: "Vai estar então como {{ name }} estava: {{ role }}.",
  mergedNow: "Agora é uma pessoa só: {{ name }}.",

  nameOf: "Nome",
  nameOfHint: "A pessoa fica sabendo.",
  peopleOf: "Está por quantas pessoas",
  samePerson: "A mesma pessoa que",
  merge: "Tornar uma só",

  undoAll: "Desfazer tudo",
  undoAllBy: "Desfazer tudo o que é de {{ name }}",
  undoLooking: "Vendo o que mudaria",
  undoNothing: "Nada nos quadros é de {{ name }}.",
  undoGoes: {
    one: "Sai 1 bilhete ou folha dessa pessoa",
    other: "Saem {{ n }} bilhetes e folhas dessa pessoa",
  },
  undoChanges: {
    one: "Muda 1 bilhete ou folha de outra pessoa",
    other: "Mudam {{ n }} bilhetes e folhas de outras pessoas",
  },
  undoComes: { one: "Volta 1 que ela tinha tirado", other: "Voltam {{ n }} que ela tinha tirado" },
  undoMixedGoes: "outras pessoas também escreveram aqui",
  undoMixedStays: "o que outras pessoas escreveram fica",
  undoLeave: "Tire a marca do que deve ficar como está.",
  undoNoWords: "sem palavras",
  undoHidden: "Não alcança o que foi escrito sem nomes.",
  undoDeleted:
    "As palavras que alguém só apagou voltam onde ninguém mais escreveu depois; senão, um momento anterior as traz.",
  undoDo: "Desfazer",
  undoDone: "Pronto: {{ goes }} saíram, {{ changes }} mudaram, {{ comes }} voltaram.",
  undoBack: "Trazer tudo de volta",
  undoBackDone: "Tudo está como antes.",

  noDevice: "Pessoas sem aparelho",
  noDeviceHint:
    "Uma mesa, ou alguém na sala. Contam como presentes; você levanta a mão e escreve os bilhetes por elas. Quem tem aparelho fala por si.",
  noDeviceName: "Quem",
  noDeviceNameHint: "Por exemplo: a mesa da janela. Um nome só se a pessoa concordar.",
  noDeviceAdd: "Acrescentar",
  hand: "Mão",
  handOf: "Mão levantada de {{ name }}",
  write: "Escrever",
  noteFor: "Bilhete para {{ name }}",
  noteNamed: "Dizer no bilhete: {{ name }}",
  noteNamedHint: "Só com o sim da pessoa. Senão, diz que foi escrito para alguém.",
  notePut: "Pôr na parede",
  noteDone: "Está na parede.",
  noteNotNow: "Agora não dá para escrever no quadro.",
};
