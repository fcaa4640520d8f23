import type { home as en } from "../en/home.ts";
import type { Same } from "../messages.ts";

/** The first page: what Ronda is for, the workshops of this browser, starting and joining one. */
export const home: Same<typeof en> = {
  what: "Ronda es un tablero compartido donde un grupo piensa un problema a fondo, cada quien desde su teléfono y al mismo tiempo.",
  whatFor:
    "En grupo dicen lo que necesitan y qué va primero, y si la tecnología es siquiera parte de la respuesta.",
  noAccount: "Sin cuenta, sin correo y sin dar tu nombre verdadero.",
  yours: "Tus talleres",
  waiting: "En espera de que te abran",
  openBoard: "Abrir el tablero",
  openWorkshop: "Enlaces y personas",
  join: "Entrar a un taller",
  joinHint: "Si tienes un enlace, ábrelo. Si tienes un código de ocho letras, escríbelo aquí.",
  code: "Código",
  goOn: "Seguir",
  start: "Empezar un taller",
  startHint: "Dices para qué es y recibes un enlace para enviar a las demás personas.",
  return: "Seguir con un código de regreso",
  returnHint: "Con un código de regreso sigues aquí como la persona que eres en tu otro dispositivo.",
  returnCode: "Código de regreso",
  returnMissing: "Escribe el código de regreso.",
  theWorkshop: "El taller",
  title: "Título",
  titleHint: "Pocas palabras que el grupo reconozca.",
  titleMissing: "Ponle un título al taller.",
  language: "Idioma del taller",
  languageHint: "Cada quien puede leer las pantallas en su propio idioma.",
  whatItIsFor: "Para qué es",
  whatItIsForHint:
    "La gente lee esto antes de dar un nombre. Lo que dejes vacío se muestra como “aún no se ha dicho”; puedes completarlo después.",
  you: "Tú",
  yourName: "Tu nombre",
  yourNameHint: "Las demás personas ven quién las invita. No tiene que ser tu nombre verdadero.",
  nameMissing: "Escribe un nombre que las demás personas verán.",
  create: "Empezar el taller",
  working: "Un momento…",
};
