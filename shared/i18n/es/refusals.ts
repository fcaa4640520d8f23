import type { Same } from "../messages.ts";
import type { refusals as en } from "../en/refusals.ts";

export const refusals: Same<typeof en> = {
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
    "Este paso ya empezó, así que quién lo ve y si se muestran los nombres queda como se dijo.",
  "already-shown": "Estas tarjetas ya se mostraron al grupo. Nada cambió.",
  "no-groups-made":
    "El paso empezó, pero no se formaron grupos: el taller ya tiene todos los tableros que puede tener. Archiva los que no hagan falta y forma los grupos a mano.",
  "no-groups-now":
    "El paso empezó, pero sus grupos no se formaron: el servidor no pudo hacerlo en este momento. Sepáralos o júntalos a mano, en «Grupos».",
  "cards-left":
    "Los grupos se juntaron, pero las tarjetas de uno no caben en el tablero del otro. Quedan en su propio tablero, y se pueden traer al de todas las personas.",
  "too-few":
    "Muy pocas personas tienen tarjetas que llegaron tarde, y se sabría de quién son. Hace falta su propio sí, o tres personas.",
  "breakout-state":
    "Eso no va con cómo están los grupos ahora: todavía no se separaron, o ya están juntos de nuevo. No se cambió nada.",
  "group-full": "Ese grupo está completo. Elige otro; no se cambió nada.",
  "nobody-to-split": "No hay nadie aquí para poner en grupos. No se cambió nada.",
  "merge-later":
    "Ahora no se pueden hacer una sola: hay una votación en curso, o ambas tienen tarjetas que el grupo aún no vio. Inténtalo después.",
  "last-facilitator":
    "Alguien tiene que facilitar. Deja primero que otra persona facilite; no se cambió nada.",
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
  "groups-hidden":
    "Casi la misma gente ya votó sobre esto, y su resultado se conoce. A su lado, los resultados por grupo dirían cómo votó alguien: quedarían ocultos. Abre la votación sin ellos.",
  "kept-secret": "Alguien pidió que esta votación sea secreta, y así se queda.",
  "credential-used":
    "Tu hoja de voto ya se entregó a otro dispositivo o navegador. Vota desde allí, o avisa a quien facilita.",
  "other-channel":
    "Aquí votas en papel, o elegiste no votar, así que este dispositivo no recibe hoja de voto.",
  "too-many-on-paper":
    "Junto con las papeletas que ya se usaron en la cabina, son más que las personas que votan en papel. Quizá alguien hizo las dos cosas. Cuenten otra vez en grupo.",
  "codes-unchecked":
    "Hay más hojas de voto que códigos revisados. Revisa las tiras que se entregaron, o cuenten otra vez las hojas.",
  "slip-unknown": "Este código no es de esta votación. Revisa las letras y prueba otra vez.",
  "ballot-token": "Esta hoja de voto no es de las que se entregaron para esta votación. No se contó.",
  "ballot-proof": "Esta hoja de voto cambió en el camino. No se contó; envíala otra vez.",
  "ballot-outrun": "Ya hay en la caja una hoja de voto tuya más nueva. Esa es la que cuenta.",
  "result-hidden": "El resultado todavía no se muestra.",
  "points-full": "Este tablero ya guarda todos los momentos con nombre que puede. Suelta uno primero.",
};
