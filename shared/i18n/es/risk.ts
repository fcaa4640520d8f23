import type { Same } from "../messages.ts";
import type { risk as en } from "../en/risk.ts";

export const risk: Same<typeof en> = {
  assets: "Qué tiene que quedar a salvo",
  adversaries: "Quién podría hacer daño, y qué pasó antes",
  likelihood: "Qué tan probable es",
  actions: "Qué hacemos",
  assetsHelp: "Personas, lugares, papeles, teléfonos, nombres, lo que se dijo aquí.",
  adversariesHelp: "Quién podría quererlo, y qué hizo antes, aquí o en otro lugar.",
  likelihoodHelp: "Para cada cosa: rara, posible o de esperar, y qué tan grave sería.",
  actionsHelp: "Qué hacemos antes, y si pasa. Quién lo hace.",
  title: "Riesgos y qué hacemos",
  lead: "Solo lo ven las personas nombradas aquí. No está en búsquedas, archivos ni actas, salvo que ellas lo decidan.",
  add: "Agregar una respuesta",
  answer: "Respuesta",
  remove: "Quitar",
  empty: "Todavía no hay nada.",
  done: "Cada pregunta tiene una respuesta.",
  notDone: {
    one: "{{ n }} pregunta todavía no tiene respuesta.",
    other: "{{ n }} preguntas todavía no tienen respuesta.",
  },
};
