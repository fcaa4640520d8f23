import type { board as en } from "../en/board.ts";
import type { Same } from "../messages.ts";

/** The board's frame: bars, people, saved state, purpose, kept words, keys. */
export const board: Same<typeof en> = {
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
  peopleOnlyYou: "Agora não há mais ninguém aqui.",
  you: "você",
  isAtView: "em: {{ view }}",
  isInCard: "em: {{ card }}",
  goThere: "Ir até lá",
  goWhere: "Ir até onde está {{ name }}",
  somebody: "alguém",
  untitled: "sem título",
  collapse: "Esconder",
  showPeople: "Mostrar quem está aqui",

  menu: "Menu",
  menuPurpose: "Para que estamos aqui",
  menuInvite: "Convidar e facilitar",
  menuImport: "Trazer",
  menuExport: "Levar",
  menuHistory: "Momentos anteriores",
  menuSearch: "Procurar",
  menuReturnCode: "Continuar em outro aparelho",
  menuKeys: "Teclas",
  menuNoticesOn: "Avisar quem chega e quem sai",
  menuNoticesHint: "Ditos por um leitor de tela, no máximo um a cada poucos segundos.",
  menuTray: "Palavras guardadas",

  purposeTitle: "Para que estamos aqui",
  purposeStart: "Ir para o quadro",

  returnTitle: "Continuar em outro aparelho",
  returnHint:
    "Digite este código lá, na primeira página, em “Continuar com um código de retorno”. Um código novo substitui o anterior.",
  returnMake: "Fazer um código",
  returnCode: "Seu código de retorno",
  returnFailed: "Não foi possível fazer um código agora. Tente de novo quando tiver conexão.",

  leaveUnsaved: {
    one: "1 mudança sua ainda não chegou ao servidor e se perderia.",
    other: "{{ n }} mudanças suas ainda não chegaram ao servidor e se perderiam.",
  },
  leaveTray: "As palavras guardadas também se perderiam. Se precisar delas, copie antes.",

  keysTitle: "Teclas",
  keyUndo: "Desfazer uma mudança própria",
  keyRedo: "Refazer",
  keyViews: "Mudar de vista",
  keySearch: "Procurar em todo o quadro",
  keyKeys: "Esta lista",
  keyLeave: "Sair de um campo, fechar uma janela",

  searchTitle: "Procurar",
  searchLabel: "Palavras em qualquer lugar do quadro",
  searchNone: "Nada tem essas palavras.",
  searchFound: { one: "1 resultado", other: "{{ n }} resultados" },
  kindNotes: "bilhete",
  kindClusters: "grupo",
  kindFramings: "o problema",
  kindPersonas: "personagem",
  kindNeeds: "necessidade",
  kindComments: "comentário",

  cameIn: { one: "{{ names }} chegou", other: "{{ n }} pessoas chegaram" },
  wentAway: { one: "{{ names }} saiu", other: "{{ n }} pessoas saíram" },

  trayTitle: "Palavras guardadas",
  trayWhy: "Estas palavras suas não puderam ir para o quadro. Ficam guardadas aqui até você tirar.",
  trayShared: "Ficam guardadas só nesta aba. Não a feche, ou copie as palavras.",
  trayOpen: {
    one: "1 texto seu ficou guardado à parte",
    other: "{{ n }} textos seus ficaram guardados à parte",
  },
  trayLook: "Ver",
  trayExport: "Salvar como arquivo",
  trayRemove: "Tirar",
  trayEmpty: "Não há nada guardado à parte.",
  trayNoWords: "Uma mudança sem palavras",

  refusedKept: "O resto está como estava, e suas palavras ficaram guardadas à parte para você.",
  "refused-foreign-client": "Não foi possível saber que uma mudança era sua.",
  "refused-epoch": "O quadro começou de novo nesse meio-tempo.",
  "refused-earlier-life": "O quadro começou de novo enquanto você não estava.",
  "refused-locked": "Esta parte do quadro está fechada por enquanto.",
  "refused-forbidden": "Sua parte nesta oficina não inclui isso.",
  "refused-gone": "Alguém tirou isso para sempre.",
  "refused-too-big": "Isso era demais para um quadro.",
  "refused-malformed": "Uma mudança não pôde ser entendida.",
  "refused-schema": "Uma mudança não cabia no quadro.",
  "refused-rate": "Isso foi muito rápido; vai ser enviado de novo sozinho.",
  "refused-gap": "Algo vai ser enviado de novo sozinho.",
  dismiss: "Fechar o aviso",

  notOpen: "Não foi possível abrir este quadro.",
  notOpenOffline: "Não há conexão, nem uma cópia deste quadro neste aparelho.",
  toStart: "Para a primeira página",
};
