import type { steps as en } from "../en/steps.ts";
import type { Same } from "../messages.ts";

/** What lies behind the bar of a session: writing alone, the agenda and its days, proposals, one's own settings. */
export const steps = {
  min: "{{ n }} min",
  sec: "{{ n }} s",
  days: { one: "1 día", other: "{{ n }} días" },
  moreMinutes: { one: "1 minuto más", other: "{{ n }} minutos más" },
  goOn: "Seguir",

  waiting: { one: "1 persona espera para entrar", other: "{{ n }} personas esperan para entrar" },
  claims: {
    one: "1 persona dice que ya estuvo aquí",
    other: "{{ n }} personas dicen que ya estuvieron aquí",
  },

  writeAlone: "Nadie ve lo que escribes hasta que se muestre.",
  withName: "Con tu nombre.",
  withoutName: "Sin tu nombre.",
  aloneCount: "{{ n }} de {{ all }} aquí escriben",
  aloneReady: "{{ n }} ya están",
  lateNotes: {
    one: "Una tarjeta tuya llegó después de que se mostraran las demás. Nadie la ve.",
    other: "{{ n }} tarjetas tuyas llegaron después de que se mostraran las demás. Nadie las ve.",
  },
  lateShow: "Mostrar lo mío, aunque se muestren pocas más",
  lateAgreed: "Quien facilita ya puede mostrarlo al grupo.",
  leftNotes: {
    one: "Una tarjeta tuya todavía no se mostró al grupo.",
    other: "{{ n }} tarjetas tuyas todavía no se mostraron al grupo.",
  },
  cameAlong: {
    one: "Una tarjeta tuya que no se había enviado vino contigo.",
    other: "{{ n }} tarjetas tuyas que no se habían enviado vinieron contigo.",
  },
  cameHeld: {
    one: "Una se queda contigo, porque en este paso se ven los nombres.",
    other: "{{ n }} se quedan contigo, porque en este paso se ven los nombres.",
  },

  readyCount: "{{ n }} de {{ all }} presentes ya están",

  agenda: "Agenda",
  opensOn: "desde el {{ when }}",
  closesOn: "hasta el {{ when }}",
  dayCame: "Llegó el día de: {{ title }}",
  dayOver: "Los días de “{{ title }}” terminaron.",
  openStep: "Abrirlo",
  "state-planned": "por venir",
  "state-current": "ahora",
  "state-done": "hecho",
  "state-skipped": "se deja",
  propose: "Proponer un paso",
  proposeTitle: "¿Qué más deberíamos hacer?",
  proposeMinutes: "Minutos",
  proposeSend: "Proponer",
  proposed: "Propuesto. Decide quien facilita.",
  proposals: "Propuesto por el grupo",
  proposedBy: "{{ minutes }}, de {{ name }}",

  settings: "Sonido y lectura en voz alta",
  bell: "Una campana suave cuando se acaba el tiempo",
  aloud: "Avísame de lo que hace el grupo: pasos, tiempo, turnos, grupos, votaciones, adónde mira",
  aloudHint: "Lo lee en voz alta un lector de pantalla, solo cuando algo cambia.",
  along: "Llevarme adonde va el grupo",
  alongHint: "Nunca mientras escribes. Si no, se te dice dónde está el grupo.",
} as const satisfies Same<typeof en>;
