import type { ErrorCode } from "../../errors.ts";

/** What happened, what was kept, what to do: one sentence or two for each error code. */
export const errors: Record<ErrorCode, string> = {
  "bad-request": "Algo do que você enviou não estava certo. Nada mudou; confira e tente de novo.",
  unauthorised: "Este navegador não faz mais parte da oficina. Abra de novo o link do convite.",
  forbidden: "A sua parte nesta oficina não inclui isso. Nada mudou.",
  "forbidden-origin":
    "Esta página veio de outro endereço que não o da oficina. Abra de novo o link do convite.",
  "not-found": "Não há nada aqui, ou não está aberto para você.",
  conflict: "Outra pessoa mudou isto no mesmo momento. Olhe de novo e decida.",
  stale: "O grupo seguiu adiante enquanto isso. Veja onde ele está e tente de novo.",
  locked: "Agora não se pode escrever no quadro. Nada seu foi colocado nele.",
  "activity-state": "Este passo não está em um momento em que isso seja possível. A pauta está como estava.",
  "activity-dates": "Este passo fecharia antes de abrir. A pauta está como estava.",
  "agenda-over": "Não há mais passos na pauta. Acrescente um ou abra um de novo.",
  "timer-state": "Com o relógio assim não dá para fazer isso. Ele está como estava.",
  "timer-below-zero": "Assim sobraria menos do que nada de tempo. O relógio está como estava.",
  "not-your-turn": "Agora você não tem uma vez para tomar ou passar. Nada foi mudado.",
  "nobody-waits": "Ninguém entre quem está aqui espera para falar. Nada foi mudado.",
  "no-activity": "O grupo ainda não está em um passo da pauta. Nada foi mudado.",
  "names-need-private":
    "Os nomes só podem ficar de fora se antes cada pessoa escreve para si. Escolha isso para o passo, ou mostre os nomes.",
  "already-written":
    "Alguém já escreveu neste passo, então quem vê e se os nomes aparecem fica como foi dito.",
  "already-shown": "Estes bilhetes já foram mostrados ao grupo. Nada mudou.",
  "too-few":
    "Pouquíssimas pessoas têm bilhetes que chegaram tarde, e daria para saber de quem são. É preciso o sim delas, ou três pessoas.",
  "breakout-state":
    "Isso não combina com o momento dos grupos: ainda não se separaram, ou já estão juntos de novo. Nada foi mudado.",
  "group-full": "Esse grupo está completo. Escolha outro; nada foi mudado.",
  "nobody-to-split": "Não há ninguém aqui para pôr em grupos. Nada foi mudado.",
  "last-facilitator": "Alguém precisa facilitar. Deixe primeiro que outra pessoa facilite; nada foi mudado.",
  gone: "Isto não está mais aqui.",
  "too-big": "É grande demais. Nada mudou; tente em partes menores.",
  rate: "Foi rápido demais. Espere um momento e tente de novo; nada se perdeu.",
  draining: "O servidor está para reiniciar. Tente de novo daqui a pouco.",
  "invite-unknown": "Este link ou código não abre nenhuma oficina. Peça um novo.",
  "invite-used": "Este link já foi usado. Ele serve para uma pessoa só; peça outro.",
  "return-unknown": "Este código de retorno não é conhecido, ou foi trocado por um mais novo.",
  "name-missing": "Escreva um nome que as outras pessoas vão ver. Não precisa ser o verdadeiro.",
  "import-empty": "Não se encontrou nada para trazer. O quadro está como estava.",
  "import-format":
    "Não foi possível ler este arquivo. O quadro está como estava. Serve uma tabela com uma coluna “text”.",
  "import-epoch":
    "Este arquivo vem de uma vida anterior do quadro e não pode ser unido. O quadro está como estava.",
  "not-in-electorate": "Você não está na lista de quem vota aqui. Se for um engano, avise quem facilita.",
  "poll-state": "A votação não está em um momento em que isso seja possível. Nada mudou.",
  "poll-closed": "A votação foi encerrada antes que isto chegasse. Não foi contado.",
  "why-missing": "Escreva primeiro por que esta votação é necessária. Ela ainda não está aberta.",
  "risk-model-missing":
    "Esta votação pode pôr alguém em risco. Conversem antes sobre quem poderia fazer mal, na folha de riscos da oficina; depois abra.",
  "groups-too-small":
    "Um grupo tem menos de cinco pessoas, e o resultado dele diria quem votou em quê. Abra a votação sem resultados por grupo.",
  "kept-secret": "Alguém pediu que esta votação seja secreta, e assim fica.",
  "credential-used":
    "A sua cédula de votação já foi entregue a outro aparelho ou navegador. Vote por lá, ou avise quem facilita.",
  "other-channel":
    "Aqui você vota no papel, ou escolheu não votar, então este aparelho não recebe cédula de votação.",
  "slip-unknown": "Este código não é desta votação. Confira as letras e tente de novo.",
  "ballot-token": "Esta cédula de votação não é das que foram entregues para esta votação. Não foi contada.",
  "ballot-proof": "Esta cédula de votação foi alterada no caminho. Não foi contada; envie de novo.",
  "ballot-outrun": "Já há na caixa uma cédula sua mais nova. É essa que conta.",
  "result-hidden": "O resultado ainda não é mostrado.",
  "points-full": "Este quadro já guarda todos os momentos com nome que pode. Deixe um ir primeiro.",
  internal: "Algo falhou no servidor. O que foi salvo continua salvo; tente de novo.",
};
