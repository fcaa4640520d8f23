import type { Same } from "../messages.ts";
import type { refusals as en } from "../en/refusals.ts";

export const refusals: Same<typeof en> = {
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
  "already-written": "Este passo já começou, então quem vê e se os nomes aparecem fica como foi dito.",
  "already-shown": "Estes bilhetes já foram mostrados ao grupo. Nada mudou.",
  "no-groups-made":
    "O passo começou, mas não se formaram grupos: a oficina já tem todos os quadros que pode ter. Arquive os que não fazem falta e forme os grupos à mão.",
  "no-groups-now":
    "O passo começou, mas os grupos dele não se formaram: o servidor não conseguiu fazer isso agora. Separe ou junte à mão, em “Grupos”.",
  "cards-left":
    "Os grupos se juntaram, mas os bilhetes de um não cabem no quadro do outro. Ficam no próprio quadro, e podem ser trazidos para o de todas as pessoas.",
  "too-few":
    "Pouquíssimas pessoas têm bilhetes que chegaram tarde, e daria para saber de quem são. É preciso o sim delas, ou três pessoas.",
  "breakout-state":
    "Isso não combina com o momento dos grupos: ainda não se separaram, ou já estão juntos de novo. Nada foi mudado.",
  "group-full": "Esse grupo está completo. Escolha outro; nada foi mudado.",
  "nobody-to-split": "Não há ninguém aqui para pôr em grupos. Nada foi mudado.",
  "merge-later":
    "Agora não dá para tornar uma só: há uma votação acontecendo, ou as duas têm bilhetes que o grupo ainda não viu. Tente depois.",
  "last-facilitator": "Alguém precisa facilitar. Deixe primeiro que outra pessoa facilite; nada foi mudado.",
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
  "groups-hidden":
    "Quase as mesmas pessoas já votaram sobre isto, e o resultado é conhecido. Ao lado dele, os resultados por grupo diriam como alguém votou: ficariam ocultos. Abra a votação sem eles.",
  "kept-secret": "Alguém pediu que esta votação seja secreta, e assim fica.",
  "credential-used":
    "A sua cédula de votação já foi entregue a outro aparelho ou navegador. Vote por lá, ou avise quem facilita.",
  "other-channel":
    "Aqui você vota no papel, ou escolheu não votar, então este aparelho não recebe cédula de votação.",
  "too-many-on-paper":
    "Somando os papéis já usados na cabine, são mais do que as pessoas que votam em papel. Talvez alguém tenha feito as duas coisas. Contem de novo em grupo.",
  "codes-unchecked":
    "Há mais cédulas do que códigos conferidos. Confira as tiras que foram entregues, ou contem as cédulas de novo.",
  "slip-unknown": "Este código não é desta votação. Confira as letras e tente de novo.",
  "ballot-token": "Esta cédula de votação não é das que foram entregues para esta votação. Não foi contada.",
  "ballot-proof": "Esta cédula de votação foi alterada no caminho. Não foi contada; envie de novo.",
  "ballot-outrun": "Já há na caixa uma cédula sua mais nova. É essa que conta.",
  "result-hidden": "O resultado ainda não é mostrado.",
  "points-full": "Este quadro já guarda todos os momentos com nome que pode. Deixe um ir primeiro.",
};
