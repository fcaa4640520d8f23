import type { reasons as en } from "../en/reasons.ts";
import type { Same } from "../messages.ts";

export const reasons = {
  reasonWay: "¿Cómo debe saber el grupo tu razón?",
  "way-named": "Con mi nombre",
  "way-unnamed": "Sin mi nombre",
  "way-unnamed-how":
    "Queda aparte, junto a ningún nombre, y se queda aunque votes otra vez. Si solo tú objetas, se puede adivinar. Quien maneja el servidor podría averiguarlo.",
  "way-trusted": "Por medio de alguien de confianza",
  "way-trusted-how":
    "No escribas nada aquí. Cuéntaselo a alguien en quien confíes: en la página de esta votación puede hacerlo llegar, sin tu nombre.",
  reasonNeededUnnamed: "Una objeción necesita una razón, para que el grupo pueda trabajar con ella.",
  reasonNeeded:
    "Una objeción necesita una razón, para que el grupo pueda trabajar con ella. Se muestra sin nombre, si votan al menos cinco personas.",
  reasonFree: "Si quieres. Se muestra sin nombre, si votan al menos cinco personas.",
  reasonNeededNamed:
    "Una objeción necesita una razón, para que el grupo pueda trabajar con ella. Se muestra con tu nombre.",
  reasonFreeNamed: "Si quieres. Se muestra con tu nombre.",

  passOn: "Hacer llegar la razón de alguien",
  passOnReason: "Lo que te contó",
  passOnHow:
    "Para alguien que confía en ti y no quiere que se diga su nombre. Escríbelo de modo que no se reconozca a nadie. Se muestra con el resultado, junto a ningún nombre.",
  passOnSend: "Hacerla llegar",
  passedOn: "Está dentro. Se muestra con el resultado.",
} as const satisfies Same<typeof en>;
