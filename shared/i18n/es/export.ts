import type { export as en } from "../en/export.ts";
import type { Same } from "../messages.ts";

/** Bringing things onto a board and taking a copy of it away. */
const messages: Same<typeof en> = {
  importTitle: "Traer",
  importIntro:
    "Elige una tabla (CSV) con una columna “text”, un archivo que escribió Ronda o un chat guardado. Lo que hay en el tablero queda como está.",
  chooseFile: "Elegir un archivo",
  dropHere: "o suéltalo aquí",
  chatHint: "De un chat guardado se dejan fuera fechas, nombres y números antes de enviar nada.",
  bringingIn: "Trayendo “{{ name }}”",
  cancelled: "Se detuvo. Si una parte ya había llegado, la verás en el tablero.",
  tooBig: "Este archivo pasa de 10 MB. Nada cambió; prueba en partes más pequeñas.",
  noConnection:
    "No se llega al servidor. El tablero está como estaba; prueba otra vez cuando tengas conexión.",
  importAnother: "Traer otro archivo",
  exportTitle: "Llevarse una copia",
  exportIntro: "El tablero entero en un archivo, sin nombres ni horas. Las tarjetas quitadas no están.",
  forReading: "Para leer e imprimir (HTML)",
  forText: "Como texto (Markdown)",
  forTables: "Para hojas de cálculo (CSV)",
  forPrograms: "Para otros programas (JSON)",
  forRonda: "Para seguir en otra Ronda, con horas (Yjs)",
  withNames: "Con nombres y horas",
  withNamesHint: "Cuida ese archivo: muestra quién escribió qué. Solo quien facilita puede hacerlo.",
  sharedPhone: "El archivo queda en este aparato. Si no es solo tuyo, bórralo al terminar.",
  added: { one: "Se agregó {{ n }} tarjeta.", other: "Se agregaron {{ n }} tarjetas." },
  addedCards: {
    one: "También se agregó {{ n }} hoja o grupo.",
    other: "También se agregaron {{ n }} hojas o grupos.",
  },
};

// The feature is called what it does, and that is a reserved word.
export { messages as export };
