import type { templates as en } from "../en/templates.ts";
import type { Same } from "../messages.ts";

/** What a new board can start with: its name and one sentence for the create screen, and the words put on the board. */
export const templates: Same<typeof en> = {
  legend: "Con qué empieza el tablero",
  blank: "Un tablero vacío",
  blankText: "Sin nada encima. El grupo decide qué va y dónde.",
  "understand-problem": "Entender el problema",
  "understand-problemText": "Cuatro grupos de tarjetas y una hoja para decir en conjunto qué pasa y a quién.",
  characters: "Personajes",
  charactersText:
    "Tres hojas para gente inventada: quien trabaja con ello, de quien hablan los datos, quien tiene voz.",
  "what-we-need": "Lo que necesitamos",
  "what-we-needText": "Tres grupos de tarjetas y hojas para lo que hace falta, listas para ponerles orden.",
  problemSeen: "Qué pasa",
  problemLived: "Quién lo vive",
  problemTried: "Qué se intentó",
  problemUnknown: "Qué no sabemos todavía",
  charactersPresent: "Quién está hoy aquí",
  charactersAbsent: "Quién lo vive y hoy no está",
  charactersDeciding: "Quién decide o paga",
  needMissing: "Qué hace falta",
  needWorking: "Qué funciona y debe quedarse",
  needWithout: "Qué ayuda sin tecnología nueva",
};
