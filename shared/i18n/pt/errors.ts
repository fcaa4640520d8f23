import type { Same } from "../messages.ts";
import type { errors as en } from "../en/errors.ts";

/** What happened, what was kept, what to do: one sentence or two for each error code. */
export const errors: Same<typeof en> = {
  "bad-request": "Algo do que você enviou não estava certo. Nada mudou; confira e tente de novo.",
  unauthorised: "Este navegador não faz mais parte da oficina. Abra de novo o link do convite.",
  forbidden: "A sua parte nesta oficina não inclui isso. Nada mudou.",
  "forbidden-origin":
    "Esta página veio de outro endereço que não o da oficina. Abra de novo o link do convite.",
  "not-found": "Não há nada aqui, ou não está aberto para você.",
  conflict: "Outra pessoa mudou isto no mesmo momento. Olhe de novo e decida.",
  gone: "Isto não está mais aqui.",
  "too-big": "É grande demais. Nada mudou; tente em partes menores.",
  rate: "Foi rápido demais. Espere um momento e tente de novo; nada se perdeu.",
  draining: "O servidor está para reiniciar. Tente de novo daqui a pouco.",
  "invite-unknown": "Este link ou código não abre nenhuma oficina. Peça um novo.",
  "invite-used": "Este link já foi usado. Ele serve para uma pessoa só; peça outro.",
  "return-unknown": "Este código de retorno não é conhecido, ou foi trocado por um mais novo.",
  "name-missing": "Escreva um nome que as outras pessoas vão ver. Não precisa ser o verdadeiro.",
  internal: "Algo falhou no servidor. O que foi salvo continua salvo; tente de novo.",
};
