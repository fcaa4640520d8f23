import type { device as en } from "../en/device.ts";
import type { Same } from "../messages.ts";

/** What a device may keep, and leaving it: asked and said on every screen. */
export const device: Same<typeof en> = {
  askPhone: "¿Este teléfono es solo tuyo?",
  askDevice: "¿Este dispositivo es solo tuyo?",
  yes: "Sí, solo mío",
  yesMeans:
    "Este navegador te recuerda. Aquí queda una copia de cada tablero, y se borra tras siete días sin uso.",
  no: "No, lo usan otras personas",
  noMeans: "Aquí no queda nada cuando cierras esta pestaña.",
  missing: "Elige una de las dos: de eso depende qué puede quedar aquí.",
  leaveWhat:
    "Este navegador sale de todos sus talleres y se borra todo lo que Ronda guardó aquí: las copias de los tableros y los cambios que aún no se enviaron.",
  leaveStays:
    "Lo que ya compartiste se queda con el grupo. Para volver necesitas un enlace, un código o tu código de regreso.",
  leaving: "Saliendo…",
};
