import type { results as en } from "../en/results.ts";
import type { Same } from "../messages.ts";

export const results = {
  title: "Resultado",
  outcome: "O que saiu",
  chosenOnes: { one: "Escolhida", other: "Escolhidas" },
  nothingChosen: "Nada foi escolhido.",
  standing: "Isto mostra onde as pessoas estão. O grupo decide o que fazer com isso.",
  spent: "Gasto: {{ spent }} de {{ budget }}. Sobra: {{ left }}.",
  turnout: "Votaram {{ cast }} de {{ electors }} ({{ percent }}).",
  asideCount: { one: "1 pessoa ficou de lado.", other: "{{ n }} pessoas ficaram de lado." },
  notSureAll: { one: "1 pessoa disse “não sei”.", other: "{{ n }} pessoas disseram “não sei”." },
  notSureNobody: "Ninguém disse “não sei”.",
  notSureEach: "“Não sei”, de cada uma",
  notSure: "não sei",

  "mark-few": "Votaram menos de cinco pessoas, por isso aqui está só o que saiu: os números diriam demais.",
  "mark-near-earlier":
    "Quase as mesmas pessoas já votaram sobre isto e o resultado delas é conhecido. Por isso aqui está só o que saiu: comparar os números diria como alguém votou.",
  "mark-tie-decided": "Havia um empate, e decidiu a ordem das opções na lista.",
  "mark-unanimous": "Todas as pessoas votaram igual. Assim se sabe como cada uma votou.",
  "mark-objected": "Alguém tem objeção ou discorda seriamente. Escutem as razões antes de seguir em frente.",
  "mark-not-objected": "Ninguém tem objeção nem discorda seriamente.",
  "mark-quorum-met": "Participou gente suficiente.",
  "mark-quorum-missed": "Participou menos gente do que o grupo pediu.",
  "mark-agreement-met": "O nível de acordo que o grupo pediu foi alcançado.",
  "mark-agreement-missed": "O nível de acordo que o grupo pediu não foi alcançado.",
  "mark-sums-only": "Uma parte foi contada à mão só como totais; por isso não dá para contar em proporção.",
  "mark-seen": "Uma parte foi contada à mão e à vista: todo mundo pôde ver como cada pessoa votou.",
  "mark-unseen": "Uma parte foi contada à mão, e ninguém viu como cada pessoa votou.",
  "mark-too-many-on-paper":
    "Há mais votos em papel do que pessoas que iam votar em papel. Procurem a razão antes de usar isto.",
  "mark-groups-too-small":
    "Foram anunciados resultados por grupo, mas aqui diriam demais: um grupo é pequeno demais, ou quase as mesmas pessoas já votaram sobre isto.",

  asTable: "Como tabela",
  option: "Opção",
  answer: "Resposta",
  people: "Pessoas",
  chosen: "escolhida",
  chosenHead: "Escolhida",
  yes: "sim",
  votes: "Votos",
  support: "Apoio",
  dots: "Pontos",
  points: "Pontos",
  middle: "Valor do meio",

  beats: "De quantas ganha",
  firstChoices: "Primeiros lugares",
  strength: "Força",
  decides: "isto decide",
  heatMap: "Quantas pessoas disseram o quê de cada uma",
  matrix: "O que se prefere a quê",
  matrixHow: "Cada linha: quantas pessoas a preferem à da coluna. Um sinal: está à frente dessa.",
  whereStand: "Onde as pessoas estão",

  bothAgree: "Contando por maioria e contando em proporção, saem as mesmas.",
  bothDiffer:
    "As duas maneiras dão coisas diferentes. Por maioria: {{ majority }}. Em proporção, no lugar: {{ proportional }}. Por maioria, o mesmo grupo grande pode escolher tudo; em proporção, quem ainda não tinha nada também recebe algo que apoia.",

  howCounted: "Como foi contado:",
  "rule-majority": "Por maioria",
  "how-majority": "somam-se as marcas de todas as pessoas; é escolhido o que mais gente apoia.",
  "rule-phragmen": "Em proporção (Phragmén)",
  "how-phragmen":
    "cada opção escolhida é uma carga que quem a apoia leva em conjunto; a próxima é sempre a que deixa menos carga para a sua gente.",
  "rule-equal-shares": "Em proporção (partes iguais)",
  "how-equal-shares":
    "cada pessoa recebe a mesma parte. Uma opção é escolhida quando quem a apoia consegue pagá-la em conjunto, e primeiro a que custa menos a cada pessoa. O que sobra também é completado em proporção.",
  "rule-sum": "Pela soma",
  "how-sum": "soma-se tudo o que cada opção recebeu. “Não sei” não conta.",
  "rule-median": "Pelo valor do meio",
  "how-median": "conta o valor que está no meio: metade das pessoas deu pelo menos isso.",
  "rule-schulze": "Comparando cada uma com cada uma (Schulze)",
  "how-schulze":
    "cada opção é comparada com cada outra; ganha a que mais gente prefere, também passando por outras.",
  "rule-irv": "Por segundo turno instantâneo",
  "how-irv":
    "contam só os primeiros lugares. Sai a opção que menos gente pôs em primeiro e os votos dela passam para a seguinte, até restar uma.",
  "rule-stv": "Por voto único transferível",
  "how-stv":
    "é escolhida a opção que chega à cota, e o que lhe sobra passa em partes para as seguintes. Se nenhuma chega, sai a última.",
  "rule-borda": "Por pontos pelo lugar (Borda)",
  "how-borda": "cada opção recebe um ponto por cada uma que fica abaixo dela, em cada voto.",
  "rule-distribution": "Onde as pessoas estão",
  "how-distribution":
    "quantas pessoas escolheram cada passo. Não se tira média: ela esconderia quem discorda.",
  "rule-bradley-terry": "Comparando de duas em duas",
  "how-bradley-terry":
    "com todos os pares se estima quanto cada uma é preferida. A margem ao lado diz o quanto isso é certo; onde as margens se cruzam, a ordem pode ser acaso.",
  "how-consent": "quantas pessoas disseram cada uma das três. Uma objeção basta para conversar de novo.",
  "budget-majority": "O que não cabe mais no orçamento é pulado, e se olha o seguinte.",
  "budget-phragmen": "Para na primeira que não cabe mais no orçamento.",
  "budget-equal-shares": "A parte de cada pessoa é a mesma porção do orçamento.",
  tieBroken: "Empate: {{ options }}. Decidiu a ordem das opções na lista: {{ order }}.",

  rounds: "Passo a passo",
  roundsOf: "Passo a passo: {{ rule }}",
  quota: "Para ser escolhida, uma opção precisa de {{ n }} votos.",
  roundBefore: "Passo anterior",
  roundNext: "Próximo passo",
  roundPlace: "{{ n }} de {{ all }}",
  round: "Passo",
  whatHappened: "O que aconteceu",
  "round-first": "Contam-se os primeiros lugares.",
  "round-surplus": "O que sobra de “{{ option }}” passa para as seguintes.",
  "round-exclude": "Sai “{{ option }}”; os votos dela passam para as seguintes.",
  "round-last-places": "Restam tantas quantos são os lugares: todas são escolhidas.",
  "round-bought":
    "É escolhida “{{ option }}”: cada pessoa que a apoia paga no máximo {{ amount }} de uma parte.",
  "round-filled": "É escolhida “{{ option }}”: é a que deixa menos carga para a sua gente ({{ amount }}).",
  "spent-bought":
    "Escolhe-se “{{ option }}” por {{ cost }}: cada pessoa que apoia paga no máximo {{ each }}. Sobra: {{ left }}.",
  "spent-filled":
    "Escolhe-se “{{ option }}” por {{ cost }} com o que sobra: assim quem apoia carrega o menos. Sobra: {{ left }}.",
  "round-counted": "Resta uma.",
  roundTied: "Empate aqui: {{ options }}.",
  roundElected: "Escolhidas agora: {{ options }}.",

  reasons: "Razões",
  reasonsHow: "Em ordem alfabética, ao lado do voto de ninguém.",
  reasonPassedOn: "repassada por alguém de confiança",
  byGroup: "Por grupo",
  byGroupHow: "Em separado, para ver em que os grupos diferem.",
  votedCount: { one: "1 voto", other: "{{ n }} votos" },
  noGroup: "Quem não disse nenhum grupo",
  named: "Quem disse o quê",
  tookPart: "Quem recebeu uma cédula de votação",
  tookPartHow: "Não quem votou: isso ninguém pode ver.",

  checkTitle: "O meu foi contado?",
  ownCounted: "O seu voto está na lista de votos contados.",
  ownCountedOne:
    "Um voto seu está na lista de votos contados. Se é o último que você enviou, a lista não pode dizer.",
  ownNotArrived: "O voto deste aparelho não chegou antes do fechamento. Ele não foi contado.",
  ownMissing:
    "Este aparelho enviou um voto que não está na lista de votos contados. Avise quem facilita a votação.",
  ownUnknown: "Este aparelho não enviou nenhum voto aqui.",
  hashes: "Marcas curtas de todos os votos contados",
  hashesHow: "Cada aparelho conhece a sua. Elas não ficam ao lado de nenhum voto.",
  recount: "Conte você",
  recountHow: "Salve o arquivo e abra na página de recontagem, ou conte com qualquer programa.",
  recountNone:
    "Os votos soltos não são publicados: sendo tão poucos, ou com cédulas assim, daria para reconhecer algum.",
  saveFile: "Salvar o arquivo",
  recountPage: "Para a página de recontagem",
  notYet: "O resultado ainda não é mostrado.",
  voided: "A urna desta votação se perdeu ou foi trocada. Nada dela conta.",

  recountTitle: "Conte você uma votação",
  recountPageHow:
    "Abra o arquivo que uma votação publicou. O seu próprio navegador conta; nada é enviado a lugar nenhum.",
  recountChoose: "Arquivo de uma votação",
  recountDropHint: "Ou solte aqui.",
  recountParts: {
    one: "Contou-se o voto de 1 pessoa, em partes que não se podem juntar",
    other: "Contaram-se os votos de {{ n }} pessoas, em partes que não se podem juntar",
  },
  recountCounted: { one: "1 voto contado", other: "{{ n }} votos contados" },
  recountSame:
    "É contado com as mesmas partes do programa que no servidor e com o comando “ronda tally”. Qualquer outro programa que conheça a regra também pode contar.",
  recountWrong: "Não foi possível ler este arquivo. Tem que ser o que a página do resultado salva.",
  recountWrongDetail: "Não foi possível contar este arquivo: {{ detail }}",

  decision: "O que foi decidido",
  decisionNone:
    "Ainda não está escrito. Um resultado não se cumpre sozinho: diga quem decidiu o quê, e por quê.",
  decided: "A decisão",
  decidedBy: "Quem decidiu",
  decidedByHint: "Por exemplo: o conselho comunitário, na sua reunião.",
  decidedWhy: "Por quê",
  decidedNext: "O que acontece agora",
  decidedReview: "Quando o grupo olha de novo",
  decisionWrite: "Escrever o que foi decidido",
  decisionChange: "Mudar",
  decisionSave: "Salvar a decisão",
  decisionCancel: "Cancelar",
  decisionMissing: "Escreva o que foi decidido, quem decidiu e por quê.",
} as const satisfies Same<typeof en>;
