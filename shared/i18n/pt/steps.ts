import type { steps as en } from "../en/steps.ts";
import type { Same } from "../messages.ts";

/** What lies behind the bar of a session: writing alone, the agenda and its days, proposals, one's own settings. */
export const steps = {
  min: "{{ n }} min",
  sec: "{{ n }} s",
  days: { one: "1 dia", other: "{{ n }} dias" },
  moreMinutes: { one: "mais 1 minuto", other: "mais {{ n }} minutos" },
  goOn: "Seguir",

  waiting: { one: "1 pessoa espera para entrar", other: "{{ n }} pessoas esperam para entrar" },
  claims: { one: "1 pessoa diz que já esteve aqui", other: "{{ n }} pessoas dizem que já estiveram aqui" },

  writeAlone: "Ninguém vê o que você escreve até que se mostre.",
  withName: "Com o seu nome.",
  withoutName: "Sem o seu nome.",
  aloneCount: "{{ n }} de {{ all }} aqui escrevem",
  aloneReady: "{{ n }} já terminaram",
  lateNotes: {
    one: "Um bilhete seu chegou depois que os outros foram mostrados. Ninguém o vê.",
    other: "{{ n }} bilhetes seus chegaram depois que os outros foram mostrados. Ninguém os vê.",
  },
  lateShow: "Mostrar o meu, mesmo que poucos outros apareçam junto",
  lateAgreed: "Quem facilita já pode mostrar ao grupo.",
  leftNotes: {
    one: "Um bilhete seu ainda não foi mostrado ao grupo.",
    other: "{{ n }} bilhetes seus ainda não foram mostrados ao grupo.",
  },
  cameAlong: {
    one: "Um bilhete seu que não tinha sido enviado veio junto.",
    other: "{{ n }} bilhetes seus que não tinham sido enviados vieram junto.",
  },
  cameHeld: {
    one: "Um fica com você, porque neste passo os nomes aparecem.",
    other: "{{ n }} ficam com você, porque neste passo os nomes aparecem.",
  },

  readyCount: "{{ n }} de {{ all }} presentes já terminaram",

  agenda: "Pauta",
  opensOn: "a partir de {{ when }}",
  closesOn: "até {{ when }}",
  dayCame: "Chegou o dia de: {{ title }}",
  dayOver: "Os dias de “{{ title }}” terminaram.",
  openStep: "Abrir",
  "state-planned": "ainda vem",
  "state-current": "agora",
  "state-done": "feito",
  "state-skipped": "fica de fora",
  propose: "Propor um passo",
  proposeTitle: "O que mais deveríamos fazer?",
  proposeMinutes: "Minutos",
  proposeSend: "Propor",
  proposed: "Proposto. Quem facilita decide.",
  proposals: "Proposto pelo grupo",
  proposedBy: "{{ minutes }}, de {{ name }}",

  settings: "Som e leitura em voz alta",
  bell: "Um sino suave quando o tempo acaba",
  aloud: "Avise-me do que o grupo faz: passos, tempo, turnos, grupos, votações, para onde olha",
  aloudHint: "Lido em voz alta por um leitor de tela, só quando algo muda.",
  along: "Me levar aonde o grupo vai",
  alongHint: "Nunca enquanto você escreve. Caso contrário, só aparece um aviso de onde o grupo está.",
} as const satisfies Same<typeof en>;
