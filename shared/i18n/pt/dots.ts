import type { dots as en } from "../en/dots.ts";
import type { Same } from "../messages.ts";

export const dots = {
  title: "Pontos no mural",
  how: "Cada pessoa põe alguns pontos nos bilhetes. Ninguém vê onde as outras põem os seus até você mostrar; então todo mundo vê as somas, sem nomes; onde menos de cinco puseram pontos, só o que ficou em primeiro. Os pontos encurtam a lista, não decidem nada.",
  on: "Sobre o quê?",
  clusters: { one: "Sobre os grupos (1)", other: "Sobre os grupos ({{ n }})" },
  notes: { one: "Sobre os bilhetes (1)", other: "Sobre os bilhetes ({{ n }})" },
  quarter: {
    one: "Vazio: 1, mais ou menos um quarto.",
    other: "Vazio: {{ n }}, mais ou menos um quarto.",
  },
  many: "Mais de uma dúzia é difícil de abarcar. Antes, junte em grupos o que é parecido.",
  few: "São precisos pelo menos dois com palavras.",
  runs: "Já estão pondo pontos neste mural. Mostre esses primeiro.",
  start: "Deixar as pessoas porem pontos",
  pollTitle: "Pontos: {{ board }}",
  put: {
    one: "Ponha seus pontos nos bilhetes: resta 1.",
    other: "Ponha seus pontos nos bilhetes: restam {{ n }}.",
  },
  othersPut: "Estão pondo pontos nos bilhetes.",
  hidden: "Ninguém os vê até serem mostrados.",
  areIn: "Já estão dentro.",
  wasIn: "Seus pontos já estão dentro. Se você puser pontos agora, eles substituem aqueles.",
  refused: "Seus pontos não foram aceitos. Talvez tenham acabado de ser mostrados.",
  asList: "Como lista",
  howMany: "{{ n }} de {{ all }} já puseram os seus",
  show: "Mostrar os pontos",
  showNow: "Mostrar agora a todo o grupo",
  wait: "Esperar",
  shown: "Os pontos de todo o grupo.",
  shownBy: "{{ n }} de {{ all }} puseram os seus.",
  cameOut: "fica em primeiro",
  fewPut: "Com tão poucas pessoas, as somas diriam quem pôs o quê: só se marca o que saiu.",
  asTable: "Como tabela",
  putAway: "Tirar da vista",
} as const satisfies Same<typeof en>;
