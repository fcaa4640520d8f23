import type { Same } from "../messages.ts";
import type { errors as en } from "../en/errors.ts";

/** What happened, what was kept, what to do: one sentence or two for each error code. */
export const errors: Same<typeof en> = {
  "bad-request": "Algo de lo que enviaste no estaba bien. Nada cambió; revísalo y prueba otra vez.",
  unauthorised: "Este navegador ya no es parte del taller. Abre de nuevo el enlace de invitación.",
  forbidden: "Tu parte en este taller no incluye eso. Nada cambió.",
  "forbidden-origin":
    "Esta página vino de otra dirección que la del taller. Abre de nuevo el enlace de invitación.",
  "not-found": "Aquí no hay nada, o no está abierto para ti.",
  conflict: "Otra persona cambió esto en el mismo momento. Míralo de nuevo y decide.",
  gone: "Esto ya no está.",
  "too-big": "Es demasiado grande. Nada cambió; prueba en partes más pequeñas.",
  rate: "Fue demasiado rápido. Espera un momento y prueba otra vez; no se perdió nada.",
  draining: "El servidor está por reiniciarse. Prueba de nuevo en un momento.",
  "invite-unknown": "Este enlace o código no abre ningún taller. Pide uno nuevo.",
  "invite-used": "Este enlace ya se usó. Sirve para una sola persona; pide otro.",
  "return-unknown": "Este código de regreso no se conoce, o fue reemplazado por uno más nuevo.",
  "name-missing": "Escribe un nombre que las demás personas verán. No tiene que ser el verdadero.",
  internal: "Algo falló en el servidor. Lo guardado sigue guardado; prueba otra vez.",
};
