import type { room as en } from "../en/room.ts";
import type { Same } from "../messages.ts";

/** The projector’s view: large words, nothing of the people. */
export const room: Same<typeof en> = {
  opening: "Abrindo o quadro…",
  ended: "Este link de projetor já foi usado, ou a oficina o fechou. Faça um novo na página da oficina.",
  joinHere: "Entre",
  qrName: "Código QR para entrar",
  loose: "Sem grupo",
  untitled: "Um grupo sem nome",
  empty: "Os primeiros bilhetes vão aparecer aqui.",
  noNotes: "Ainda não há bilhetes",
  offline: "Sem conexão. Isto é o último que havia.",
  timeUp: "O tempo acabou",
  paused: "em pausa",
  pageUp: "Página anterior",
  pageDown: "Página seguinte",
  noteCount: { one: "{{ n }} bilhete", other: "{{ n }} bilhetes" },
  noteAt: "Bilhete {{ n }} de {{ all }}",
  optionAt: "{{ n }} de {{ all }}",
  voteDraft: "Ainda não se vota. Isto é o que se poderia escolher.",
  voteRegistering: "A votação abre em breve.",
  voteOpen: "A votação está aberta.",
  voteClosing: "A votação está fechando. O que está a caminho ainda conta.",
  voteClosed: "A votação está fechada. O resultado ainda não foi mostrado.",
  voteResult: "A votação está fechada.",
  voteVoided: "Nada desta votação conta.",
  pairTitle: "Um projetor para o grupo",
  pairHow:
    "No telefone de quem facilita: abra o quadro, “Facilitar”, depois “Projetor”, e digite este código.",
  pairScan: "Ou escaneie isto com esse telefone:",
  pairQr: "Código QR para conectar este projetor",
  pairFailed: "Não foi possível fazer um código agora. Nada é mostrado a ninguém ainda.",
  pairAgain: "Fazer um código",
  pairField: "Código do projetor",
  pairWhich: "O que o projetor deve mostrar?",
  pairNobody:
    "Ninguém facilita uma oficina neste aparelho. Escaneie o código com o telefone com que você facilita, ou digite-o lá.",
  pairDone: "O projetor mostra agora “{{ title }}”.",
  pairLead: "Ao quadro",
};
