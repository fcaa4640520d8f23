import type { reasons as en } from "../en/reasons.ts";
import type { Same } from "../messages.ts";

export const reasons = {
  reasonWay: "Como o grupo deve saber a sua razão?",
  "way-named": "Com o meu nome",
  "way-unnamed": "Sem o meu nome",
  "way-unnamed-how":
    "Fica à parte, ao lado de nenhum nome, e permanece mesmo que você vote de novo. Se só você objeta, dá para adivinhar. Quem cuida do servidor poderia descobrir.",
  "way-trusted": "Por meio de alguém de confiança",
  "way-trusted-how":
    "Não escreva nada aqui. Conte a alguém em quem você confia: na página desta votação essa pessoa pode repassar, sem o seu nome.",
  reasonNeededUnnamed: "Uma objeção precisa de uma razão, para que o grupo possa trabalhar com ela.",
  reasonNeeded:
    "Uma objeção precisa de uma razão, para que o grupo possa trabalhar com ela. É mostrada sem nome, se pelo menos cinco pessoas votarem.",
  reasonFree: "Se quiser. É mostrada sem nome, se pelo menos cinco pessoas votarem.",
  reasonNeededNamed:
    "Uma objeção precisa de uma razão, para que o grupo possa trabalhar com ela. É mostrada com o seu nome.",
  reasonFreeNamed: "Se quiser. É mostrada com o seu nome.",

  passOn: "Repassar a razão de alguém",
  passOnReason: "O que a pessoa lhe contou",
  passOnHow:
    "Para alguém que confia em você e não quer ser nomeado. Escreva de modo que não se reconheça ninguém. Aparece com o resultado, ao lado de nenhum nome.",
  passOnSend: "Repassar",
  passedOn: "Está dentro. Aparece com o resultado.",
} as const satisfies Same<typeof en>;
