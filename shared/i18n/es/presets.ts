import type { presets as en } from "../en/presets.ts";
import type { Same } from "../messages.ts";

/** Agendas listas: para qué sirve cada una, y qué dice cada paso a la gente y, en su nota, a quien facilita. */
export const presets = {
  "light.name": "Una sesión ligera",
  "light.about": "Una hora: escribir, leer, hablar y elegir con qué seguir.",
  "framing.name": "Entender el problema",
  "framing.about": "Hora y media: de lo que sabe cada quien a una primera descripción del problema.",
  "personas.name": "Personajes y relaciones",
  "personas.about": "Una hora: a quién le importa esto y quién decide sobre quién.",
  "needs.name": "Qué va primero",
  "needs.about": "Una hora: leer lo que necesitamos, juntar lo que es igual y decir qué va primero.",
  "risk.name": "Riesgos y preparación",
  "risk.about": "Tres cuartos de hora: qué podría salir mal y si todo está listo para empezar.",
  "advisory.name": "Reunión del consejo comunitario",
  "advisory.about": "Tres cuartos de hora: qué se hizo desde la última vez, una pregunta, una propuesta.",
  "deep.name": "Un proceso de varias reuniones",
  "deep.about": "Seis reuniones con la misma gente, desde la vida aquí hasta lo acordado.",
  "week.name": "Una semana, cada quien a su hora",
  "week.about": "Siete días sin hora común: cada quien viene cuando puede.",

  "arrive.title": "Llegar",
  "arrive.say": "Entra, saluda y prueba si puedes escribir y oír.",
  "arrive.note":
    "Saluda a cada quien por su nombre. Ayuda ahora con los aparatos. Di cómo volver si se corta la conexión.",
  "purpose.title": "Para qué estamos aquí",
  "purpose.say":
    "Escucha para qué nos reunimos, qué se va a decidir y hasta dónde decide este grupo. Pregunta lo que no esté claro.",
  "purpose.note":
    "Lee en voz alta el propósito, hasta dónde se decide y quién lo lleva a cabo. Acuerden cómo tratarse. No usar tecnología nueva es un resultado posible.",
  "round.title": "Una ronda de palabra",
  "round.say": "Cada quien habla una vez, por turno. Puedes pasar; se te ofrecerá de nuevo.",
  "round.note":
    "Que empiece otra persona que la vez pasada. No respondas ni dejes que respondan. No hables al final.",
  "write.title": "Escribir en silencio",
  "write.say": "Escribe lo que sabes de esto, una idea en cada tarjeta. Mientras tanto nadie habla.",
  "write.note":
    "Mantén el silencio, también tú. Nadie ve las tarjetas de otras personas; muéstralas todas juntas cuando casi todas estén.",
  "read.title": "Leer",
  "read.say": "Lee lo que hay en el muro. Pregunta lo que no entiendas.",
  "read.note": "Lee en voz alta para quienes leen poco. Solo preguntas para entender, todavía sin opinar.",
  "cluster.title": "Juntar lo que va junto",
  "cluster.say": "Pon en grupos las tarjetas que van juntas y dale a cada grupo un nombre con tus palabras.",
  "cluster.note":
    "Una tarjeta puede quedarse sola. Pide nombres que digan algo. Junta lo que es igual antes de elegir.",
  "dots.title": "Lo que más importa",
  "dots.say": "Cada quien elige los tres grupos que más le importan.",
  "dots.note": "Esto reduce las opciones, no decide. Que cada quien elija a solas antes de oír a los demás.",
  "break.title": "Pausa",
  "break.say": "Levántate, toma algo y vuelve a tiempo.",
  "break.note": "Haz la pausa aunque vayan tarde. Mira a quién no se ha escuchado.",
  "groups.title": "Describir el problema de a cuatro",
  "groups.say": "En grupos de cuatro: escriban el problema, a quién toca y qué pasa si no se hace nada.",
  "groups.note":
    "Mezcla los grupos. Visita cada uno. Pregunta por qué lo resolvería la tecnología, por qué algo nuevo y quién lo usaría.",
  "report.title": "Contar a los demás",
  "report.say": "Cada grupo cuenta a los demás en dos minutos lo que escribió.",
  "report.note": "Dos minutos por grupo. Anota lo que es distinto en vez de suavizarlo.",
  "close.title": "Cerrar",
  "close.say": "Escucha con qué nos quedamos y qué sigue. Di una frase sobre hoy, si quieres.",
  "close.note":
    "Di el resultado, quién hace qué y para cuándo, y dónde se puede leer. Agradece. Termina a la hora.",

  "meetContext.title": "Reunión 1: nuestra vida aquí",
  "meetContext.say":
    "Contamos cómo vivimos, nos conectamos y nos cuidamos, y decimos cuál sería un buen resultado.",
  "meetContext.note":
    "Todavía sin soluciones. Escribe qué sería un éxito con las palabras del grupo y guárdalo.",
  "meetFraming.title": "Reunión 2: entender el problema",
  "meetFraming.say": "Escribimos el problema, sus causas y qué pasa si no se hace nada.",
  "meetFraming.note":
    "Usa dentro de esta reunión la agenda para entender el problema. Que sea la misma gente.",
  "meetPeople.title": "Reunión 3: personajes",
  "meetPeople.say":
    "Describimos quién lo usaría, de quién hablan los datos y quién más tiene algo que decir.",
  "meetPeople.note": "Sin nombres reales. No está completo hasta que estén los tres tipos.",
  "meetNeeds.title": "Reunión 4: lo que necesitamos",
  "meetNeeds.say": "Escribimos lo que necesitamos, por qué y cómo lo sabemos.",
  "meetNeeds.note": "Pregunta de qué tipo es la evidencia y quién falta en ella.",
  "meetChoose.title": "Reunión 5: qué va primero",
  "meetChoose.say": "Juntamos lo que es igual y decimos qué va primero.",
  "meetChoose.note":
    "Acuerden antes cuánto acuerdo necesita el grupo. No usar tecnología nueva sigue entre las opciones.",
  "meetReview.title": "Reunión 6: mirar atrás",
  "meetReview.say": "Miramos lo que se prometió y lo que dijimos que sería un éxito.",
  "meetReview.note":
    "Nada se cierra mientras algo que el grupo puso primero no tenga respuesta. Fija la próxima fecha.",

  "answers.title": "Qué se hizo desde entonces",
  "answers.say": "Escucha qué se hizo con lo que dijimos, qué no se hizo y por qué.",
  "answers.note": "El grupo dice si algo está respondido, en parte o no. La institución no lo dice.",
  "question.title": "La pregunta de hoy",
  "question.say": "Escucha la pregunta de hoy y hasta dónde la decide este consejo.",
  "question.note": "Una sola pregunta. Di si quieres informar, pedir consejo o que decidan.",
  "proposal.title": "Una propuesta",
  "proposal.say": "Escucha la propuesta. Di si tienes una razón para no seguir adelante.",
  "proposal.note":
    "Basta con que sirva por ahora y se pueda probar sin daño. Solo una razón en contra necesita palabras.",
  "listPeople.title": "A quién toca esto",
  "listPeople.say": "Escribe en silencio a quién toca esto, uno por tarjeta. No uses nombres reales.",
  "listPeople.note":
    "Pregunta por quienes nunca vienen a reuniones y por las personas de quien hablan los datos.",
  "writeCharacters.title": "Escribir personajes",
  "writeCharacters.say":
    "En grupos pequeños: escriban una hoja para cada uno, con metas, obstáculos y lo que podría dañarle.",
  "writeCharacters.note":
    "Mira que haya quienes lo usan, las personas de quien hablan los datos y otras con algo que decir.",
  "placePeople.title": "Influencia e interés",
  "placePeople.say": "Coloca cada personaje según cuánto decide y cuánto le importa.",
  "placePeople.note": "Hablen de quien decide poco y a quien más le toca.",
  "readNeeds.title": "Leer lo que necesitamos",
  "readNeeds.say": "Lee lo que necesitamos. Pregunta lo que no esté claro.",
  "readNeeds.note": "Lee cada una una vez en voz alta. Todavía sin opinar.",
  "addNeeds.title": "Agregar lo que falta",
  "addNeeds.say": "Escribe en silencio lo que falta y por qué hace falta.",
  "addNeeds.note": "Mantén el silencio. Nada nuevo se agrega cuando ya se está eligiendo.",
  "mergeNeeds.title": "Juntar lo que es igual",
  "mergeNeeds.say": "Di cuáles son iguales. Se guardan las dos maneras de decirlo.",
  "mergeNeeds.note": "Junta solo donde quienes lo escribieron están de acuerdo.",
  "chooseNeeds.title": "Decir qué va primero",
  "chooseNeeds.say": "Cada quien piensa a solas cuáles tres van primero. Después las escuchamos todas.",
  "chooseNeeds.note":
    "Primero a solas, después en grupo. Pregunta qué necesidad se perdería si solo se cuenta.",
  "protect.title": "Lo que queremos proteger",
  "protect.say": "Cada quien dice qué no debe sufrir daño: personas, lugares, cosas, historias.",
  "protect.note": "No lo pongas en el tablero común. Escribe en papel que se queda con personas acordadas.",
  "threats.title": "Qué podría pasar",
  "threats.say": "Hablamos de quién podría hacer daño, qué pasó antes y qué tan probable es.",
  "threats.note": "Nadie tiene que contar su historia. Cuida a quien se queda callado. Solo en papel.",
  "measures.title": "Qué hacemos al respecto",
  "measures.say": "Para cada peligro: qué hacemos, quién lo hace y qué dejamos de hacer por eso.",
  "measures.note": "Las respuestas deciden qué se guarda, por cuánto tiempo y quién ve los nombres.",
  "readiness.title": "¿Está todo listo?",
  "readiness.say": "¿Hay gente, tiempo y más de una persona que lo lleve? ¿Y si falla, y cómo salimos?",
  "readiness.note": "Escribe en la hoja lo que falta. No estar listos también es un resultado.",
  "dayWelcome.title": "Día 1: llegar",
  "dayWelcome.say": "Lee para qué hacemos esto y qué se va a decidir. Saluda con una tarjeta.",
  "dayWelcome.note":
    "Escribe a cada quien por el canal del grupo. Ofrece una llamada a quien tenga problemas.",
  "dayWrite.title": "Días 2 y 3: escribir",
  "dayWrite.say":
    "Escribe lo que sabes de esto, una idea en cada tarjeta, cuando tengas tiempo. Todavía no lo ve nadie más.",
  "dayWrite.note":
    "Recuerda una vez al día. Apunta por teléfono lo de quienes no tienen conexión. Al final del día 3, muestra todas las tarjetas al grupo.",
  "dayRead.title": "Día 4: leer",
  "dayRead.say": "Lee lo que escribieron los demás. Escribe un comentario donde tengas una pregunta.",
  "dayRead.note": "Responde el mismo día las preguntas para entender.",
  "dayGroup.title": "Día 5: juntar",
  "dayGroup.say": "Pon en grupos lo que va junto y dales nombre.",
  "dayGroup.note": "Por la tarde junta lo que es igual y di qué juntaste.",
  "dayChoose.title": "Día 6: lo que más importa",
  "dayChoose.say": "Elige los tres grupos que más te importan.",
  "dayChoose.note": "Di hasta cuándo. Pregunta a quienes aún no se ha escuchado.",
  "dayClose.title": "Día 7: cerrar",
  "dayClose.say": "Lee lo que salió y qué sigue. Di si falta algo.",
  "dayClose.note": "Envía un resumen que se pueda leer sin pantalla. Nombra quién hace qué y para cuándo.",
  "oneTwoFour.name": "1-2-4-Todo el grupo",
  "oneTwoFour.about":
    "Doce minutos: a solas, de a dos, de a cuatro, todo el grupo. Los grupos se forman solos.",
  "oneAlone.title": "Uno: a solas",
  "oneAlone.say":
    "Escribe lo que piensas sobre la pregunta, una idea en cada tarjeta. Nadie más las ve todavía.",
  "oneAlone.note":
    "Di la pregunta dos veces y déjala en la pantalla. Silencio. Al final, muestra las tarjetas o deja que cada persona guarde las suyas.",
  "twoPairs.title": "Dos: de a dos",
  "twoPairs.say":
    "Tu pareja de trabajo tiene un tablero propio. Cuéntense lo que pensaron y escriban lo que sale de ahí.",
  "twoPairs.note":
    "Las parejas se forman al empezar este paso; con un número impar hay un grupo de tres. Nadie se queda a solas. Quien llega tarde va al grupo más pequeño.",
  "fourFours.title": "Cuatro: de a cuatro",
  "fourFours.say":
    "Dos parejas son ahora un grupo, con lo que escribieron las dos. Vean en qué difieren y elijan una idea para traer.",
  "fourFours.note":
    "Las parejas se juntan de a dos al empezar este paso, y sus tarjetas van con ellas. Cada grupo trae una idea: pídela un minuto antes del final.",
  "allTogether.title": "Todo el grupo",
  "allTogether.say": "Cada grupo dice su idea. ¿Qué llamó la atención? Escucha lo que es nuevo.",
  "allTogether.note":
    "Se llama a los grupos al empezar este paso. Trae las tarjetas elegidas al tablero de todo el grupo desde el panel.",
} as const satisfies Same<typeof en>;
