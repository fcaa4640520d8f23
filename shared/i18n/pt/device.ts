import type { device as en } from "../en/device.ts";
import type { Same } from "../messages.ts";

/** What a device may keep, and leaving it: asked and said on every screen. */
export const device: Same<typeof en> = {
  askPhone: "Este celular é só seu?",
  askDevice: "Este aparelho é só seu?",
  yes: "Sim, é só meu",
  yesMeans:
    "Este navegador se lembra de você. Uma cópia de cada quadro fica aqui e é apagada depois de sete dias sem uso.",
  no: "Não, outras pessoas usam também",
  noMeans: "Nada fica aqui depois que você fecha esta aba.",
  missing: "Escolha uma das duas: disso depende o que pode ficar aqui.",
  leaveWhat:
    "Este navegador sai de todas as suas oficinas e tudo o que a Roda guardou aqui é apagado: as cópias dos quadros e as mudanças que ainda não foram enviadas.",
  leaveStays:
    "O que você já compartilhou fica com o grupo. Para voltar, você precisa de um link, de um código ou do seu código de retorno.",
  leaving: "Saindo…",
};
