import type { Same } from "../messages.ts";
import type { boards as en } from "../en/boards.ts";

export const boards: Same<typeof en> = {
  title: "Tableros",
  main: "El tablero de todo el grupo",
  here: "Estás aquí",
  open: "Abrir",
  everyone: "Lo abre todo el taller.",
  named: {
    one: "Lo abre {{ n }} persona nombrada en él, y quienes facilitan.",
    other: "Lo abren {{ n }} personas nombradas en él, y quienes facilitan.",
  },
  riskNamed: {
    one: "Solo lo abre {{ n }} persona nombrada en él.",
    other: "Solo lo abren {{ n }} personas nombradas en él.",
  },
  group: "El tablero de un grupo",
  anonymous: "No nombra a nadie",
  archived: "Archivado",
  make: "Hacer otro tablero",
  name: "Nombre del tablero",
  nameMissing: "Ponle un nombre al tablero.",
  who: "Quién lo abre",
  whoEveryone: "Todo el taller",
  whoNamed: "Solo quienes yo nombre, y quienes facilitan",
  whoAnonymous: "Todo el taller, y en él no se nombra a nadie",
  whoRisk: "Un modelo de riesgos: solo quienes yo nombre y yo",
  anonymousHint:
    "Nadie ve quién está ni quién escribió qué, y no se anota nada en nombre de otras personas. Quien lleva el servidor puede ver qué aparatos se conectan y qué envían.",
  riskHint:
    "Cuatro preguntas sobre quién podría hacer daño y qué hacen. No está en búsquedas, archivos ni actas. Quienes facilitan no están, salvo que los nombres.",
  people: "Personas",
  makeIt: "Hacer el tablero",
  made: "El tablero está hecho.",
  change: "Nombre, personas",
  save: "Guardar",
  putAway: "Archivar",
  takeBack: "Sacar del archivo",
  putAwayHint: "Entonces se puede leer, pero no escribir en él.",
  exported: "Puede salir en un archivo",
  share: "Compartir",
  shareLong: "Compartir con otro tablero",
  shareTo: "Copiar a",
  shareHint: "La tarjeta se queda aquí y se copia allí. Queda anotado quién lo hizo.",
  shareHintAnonymous:
    "La tarjeta se queda aquí y se copia allí. No se nombra a nadie, ni en la tarjeta ni en lo que queda anotado.",
  shared: { one: "Se copió {{ n }} tarjeta.", other: "Se copiaron {{ n }} tarjetas." },
  sharedBefore: "Ya se había copiado allí.",
  sharesTitle: "Compartido entre tableros",
  shareLine: "De {{ from }} a {{ to }}: {{ who }}, {{ when }}",
  nobodyNamed: "no se nombra a nadie",
  sharesNone: "Todavía no se compartió nada entre tableros.",
};
