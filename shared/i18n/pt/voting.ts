import type { voting as en } from "../en/voting.ts";
import type { Same } from "../messages.ts";

export const voting = {
  home: "Para a primeira página",
  voteOpen: "Há uma votação aberta: {{ title }}",
  voteGo: "Votar",
  allVotes: "Todas as votações",
  noVotes: "Ainda não há votações.",
  noVotesLead: "Ainda não há votações. Muitas vezes basta conversar; votar precisa de uma razão.",
  newVote: "Preparar uma votação",
  toBoard: "Para o quadro",
  "state-draft": "Em preparação",
  "state-registering": "Os aparelhos recebem a sua cédula de votação. Vota-se mais tarde.",
  "state-open": "Aberta",
  "state-closing": "Fechando: recolhe-se o que espera",
  "state-closed": "Fechada",
  voided:
    "A urna desta votação se perdeu ou foi trocada, talvez porque uma cópia antiga foi trazida de volta. Nada dela conta. Peça outra votação.",
  resultLater: "A votação está fechada. Quem facilita vai mostrar o resultado.",

  about: "Do que trata esta votação",
  why: "Por que votamos",
  carriedOutBy: "Quem põe em prática",
  narrowing: "Isto só encurta a lista",
  narrowingHow: "Não decide nada. O grupo continua conversando sobre o que fica.",
  quorum: "Quantas pessoas precisam participar",
  percentOfElectors: "Pelo menos {{ n }} % de quem pode votar",
  agreement: "Quanto acordo é preciso",
  percentOfVotes: "Pelo menos {{ n }} % dos votos",
  behindChosen: "É preciso para cada coisa escolhida.",
  behindSteps: "Contam os passos 1, 2, 3 e 6.",
  behindConsent: "Conta “sem objeção”; ficar de lado não.",
  byGroup: "Resultados por grupo",
  secrecy: "Secreta",
  byGroupHow:
    "Além do total, o resultado é mostrado por função na oficina, se cada grupo tiver pelo menos cinco votos.",
  byListHow:
    "Além do total, o resultado aparece segundo o que cada pessoa diz de si (“{{ list }}”), se cada grupo tiver pelo menos cinco votos.",
  groupOnBallot: "A sua cédula leva o seu grupo, nunca o seu nome.",
  budget: "O que há para gastar",
  budgetHow: "{{ amount }}. O que for escolhido tem que caber nisso.",
  noneRemoved: "Por que não se pode escolher “nenhuma destas”",
  keptSecret: "Alguém pediu que esta votação seja secreta. Assim fica, e ninguém vai saber quem pediu.",

  notEligible: "Nesta votação votam outras pessoas. Depois você pode ver o resultado.",
  notOnList: "Você não está na lista desta votação. Se for engano, avise quem facilita.",
  opensLater: "Abre mais tarde. Você vai encontrá-la aqui.",
  youStandAside: "Nesta você não vota. Os números dizem quantas pessoas ficaram de lado, não quem.",
  youVoteOnPaper: "Você vota em papel ou na cabine. Quem facilita vai lhe dar um papel com um código.",
  standAside: "Eu não voto nesta",
  asideHow:
    "Por exemplo, porque você mesmo ganharia ou perderia algo com isto. Os números dizem quantas pessoas ficaram de lado, não quem nem por quê.",
  asideTakesOut: "O voto que você enviou é retirado.",
  toPaperHow:
    "Este aparelho não recebe cédula nesta votação. Você pode votar em papel ou na cabine: diga aqui, e quem facilita poderá lhe dar um papel com código.",
  toPaper: "Voto em papel",
  voteAfterAll: "Afinal vou votar",
  keepSecretHow:
    "Esta votação está pensada com nomes. Se você prefere que seja secreta, peça aqui. Ninguém vai saber quem pediu.",
  keepSecret: "Que seja secreta, por favor",

  castingLater: "Vota-se mais tarde.",
  openHow: "Nesta votação os nomes são mostrados: depois do fechamento, todos juntos.",
  liveHow: "O que foi escolhido aparece em somas, sem nomes.",
  onItsWay: "A caminho.",
  openSent: "Está dentro. Até o fechamento você pode enviar outra.",
  send: "Enviar",

  preparing: "O seu aparelho está recebendo a cédula de votação.",
  ready: "A sua cédula de votação está aqui.",
  readyRegistered: "A sua cédula de votação está aqui. Assim que a votação abrir, você pode preenchê-la.",
  seal: "Lacrar e pôr na urna",
  sealed: "Lacrada aqui. Deixe esta página aberta.",
  sealedHow: {
    one: "Sai em algum momento do próximo minuto, para que o momento não diga nada sobre você. Se você sair da página, ela vai na hora.",
    other:
      "Sai em algum momento dos próximos {{ n }} minutos, para que o momento não diga nada sobre você. Se você sair da página, ela vai na hora.",
  },
  kept: "Lacrada aqui, sem conexão.",
  keptHow:
    "Fica guardada neste aparelho, cifrada, e sai assim que houver conexão, se a votação ainda estiver aberta. Cifrada quer dizer: ninguém a vê de passagem. Quem tiver este aparelho desbloqueado poderia abri-la.",
  keptShared:
    "Deixe esta página aberta: ela sai assim que houver conexão, se a votação ainda estiver aberta. Em um aparelho compartilhado nada fica guardado; fechar a página faria perdê-la.",
  inBox: "Na urna.",
  inBoxHow:
    "Até o fechamento você pode votar de novo. Só a última conta. Ninguém pode lhe mostrar o que você escolheu.",
  mayRevote: "Até o fechamento você pode votar de novo; só a última conta.",
  voteAgain: "Votar de novo",
  askAgain: "Tentar de novo",
  tooLate: "Não chegou antes do fechamento. Não conta.",
  unsure:
    "A votação fechou enquanto a sua estava a caminho. Com o resultado, esta página dirá se ela foi contada.",
  castRefused:
    "A urna não aceitou. Talvez outra aba ou outro aparelho seu tenha votado depois: então essa conta. Se não, avise quem facilita.",

  "none-other-key":
    "A chave desta votação não é a que este aparelho viu antes. Não vote agora. Avise as outras pessoas: algo está errado.",
  "none-bad-signature":
    "A resposta não combina com a chave desta votação. Não vote agora. Avise quem facilita.",
  "none-given-elsewhere":
    "A sua cédula de votação foi para outro aparelho, ou este não a tem mais. Cada pessoa recebe só uma. Com um código de recuperação você pode trazê-la para cá. Sem ele você não pode votar em outro aparelho: pergunte se a votação pode ser repetida. O que está na urna conta.",
  "none-not-in-electorate": "Você não está na lista desta votação. Se for engano, avise quem facilita.",
  "none-other-channel": "Você vota em papel ou na cabine.",
  "none-too-late": "Nesta votação não se entregam mais cédulas de votação.",
  "none-offline":
    "Não há conexão, por isso a sua cédula de votação ainda não pôde chegar. Chega assim que houver.",
  "none-refused": "A sua cédula de votação não pôde chegar. Tente de novo ou avise quem facilita.",

  fingerprint: "Comparar a chave",
  fingerprintHow:
    "Estas letras têm que ser as mesmas em todos os aparelhos. Se não forem, alguém poderia ser reconhecido. Leiam as oito primeiras e as oito últimas: elas estão também nos papéis e nas cédulas impressas.",

  thin: "Aqui votam menos de cinco pessoas. Em um grupo tão pequeno, só o resultado já pode dizer como alguém votou.",
  plainHttp:
    "Esta página vem por uma rede local aberta. Quem cuida deste computador poderia ligar um telefone a um voto. As outras pessoas não.",
  plainHttpSensitive:
    "Esta é uma votação delicada por uma rede local aberta. Quem cuida deste computador poderia ligar um telefone a um voto. Melhor usar a cabine ou o papel.",
  fromWhom: "Quem pode ver como eu voto?",
  lostPhone: "Se este aparelho se perder",

  oneByOne: "Mostrar uma de cada vez",
  manyOptions: "São {{ n }}. Uma de cada vez pode ser mais fácil.",
} as const satisfies Same<typeof en>;
