import type { recount as en } from "../en/recount.ts";
import type { Same } from "../messages.ts";

export const recount = {
  title: "Cuenta tú una votación",
  how: "Abre el archivo que publicó una votación. Lo cuenta tu propio navegador; no se envía nada a ningún lado.",
  choose: "Archivo de una votación",
  dropHint: "O suéltalo aquí.",
  counted: { one: "1 voto contado", other: "{{ n }} votos contados" },
  same: "Se cuenta con las mismas partes del programa que en el servidor y con la orden «ronda tally». También lo puede contar cualquier otro programa que conozca la regla.",
  wrong: "Este archivo no se pudo leer. Tiene que ser el que guarda la página del resultado.",
  wrongDetail: "Este archivo no se pudo contar: {{ detail }}",
} as const satisfies Same<typeof en>;
