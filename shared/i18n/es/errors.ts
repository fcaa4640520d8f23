import type { ErrorCode } from "../../errors.ts";

/** What happened, what was kept, what to do: one sentence or two for each error code. */
export const errors: Record<ErrorCode, string> = {
  "bad-request": "Algo de lo que enviaste no estaba bien. Nada cambió; revísalo y prueba otra vez.",
  unauthorised: "Este navegador ya no es parte del taller. Abre de nuevo el enlace de invitación.",
  forbidden: "Tu parte en este taller no incluye eso. Nada cambió.",
  "forbidden-origin":
    "Esta página vino de otra dirección que la del taller. Abre de nuevo el enlace de invitación.",
  "not-found": "Aquí no hay nada, o no está abierto para ti.",
  conflict: "Otra persona cambió esto en el mismo momento. Míralo de nuevo y decide.",
  stale: "El grupo siguió adelante mientras tanto. Mira dónde va y prueba otra vez.",
  locked: "Ahora no se puede escribir en el tablero. No se puso nada tuyo en él.",
  "activity-state": "Este paso no está en un momento en que eso se pueda. La agenda está como estaba.",
  "agenda-over": "No hay más pasos en la agenda. Agrega uno o abre uno de nuevo.",
  "timer-state": "Con el reloj así no se puede hacer eso. Está como estaba.",
  "timer-below-zero": "Así quedaría menos que nada de tiempo. El reloj está como estaba.",
  "not-your-turn": "Ahora no tienes un turno que pasar. No se cambió nada.",
  "nobody-waits": "Nadie de quienes están aquí espera para hablar. No se cambió nada.",
  "no-activity": "El grupo todavía no está en un paso de la agenda. No se cambió nada.",
  "last-facilitator":
    "Alguien tiene que facilitar. Deja primero que otra persona facilite; no se cambió nada.",
  gone: "Esto ya no está.",
  "too-big": "Es demasiado grande. Nada cambió; prueba en partes más pequeñas.",
  rate: "Fue demasiado rápido. Espera un momento y prueba otra vez; no se perdió nada.",
  draining: "El servidor está por reiniciarse. Prueba de nuevo en un momento.",
  "invite-unknown": "Este enlace o código no abre ningún taller. Pide uno nuevo.",
  "invite-used": "Este enlace ya se usó. Sirve para una sola persona; pide otro.",
  "return-unknown": "Este código de regreso no se conoce, o fue reemplazado por uno más nuevo.",
  "name-missing": "Escribe un nombre que las demás personas verán. No tiene que ser el verdadero.",
  "import-empty": "Ahí no se encontró nada para traer. El tablero está como estaba.",
  "import-format":
    "No se pudo leer este archivo. El tablero está como estaba. Sirve una tabla con una columna “text”.",
  "import-epoch":
    "Este archivo viene de una vida anterior del tablero y no se puede unir. El tablero está como estaba.",
  internal: "Algo falló en el servidor. Lo guardado sigue guardado; prueba otra vez.",
};
