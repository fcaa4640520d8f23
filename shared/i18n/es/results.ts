import type { results as en } from "../en/results.ts";
import type { Same } from "../messages.ts";

export const results = {
  title: "Resultado",
  outcome: "Qué salió",
  chosenOnes: { one: "Elegida", other: "Elegidas" },
  nothingChosen: "No se eligió nada.",
  standing: "Esto muestra dónde está la gente. El grupo decide qué se hace con ello.",
  spent: "Gastado: {{ spent }} de {{ budget }}. Queda: {{ left }}.",
  turnout: "Votaron {{ cast }} de {{ electors }} ({{ percent }}).",
  asideCount: { one: "1 persona se hizo a un lado.", other: "{{ n }} personas se hicieron a un lado." },
  notSureAll: { one: "1 persona dijo «no sé».", other: "{{ n }} personas dijeron «no sé»." },
  notSureNobody: "Nadie dijo «no sé».",
  notSureEach: "«No sé», de cada una",
  notSure: "no sé",

  "mark-few":
    "Votaron menos de cinco personas, así que aquí solo está lo que salió: los números dirían demasiado.",
  "mark-near-earlier":
    "Casi las mismas personas ya votaron sobre esto y se conoce su resultado. Por eso aquí solo está lo que salió: comparar los números diría cómo votó alguien.",
  "mark-tie-decided": "Había un empate, y decidió el orden de las opciones en la lista.",
  "mark-unanimous": "Todas las personas votaron igual. Así se sabe cómo votó cada una.",
  "mark-objected": "Alguien objeta o está muy en desacuerdo. Escuchen las razones antes de seguir adelante.",
  "mark-not-objected": "Nadie objeta ni está muy en desacuerdo.",
  "mark-quorum-met": "Participó gente suficiente.",
  "mark-quorum-missed": "Participó menos gente de la que el grupo pidió.",
  "mark-agreement-met": "Se alcanzó el nivel de acuerdo que el grupo pidió.",
  "mark-agreement-missed": "No se alcanzó el nivel de acuerdo que el grupo pidió.",
  "mark-sums-only": "Una parte se contó a mano solo como totales; por eso no se puede contar en proporción.",
  "mark-seen": "Una parte se contó a mano y a la vista: se pudo ver cómo votó cada persona.",
  "mark-unseen": "Una parte se contó a mano, y nadie vio cómo votó cada persona.",
  "mark-too-many-on-paper":
    "Hay más votos en papel que personas que iban a votar en papel. Busquen la razón antes de usar esto.",
  "mark-groups-too-small":
    "Se anunciaron resultados por grupo, pero aquí dirían demasiado: un grupo es muy pequeño, o casi las mismas personas ya votaron sobre esto.",

  asTable: "Como tabla",
  option: "Opción",
  answer: "Respuesta",
  people: "Personas",
  chosen: "elegida",
  chosenHead: "Elegida",
  yes: "sí",
  votes: "Votos",
  support: "Apoyo",
  dots: "Puntos",
  points: "Puntos",
  middle: "Valor del medio",

  beats: "A cuántas gana",
  firstChoices: "Primeros lugares",
  strength: "Fuerza",
  decides: "esto decide",
  heatMap: "Cuánta gente dijo qué de cada una",
  matrix: "Qué se prefiere a qué",
  matrixHow: "Cada fila: cuánta gente la prefiere a la de la columna. Una marca: va por delante de esa.",
  whereStand: "Dónde está la gente",

  bothAgree: "Contando por mayoría y contando en proporción salen las mismas.",
  bothDiffer:
    "Las dos maneras dan otra cosa. Por mayoría: {{ majority }}. En proporción, en su lugar: {{ proportional }}. Por mayoría, el mismo grupo grande puede elegirlo todo; en proporción, la gente que aún no tenía nada también recibe algo que apoya.",

  howCounted: "Cómo se contó:",
  "rule-majority": "Por mayoría",
  "how-majority": "se suman las marcas de todas las personas; se elige lo que más gente apoya.",
  "rule-phragmen": "En proporción (Phragmén)",
  "how-phragmen":
    "cada opción elegida es una carga que llevan entre quienes la apoyan; la siguiente es siempre la que deja menos carga a su gente.",
  "rule-equal-shares": "En proporción (partes iguales)",
  "how-equal-shares":
    "cada persona recibe la misma parte. Una opción se elige cuando quienes la apoyan pueden pagarla entre todas, y primero la que menos le cuesta a cada una. Lo que sobra también se completa en proporción.",
  "rule-sum": "Por la suma",
  "how-sum": "se suma todo lo que recibió cada opción. «No sé» no cuenta.",
  "rule-median": "Por el valor del medio",
  "how-median": "cuenta el valor que está en el medio: la mitad de la gente dio al menos eso.",
  "rule-schulze": "Comparando cada una con cada una (Schulze)",
  "how-schulze":
    "cada opción se compara con cada otra; gana la que más gente prefiere, también pasando por otras.",
  "rule-irv": "Por segunda vuelta instantánea",
  "how-irv":
    "cuentan solo los primeros lugares. Sale la opción que menos gente puso primero y sus votos pasan a la siguiente, hasta que queda una.",
  "rule-stv": "Por voto único transferible",
  "how-stv":
    "se elige la opción que llega a la cuota, y lo que le sobra pasa en partes a las siguientes. Si ninguna llega, sale la última.",
  "rule-borda": "Por puntos según el lugar (Borda)",
  "how-borda": "cada opción recibe un punto por cada una que queda debajo de ella, en cada voto.",
  "rule-distribution": "Dónde está la gente",
  "how-distribution":
    "cuánta gente eligió cada paso. No se saca un promedio: escondería quién no está de acuerdo.",
  "rule-bradley-terry": "Comparando de dos en dos",
  "how-bradley-terry":
    "con todos los pares se estima cuánto se prefiere cada una. El margen que va al lado dice cuán seguro es; donde los márgenes se cruzan, el orden puede ser casualidad.",
  "how-consent": "cuánta gente dijo cada una de las tres. Una objeción basta para volver a hablar.",
  "budget-majority": "Lo que ya no cabe en el presupuesto se salta, y se mira lo siguiente.",
  "budget-phragmen": "Se detiene en la primera que ya no cabe en el presupuesto.",
  "budget-equal-shares": "La parte de cada persona es la misma porción del presupuesto.",
  tieBroken: "Empate: {{ options }}. Decidió el orden de las opciones en la lista: {{ order }}.",

  rounds: "Paso a paso",
  roundsOf: "Paso a paso: {{ rule }}",
  quota: "Para salir elegida, una opción necesita {{ n }} votos.",
  roundBefore: "Paso anterior",
  roundNext: "Paso siguiente",
  roundPlace: "{{ n }} de {{ all }}",
  round: "Paso",
  whatHappened: "Qué pasó",
  "round-first": "Se cuentan los primeros lugares.",
  "round-surplus": "Lo que le sobra a «{{ option }}» pasa a las siguientes.",
  "round-exclude": "Sale «{{ option }}»; sus votos pasan a las siguientes.",
  "round-last-places": "Quedan tantas como lugares: todas salen elegidas.",
  "round-bought":
    "Se elige «{{ option }}»: cada persona que la apoya paga como mucho {{ amount }} de una parte.",
  "round-filled": "Se elige «{{ option }}»: es la que deja menos carga a su gente ({{ amount }}).",
  "spent-bought":
    "Se elige “{{ option }}” por {{ cost }}: quien la apoya paga como mucho {{ each }}. Queda: {{ left }}.",
  "spent-filled":
    "Se elige “{{ option }}” por {{ cost }} con lo que sobra: así quienes la apoyan cargan lo menos. Queda: {{ left }}.",
  "round-counted": "Queda una.",
  roundTied: "Empate aquí: {{ options }}.",
  roundElected: "Elegidas ahora: {{ options }}.",

  reasons: "Razones",
  reasonsHow: "En orden alfabético, junto al voto de nadie.",
  reasonPassedOn: "la hizo llegar alguien de confianza",
  byGroup: "Por grupo",
  byGroupHow: "Por separado, para ver en qué difieren los grupos.",
  votedCount: { one: "1 voto", other: "{{ n }} votos" },
  noGroup: "Quien no dijo ningún grupo",
  named: "Quién dijo qué",
  tookPart: "Quién recibió una hoja de voto",
  tookPartHow: "No quién votó: eso nadie lo puede ver.",

  checkTitle: "¿Se contó el mío?",
  ownCounted: "Tu voto está en la lista de votos contados.",
  ownCountedOne:
    "Un voto tuyo está en la lista de votos contados. Si es el último que enviaste, la lista no lo puede decir.",
  ownNotArrived: "El voto de este aparato no llegó antes del cierre. No se contó.",
  ownMissing:
    "Este aparato envió un voto que no está en la lista de votos contados. Avisa a quien facilita la votación.",
  ownUnknown: "Este aparato no envió ningún voto aquí.",
  hashes: "Marcas cortas de todos los votos contados",
  hashesHow: "Cada aparato conoce la suya. No están junto a ningún voto.",
  recount: "Cuéntalo tú",
  recountHow: "Guarda el archivo y ábrelo en la página de recuento, o cuéntalo con cualquier programa.",
  recountNone:
    "Los votos sueltos no se publican: siendo tan pocos, o con hojas de voto así, se podría reconocer alguno.",
  saveFile: "Guardar el archivo",
  recountPage: "A la página de recuento",
  notYet: "El resultado aún no se muestra.",
  voided: "La urna de esta votación se perdió o fue cambiada. Nada de ella cuenta.",

  recountTitle: "Cuenta tú una votación",
  recountPageHow:
    "Abre el archivo que publicó una votación. Lo cuenta tu propio navegador; no se envía nada a ningún lado.",
  recountChoose: "Archivo de una votación",
  recountDropHint: "O suéltalo aquí.",
  recountParts: {
    one: "Se contó el voto de 1 persona, en partes que no se pueden juntar",
    other: "Se contaron los votos de {{ n }} personas, en partes que no se pueden juntar",
  },
  recountCounted: { one: "1 voto contado", other: "{{ n }} votos contados" },
  recountSame:
    "Se cuenta con las mismas partes del programa que en el servidor y con la orden «ronda tally». También lo puede contar cualquier otro programa que conozca la regla.",
  recountWrong: "Este archivo no se pudo leer. Tiene que ser el que guarda la página del resultado.",
  recountWrongDetail: "Este archivo no se pudo contar: {{ detail }}",

  decision: "Qué se decidió",
  decisionNone: "Todavía no está escrito. Un resultado no se cumple solo: di quién decidió qué, y por qué.",
  decided: "La decisión",
  decidedBy: "Quién decidió",
  decidedByHint: "Por ejemplo: el consejo comunitario, en su reunión.",
  decidedWhy: "Por qué",
  decidedNext: "Qué pasa ahora",
  decidedReview: "Cuándo el grupo lo mira otra vez",
  decisionWrite: "Escribir lo que se decidió",
  decisionChange: "Cambiar",
  decisionSave: "Guardar la decisión",
  decisionCancel: "Cancelar",
  decisionMissing: "Escribe qué se decidió, quién lo decidió y por qué.",
} as const satisfies Same<typeof en>;
