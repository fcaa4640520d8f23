import type { common as en } from "../en/common.ts";
import type { Same } from "../messages.ts";

/** Words that every screen may need. */
export const common: Same<typeof en> = {
  product: "Roda",
  language: "Idioma",
  close: "Fechar",
  cancel: "Cancelar",
  save: "Salvar",
  copy: "Copiar",
  copied: "Copiado",
  print: "Imprimir",
  undo: "Desfazer",
  redo: "Refazer",
  delete: "Tirar",
  restore: "Trazer de volta",
  back: "Voltar",
  more: "Mais",
  loading: "Carregando",
  tryAgain: "Tentar de novo",
  noConnection: "Não há conexão agora. O que você escreveu continua aqui; tente de novo.",
  leaveAndForget: "Sair e esquecer",
  roleFacilitator: "facilita",
  roleParticipant: "participa",
  roleObserver: "só leitura",
  roleAdvisory: "conselho comunitário",
};
