import type { Same } from "../messages.ts";
import type { pages as en } from "../en/pages.ts";

export const pages: Same<typeof en> = {
  invitation: "Invitación",
  founderName: "Facilita",
  boardTitle: "Tablero",
  noneOption: "Ninguna tecnología nueva, o nada de esto",
  groupTitle: "Grupo {n}",
};
