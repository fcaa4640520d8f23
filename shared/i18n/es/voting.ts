import type { voting as en } from "../en/voting.ts";
import type { Same } from "../messages.ts";

export const voting = {
  home: "A la primera página",
  voteOpen: "Hay una votación abierta: {{ title }}",
  voteGo: "Votar",
  allVotes: "Todas las votaciones",
  noVotes: "Aún no hay votaciones.",
  noVotesLead: "Aún no hay votaciones. Muchas veces basta con hablar; votar necesita una razón.",
  newVote: "Preparar una votación",
  toBoard: "Al tablero",
  "state-draft": "En preparación",
  "state-registering": "Los aparatos reciben su hoja de voto. Se vota más tarde.",
  "state-open": "Abierta",
  "state-closing": "Cerrando: se recoge lo que espera",
  "state-closed": "Cerrada",
  voided:
    "La urna de esta votación se perdió o fue cambiada, quizá porque se trajo de vuelta una copia antigua. Nada de ella cuenta. Pide otra votación.",
  resultLater: "La votación está cerrada. Quien facilita va a mostrar el resultado.",

  about: "De qué trata esta votación",
  why: "Por qué votamos",
  carriedOutBy: "Quién lo lleva a cabo",
  narrowing: "Esto solo acorta la lista",
  narrowingHow: "No decide nada. El grupo sigue hablando de lo que queda.",
  quorum: "Cuánta gente tiene que participar",
  percentOfElectors: "Al menos el {{ n }} % de quienes pueden votar",
  agreement: "Cuánto acuerdo hace falta",
  percentOfVotes: "Al menos el {{ n }} % de los votos",
  behindChosen: "Hace falta para cada cosa elegida.",
  behindSteps: "Cuentan los pasos 1, 2, 3 y 6.",
  behindConsent: "Cuenta “sin objeción”; hacerse a un lado no.",
  byGroup: "Resultados por grupo",
  secrecy: "Secreta",
  byGroupHow:
    "Además del total, el resultado se muestra por cada rol en el taller, si cada grupo tiene al menos cinco votos.",
  byListHow:
    "Además del total, el resultado se muestra según lo que cada quien dice de sí (“{{ list }}”), si cada grupo tiene al menos cinco votos.",
  groupOnBallot: "Tu hoja de voto lleva tu grupo, nunca tu nombre.",
  budget: "Lo que hay para gastar",
  budgetHow: "{{ amount }}. Lo que se elija tiene que caber en ello.",
  noneRemoved: "Por qué no se puede elegir “ninguna de estas”",
  keptSecret: "Alguien pidió que esta votación sea secreta. Así se queda, y nadie sabrá quién lo pidió.",

  notEligible: "En esta votación votan otras personas. Después puedes ver el resultado.",
  notOnList: "No estás en la lista de esta votación. Si es un error, avisa a quien facilita.",
  opensLater: "Se abre más tarde. La encontrarás aquí.",
  youStandAside: "En esta no votas. Los números dicen cuánta gente se hizo a un lado, no quién.",
  youVoteOnPaper: "Votas en papel o en la cabina. Quien facilita te dará una papeleta con un código.",
  standAside: "Yo no voto en esta",
  asideHow:
    "Por ejemplo, porque tú ganarías o perderías algo con esto. Los números dicen cuánta gente se hizo a un lado, no quién ni por qué.",
  asideTakesOut: "El voto que enviaste se retira.",
  toPaperHow:
    "Este aparato no recibe hoja de voto en esta votación. Puedes votar en papel o en la cabina: dilo aquí, y quien facilita podrá darte una papeleta.",
  toPaper: "Voto en papel",
  voteAfterAll: "Al final sí voto",
  keepSecretHow:
    "Esta votación está pensada con nombres. Si prefieres que sea secreta, pídelo aquí. Nadie sabrá quién lo pidió.",
  keepSecret: "Que sea secreta, por favor",

  castingLater: "Se vota más tarde.",
  openHow: "En esta votación se muestran los nombres: después del cierre, todos juntos.",
  liveHow: "Lo que se eligió se muestra en sumas, sin nombres.",
  onItsWay: "En camino.",
  openSent: "Ya está dentro. Hasta el cierre puedes enviar otra.",
  send: "Enviar",

  preparing: "Tu aparato está recibiendo su hoja de voto.",
  ready: "Tu hoja de voto está aquí.",
  readyRegistered: "Tu hoja de voto está aquí. En cuanto se abra la votación la podrás llenar.",
  seal: "Cerrarla y ponerla en la urna",
  sealed: "Cerrada aquí. Deja esta página abierta.",
  sealedHow: {
    one: "Sale en algún momento del próximo minuto, para que el momento no diga nada de ti. Si dejas la página, sale enseguida.",
    other:
      "Sale en algún momento de los próximos {{ n }} minutos, para que el momento no diga nada de ti. Si dejas la página, sale enseguida.",
  },
  kept: "Cerrada aquí, sin conexión.",
  keptHow:
    "Se guarda en este aparato, cifrada, y sale en cuanto haya conexión, si la votación sigue abierta. Cifrada quiere decir: nadie la ve de paso. Quien tenga este aparato desbloqueado podría abrirla.",
  keptShared:
    "Deja esta página abierta: sale en cuanto haya conexión, si la votación sigue abierta. En un aparato compartido no se guarda nada, así que al cerrar la página se perdería.",
  inBox: "En la urna.",
  inBoxHow:
    "Hasta el cierre puedes votar otra vez. Solo cuenta la última. Nadie te puede mostrar qué elegiste.",
  mayRevote: "Hasta el cierre puedes votar otra vez; solo cuenta la última.",
  voteAgain: "Votar otra vez",
  askAgain: "Intentar otra vez",
  tooLate: "No llegó antes del cierre. No cuenta.",
  unsure:
    "La votación se cerró mientras la tuya iba en camino. Con el resultado, esta página dirá si se contó.",
  castRefused:
    "La urna no la aceptó. Quizá otra pestaña u otro aparato tuyo votó después: entonces cuenta esa. Si no, avisa a quien facilita.",

  "none-other-key":
    "La clave de esta votación no es la que este aparato vio antes. No votes ahora. Avisa a las demás personas: algo anda mal.",
  "none-bad-signature":
    "La respuesta no coincide con la clave de esta votación. No votes ahora. Avisa a quien facilita.",
  "none-given-elsewhere":
    "Tu hoja de voto fue a otro aparato, o este ya no la tiene. Cada persona recibe solo una. Con un código de rescate puedes traerla aquí. Sin él no puedes votar en otro aparato: pregunta si se puede repetir la votación. Lo que está en la urna cuenta.",
  "none-not-in-electorate": "No estás en la lista de esta votación. Si es un error, avisa a quien facilita.",
  "none-other-channel": "Votas en papel o en la cabina.",
  "none-too-late": "En esta votación ya no se entregan hojas de voto.",
  "none-offline": "No hay conexión, por eso tu hoja de voto aún no pudo llegar. Llega en cuanto haya.",
  "none-refused": "Tu hoja de voto no pudo llegar. Intenta otra vez o avisa a quien facilita.",

  fingerprint: "Comparar la clave",
  fingerprintHow:
    "Estas letras tienen que ser las mismas en todos los aparatos. Si no lo son, alguien podría ser reconocido. Léanse las primeras ocho y las últimas ocho: están también en las papeletas y hojas de voto impresas.",

  thin: "Aquí votan menos de cinco personas. En un grupo tan pequeño, el resultado solo ya puede decir cómo votó alguien.",
  plainHttp:
    "Esta página llega por una red local abierta. Quien maneja esta computadora podría relacionar un teléfono con un voto. Las demás personas no.",
  plainHttpSensitive:
    "Esta es una votación delicada por una red local abierta. Quien maneja esta computadora podría relacionar un teléfono con un voto. Mejor usa la cabina o el papel.",
  fromWhom: "¿Quién puede ver cómo voto?",
  lostPhone: "Si este aparato se pierde",

  oneByOne: "Mostrar una por una",
  manyOptions: "Son {{ n }}. Una por una puede ser más fácil.",
} as const satisfies Same<typeof en>;
