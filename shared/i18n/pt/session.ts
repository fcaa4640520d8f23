import type { session as en } from "../en/session.ts";
import type { Same } from "../messages.ts";

export const session = {
  now: "Onde o grupo está",
  notBegun: "O encontro não começou",
  over: "Todos os passos foram feitos",
  between: "Entre dois passos",
  details: "O encontro",
  lead: "Facilitar",
  leadTitle: "Facilitar o encontro",

  timeLeft: "restam",
  timePaused: "em pausa",
  timeUp: "O tempo acabou",
  daysLeft: { one: "1 dia", other: "{{ n }} dias" },

  locked: "Fechado: por enquanto só se lê.",
  lockedLead: "Fechado: só quem facilita escreve.",
  muted: "Por enquanto você só pode ler. O que escreveu para si fica com você, e o seu nome fica como está.",
  notWriting: "Neste passo só se lê.",

  saidShown: "Os bilhetes do grupo estão no mural agora.",

  elsewhere: "O grupo está em: {{ where }}",
  join: "Ir para lá",
  looksAt: "O grupo olha: {{ where }}",
  notNow: "Agora não",

  hand: "Levantar a mão",
  handUp: "Abaixar a mão",
  ready: "Já terminei",
  yourTurn: "É a sua vez.",
  somebody: "alguém",
  missedTurn: "Você não estava quando chegou a sua vez. Quer falar agora?",
  turnOver: "O tempo da sua vez acabou. Conclua a sua ideia.",

  agendaEmpty: "Ainda não há pauta.",

  saidNow: "Agora: {{ title }}. {{ instructions }}",
  saidLeft: { one: "Resta 1 minuto", other: "Restam {{ n }} minutos" },
  saidLocked: "O quadro está fechado.",
  saidUnlocked: "Já se pode escrever de novo no quadro.",
} as const satisfies Same<typeof en>;
