import type { board as en } from "../en/board.ts";
import type { Same } from "../messages.ts";

/** The bars of the board, the saved state, and notices that must be there without a network. */
export const board: Same<typeof en> = {
  notices: "Avisos",
  views: "Vistas do quadro",
  viewWall: "Mural",
  viewFramings: "O problema",
  viewPersonas: "Personagens",
  viewNeeds: "Do que precisamos",
  skipToContent: "Ir para o quadro",

  stateLoading: "Carregando",
  stateSaved: "Salvo",
  stateSaving: "Salvando",
  stateOfflineNone: "Sem conexão",
  stateOfflineKept: {
    one: "Sem conexão, 1 mudança guardada neste aparelho",
    other: "Sem conexão, {{ n }} mudanças guardadas neste aparelho",
  },
  stateOfflineTab: {
    one: "Sem conexão, 1 mudança nesta aba: não feche esta página",
    other: "Sem conexão, {{ n }} mudanças nesta aba: não feche esta página",
  },
  stateNotSaved: "Ainda não salvo",
  notSaved:
    "O servidor não conseguiu salvar o que foi escrito agora. Suas palavras ficam aqui e são enviadas de novo sozinhas: deixe esta página aberta.",
  stateClosed: "Sem conexão",
  closedSignedOut:
    "Este navegador não faz mais parte da oficina. Abra de novo o link do convite; o que você vê aqui pode ser lido e copiado.",
  closedRemoved: "Você não faz mais parte desta oficina. O que você vê aqui pode ser lido e copiado.",
  closedGone: "Este quadro não está mais aqui. O que você vê pode ser lido e copiado.",
  newVersion: "Há uma Roda mais nova. Carregue a página de novo para continuar escrevendo.",
  reload: "Carregar de novo",
  readOnly: "Só leitura",

  alsoInField: {
    one: "{{ names }} está neste campo",
    other: "{{ names }} e mais pessoas estão neste campo ({{ n }})",
  },

  people: "Quem está aqui",
  peopleCount: { one: "1 pessoa aqui", other: "{{ n }} pessoas aqui" },
  observers: { one: "1 pessoa só lê.", other: "{{ n }} pessoas só leem." },
  somebody: "alguém",
  otherBoard: "um quadro que não se abre para você",

  menu: "Menu",

  kindNotes: "bilhete",
  kindClusters: "grupo",
  kindFramings: "o problema",
  kindPersonas: "personagem",
  kindNeeds: "necessidade",
  kindComments: "comentário",
  kindPolls: "votação",

  cameIn: { one: "{{ names }} chegou", other: "{{ n }} pessoas chegaram" },
  wentAway: { one: "{{ names }} saiu", other: "{{ n }} pessoas saíram" },

  trayOpen: {
    one: "1 texto seu ficou guardado à parte",
    other: "{{ n }} textos seus ficaram guardados à parte",
  },
  lateWaits: { one: "1 texto que chegou tarde espera", other: "{{ n }} textos que chegaram tarde esperam" },
  lateTaken: {
    one: "1 texto seu que chegou tarde foi aceito.",
    other: "{{ n }} textos seus que chegaram tarde foram aceitos.",
  },
  lateNot: "Algo não foi aceito.",
  trayLook: "Ver",

  renamed: "Quem facilita deu a você o nome “{{ name }}”.",
  roleNow: "Agora você está como: {{ role }}.",
  renamedChange: "Mudar",
  dismiss: "Fechar o aviso",

  notOpen: "Não foi possível abrir este quadro.",
  notOpenOffline: "Não há conexão, nem uma cópia deste quadro neste aparelho.",
  toStart: "Para a primeira página",
  promptNext: "Ir ao próximo aviso: este é o {{ at }} de {{ n }}",
};
