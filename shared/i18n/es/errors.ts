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
  "activity-dates": "Este paso cerraría antes de abrir. La agenda está como estaba.",
  "agenda-over": "No hay más pasos en la agenda. Agrega uno o abre uno de nuevo.",
  "timer-state": "Con el reloj así no se puede hacer eso. Está como estaba.",
  "timer-below-zero": "Así quedaría menos que nada de tiempo. El reloj está como estaba.",
  "not-your-turn": "Ahora no tienes un turno que tomar o pasar. No se cambió nada.",
  "nobody-waits": "Nadie de quienes están aquí espera para hablar. No se cambió nada.",
  "no-activity": "El grupo todavía no está en un paso de la agenda. No se cambió nada.",
  "names-need-private":
    "Los nombres solo pueden quedar fuera si antes cada persona escribe para sí. Elige eso para el paso, o muestra los nombres.",
  "already-written":
    "Alguien ya escribió en este paso, así que quién lo ve y si se muestran los nombres queda como se dijo.",
  "already-shown": "Estas tarjetas ya se mostraron al grupo. Nada cambió.",
  "too-few":
    "Muy pocas personas tienen tarjetas que llegaron tarde, y se sabría de quién son. Hace falta su propio sí, o tres personas.",
  "breakout-state":
    "Eso no va con cómo están los grupos ahora: todavía no se separaron, o ya están juntos de nuevo. No se cambió nada.",
  "group-full": "Ese grupo está completo. Elige otro; no se cambió nada.",
  "nobody-to-split": "No hay nadie aquí para poner en grupos. No se cambió nada.",
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
  "not-in-electorate": "No estás en la lista de quienes votan aquí. Si es un error, dilo a quien facilita.",
  "poll-state": "La votación no está en un momento en que eso se pueda. Nada cambió.",
  "poll-closed": "La votación se cerró antes de que esto llegara. No se contó.",
  "why-missing": "Escribe primero por qué hace falta esta votación. Todavía no está abierta.",
  "risk-model-missing":
    "Esta votación podría poner a alguien en riesgo. Hablen primero de quién podría hacer daño, en la hoja de riesgos del taller; después ábrela.",
  "groups-too-small":
    "Un grupo tiene menos de cinco personas, y su resultado diría quién votó qué. Abre la votación sin resultados por grupo.",
  "kept-secret": "Alguien pidió que esta votación sea secreta, y así se queda.",
  "credential-used":
    "Tu hoja de voto ya se entregó a otro dispositivo o navegador. Vota desde allí, o avisa a quien facilita.",
  "other-channel":
    "Aquí votas en papel, o elegiste no votar, así que este dispositivo no recibe hoja de voto.",
  "slip-unknown": "Este código no es de esta votación. Revisa las letras y prueba otra vez.",
  "ballot-token": "Esta hoja de voto no es de las que se entregaron para esta votación. No se contó.",
  "ballot-proof": "Esta hoja de voto cambió en el camino. No se contó; envíala otra vez.",
  "ballot-outrun": "Ya hay en la caja una hoja de voto tuya más nueva. Esa es la que cuenta.",
  "result-hidden": "El resultado todavía no se muestra.",
  "points-full": "Este tablero ya guarda todos los momentos con nombre que puede. Suelta uno primero.",
  internal: "Algo falló en el servidor. Lo guardado sigue guardado; prueba otra vez.",
};
