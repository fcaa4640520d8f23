import type { dots as en } from "../en/dots.ts";
import type { Same } from "../messages.ts";

export const dots = {
  title: "Puntos en el muro",
  how: "Cada persona pone unos puntos en las tarjetas. Nadie ve dónde los ponen las demás hasta que tú los muestres; entonces todas ven las sumas, sin nombres; donde menos de cinco pusieron puntos, solo lo que salió primero. Los puntos acortan la lista, no deciden nada.",
  on: "¿Sobre qué?",
  clusters: { one: "Sobre los grupos (1)", other: "Sobre los grupos ({{ n }})" },
  notes: { one: "Sobre las tarjetas (1)", other: "Sobre las tarjetas ({{ n }})" },
  quarter: {
    one: "Vacío: 1, más o menos la cuarta parte.",
    other: "Vacío: {{ n }}, más o menos la cuarta parte.",
  },
  many: "Más de una docena es difícil de abarcar. Junta antes en grupos lo que va junto.",
  few: "Hacen falta al menos dos con palabras.",
  runs: "Ya se están poniendo puntos en este muro. Muestra primero esos.",
  start: "Que la gente ponga puntos",
  pollTitle: "Puntos: {{ board }}",
  put: {
    one: "Pon tus puntos en las tarjetas: queda 1.",
    other: "Pon tus puntos en las tarjetas: quedan {{ n }}.",
  },
  othersPut: "Se están poniendo puntos en las tarjetas.",
  hidden: "Nadie los ve hasta que se muestren.",
  areIn: "Ya están dentro.",
  wasIn: "Tus puntos ya están dentro. Si pones puntos ahora, reemplazan a esos.",
  refused: "Tus puntos no se aceptaron. Quizá se acaban de mostrar.",
  asList: "Como lista",
  howMany: "{{ n }} de {{ all }} ya los pusieron",
  show: "Mostrar los puntos",
  showNow: "Mostrarlos ahora a todo el grupo",
  wait: "Esperar",
  shown: "Los puntos de todo el grupo.",
  shownBy: "{{ n }} de {{ all }} pusieron los suyos.",
  cameOut: "queda primero",
  fewPut: "Con tan pocas personas, las sumas dirían quién puso qué: solo se marca lo que salió.",
  asTable: "Como tabla",
  putAway: "Quitar de la vista",
} as const satisfies Same<typeof en>;
