import type { Same } from "../messages.ts";
import type { pages as en } from "../en/pages.ts";

export const pages: Same<typeof en> = {
  invitation: "Convite",
  founderName: "Facilita",
  boardTitle: "Quadro",
  noneOption: "Nenhuma tecnologia nova, ou nada disto",
  groupTitle: "Grupo {n}",
};
