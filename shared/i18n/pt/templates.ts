import type { templates as en } from "../en/templates.ts";
import type { Same } from "../messages.ts";

/** What a new board can start with: its name and one sentence for the create screen, and the words put on the board. */
export const templates: Same<typeof en> = {
  legend: "Com que o quadro começa",
  blank: "Um quadro vazio",
  blankText: "Sem nada em cima. O grupo decide o que vai e onde.",
  "understand-problem": "Entender o problema",
  "understand-problemText":
    "Quatro grupos de bilhetes e uma folha para dizer em conjunto o que acontece e com quem.",
  characters: "Personagens",
  charactersText:
    "Três folhas para gente inventada: quem trabalha com isso, de quem os dados falam, quem tem voz.",
  "what-we-need": "Do que precisamos",
  "what-we-needText": "Três grupos de bilhetes e folhas para o que faz falta, prontas para pôr em ordem.",
  problemSeen: "O que acontece",
  problemLived: "Quem vive isso",
  problemTried: "O que já se tentou",
  problemUnknown: "O que ainda não sabemos",
  charactersPresent: "Quem está aqui hoje",
  charactersAbsent: "Quem vive isso e hoje não está",
  charactersDeciding: "Quem decide ou paga",
  needMissing: "O que falta",
  needWorking: "O que funciona e deve ficar",
  needWithout: "O que ajuda sem tecnologia nova",
};
