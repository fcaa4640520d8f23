import type { common as en } from "../en/common.ts";
import type { Same } from "../messages.ts";

/** Words that every screen may need. */
export const common: Same<typeof en> = {
  product: "Ronda",
  language: "Idioma",
  close: "Cerrar",
  cancel: "Cancelar",
  save: "Guardar",
  copy: "Copiar",
  copied: "Copiado",
  print: "Imprimir",
  undo: "Deshacer",
  redo: "Rehacer",
  delete: "Quitar",
  restore: "Traer de vuelta",
  back: "Volver",
  more: "Más",
  loading: "Cargando",
  tryAgain: "Probar otra vez",
  noConnection: "Ahora no hay conexión. Lo que escribiste sigue aquí; prueba otra vez.",
  leaveAndForget: "Salir y olvidar",
  roleFacilitator: "facilita",
  roleParticipant: "participa",
  roleObserver: "solo lectura",
  roleAdvisory: "consejo comunitario",
};
