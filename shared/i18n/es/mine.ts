import type { mine as english } from "../en/mine.ts";
import type { Same } from "../messages.ts";

/** Tarjetas que nadie más ve, para leerlas otra vez y llevárselas. */
export const mine: Same<typeof english> = {
  title: "Tarjetas que solo tú ves",
  hint: "Tarjetas que no se mostraron al grupo, de este paso y de los anteriores.",
  none: "No hay ninguna.",
  onDevice: "Sin conexión: solo las de este paso.",
  held: "se queda contigo",
  unsent: "Sin enviar",
  earlier: "Un paso anterior",
  copy: "Copiar todas",
  save: "Guardar como archivo",
};
