import type { ballots as en } from "../en/ballots.ts";
import type { Same } from "../messages.ts";

export const ballots = {
  aVote: "Una votación",
  waits:
    "Tu hoja de voto está cerrada en este aparato. Sale en cuanto haya conexión, si la votación sigue abierta.",
  "in-box": "Tu hoja de voto está en la urna.",
  late: "La votación se cerró antes de que tu hoja de voto pudiera salir. No se contó.",
  lateEarlier: "La votación se cerró antes de que la última pudiera salir. Cuenta la que enviaste antes.",
  unsure: "La votación se cerró mientras la tuya iba en camino. La página de la votación dice si se contó.",
  refused:
    "La urna no aceptó tu hoja de voto. Quizá otra pestaña de este aparato votó después: entonces cuenta esa. Si no, avisa a quien facilita.",
  boothWaits: {
    one: "1 hoja de voto de la cabina espera cerrada en este aparato. Va sola a la urna.",
    other: "{{ n }} hojas de voto de la cabina esperan cerradas en este aparato. Van solas a la urna.",
  },
  boothKept: {
    one: "1 hoja de voto de la cabina aún no pudo salir. Espera cerrada en este aparato y sale en cuanto haya conexión, si la votación sigue abierta.",
    other:
      "{{ n }} hojas de voto de la cabina esperan cerradas en este aparato. No todas pudieron salir aún: salen en cuanto haya conexión, si la votación sigue abierta.",
  },
  boothLost: {
    one: "La urna no aceptó 1 hoja de voto de esta cabina: no se contó. Avisa a quien facilita.",
    other: "La urna no aceptó {{ n }} hojas de voto de esta cabina: no se contaron. Avisa a quien facilita.",
  },
  putAway: "Cerrar el aviso",
} as const satisfies Same<typeof en>;
