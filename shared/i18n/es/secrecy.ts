import type { Same } from "../messages.ts";
import type { secrecy as en } from "../en/secrecy.ts";

export const secrecy = {
  secretFrom: "Es secreto para",
  secretFromGroup: "las demás personas del grupo",
  secretFromLead: "quien facilita la votación",
  secretFromServer:
    "quien maneja el servidor: firma tu hoja de voto sin verla, y después no puede saber de quién era",
  notSecretFrom: "No es secreto para",
  notSecretScreen: "quien vea tu pantalla mientras la llenas",
  notSecretWho: "Quien maneja el servidor ve quién puede votar y qué aparatos se conectan y cuándo",
  notSecretSmall: "En un grupo pequeño, o si todo el mundo vota igual, el resultado mismo lo puede decir",
  notSecretProgram: "El servidor también envía el programa de esta página: confías en que sea el verdadero",

  lostHow:
    "Lo que está en la urna se queda en la urna y cuenta. La llave con la que votas, o votas otra vez, está solo en este aparato, y se va cuando sales y olvidas.",
  canPrint:
    "Puedes imprimir un código de rescate: con él sigues con la misma hoja de voto en otro aparato. Sin él, nadie te puede dar otra.",
  noCode:
    "Para esta hoja de voto no hay código. Si este aparato se pierde, nadie te puede dar otra en esta votación.",
  keepCode:
    "Guárdalo donde nadie más mire y rómpelo cuando cierre la votación. El código no muestra cómo votaste. Pero quien lo tenga y entre como tú podría votar en tu lugar, y quien lo tenga y maneje el servidor podría encontrar tu voto mientras la votación está abierta.",
  showCode: "Mostrar un código de rescate",
  hideCode: "Esconder el código",
  printCode: "Imprimirlo",
  code: "Código de rescate",
  qr: "Código de rescate para escanear",
  onOther: "En el otro aparato:",
  onOtherBack:
    "Vuelve al taller como tú, con tu código para otro aparato. Si no lo tienes, pregunta a quien facilita.",
  onOtherScan: "Escanea esto, o abre la página de la votación y escribe ahí el código.",
  tearUp: "Rompe esta hoja cuando cierre la votación.",
  have: "Tengo un código de rescate",
  haveHint: "Ocho grupos de cuatro letras o números. Los espacios y guiones no importan.",
  bring: "Traer aquí mi hoja de voto",
  wrong:
    "Este código no corresponde. Mira otra vez las letras. Sirve solo en esta votación y para quien lo imprimió.",
  offline: "No hay conexión. Intenta otra vez en un momento.",
  otherKey:
    "La llave de esta votación no es la que este aparato vio antes. No votes ahora. Avisa a las demás personas: algo anda mal.",
} as const satisfies Same<typeof en>;
