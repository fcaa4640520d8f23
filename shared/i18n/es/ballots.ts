import type { ballots as en } from "../en/ballots.ts";
import type { Same } from "../messages.ts";

export const ballots = {
  aVote: "Una votación",
  waits:
    "Tu hoja de voto está cerrada en este aparato. Sale en cuanto haya conexión, si la votación sigue abierta.",
  "in-box": "Tu hoja de voto está en la urna.",
  late: "La votación se cerró antes de que tu hoja de voto pudiera salir. No se contó.",
  lateEarlier: "La votación se cerró antes de que la última pudiera salir. Cuenta la que enviaste antes.",
  refused:
    "La urna no aceptó tu hoja de voto. Quizá otra pestaña de este aparato votó después: entonces cuenta esa. Si no, avisa a quien facilita.",
  putAway: "Cerrar el aviso",
} as const satisfies Same<typeof en>;
