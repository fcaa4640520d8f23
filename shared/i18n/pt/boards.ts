import type { Same } from "../messages.ts";
import type { boards as en } from "../en/boards.ts";

export const boards: Same<typeof en> = {
  title: "Quadros",
  main: "O quadro de todo o grupo",
  here: "Você está aqui",
  open: "Abrir",
  everyone: "Toda a oficina pode abrir.",
  named: {
    one: "{{ n }} pessoa nomeada nele pode abrir, e quem facilita.",
    other: "{{ n }} pessoas nomeadas nele podem abrir, e quem facilita.",
  },
  riskNamed: {
    one: "Só {{ n }} pessoa nomeada nele pode abrir.",
    other: "Só {{ n }} pessoas nomeadas nele podem abrir.",
  },
  group: "O quadro de um grupo",
  anonymous: "Não nomeia ninguém",
  archived: "Arquivado",
  make: "Fazer outro quadro",
  name: "Nome do quadro",
  nameMissing: "Dê um nome ao quadro.",
  who: "Quem pode abrir",
  whoEveryone: "Toda a oficina",
  whoNamed: "Só quem eu nomear, e quem facilita",
  whoAnonymous: "Toda a oficina, e nele ninguém é nomeado",
  whoRisk: "Um modelo de riscos: só quem eu nomear e eu",
  anonymousHint:
    "Ninguém vê quem está lá nem quem escreveu o quê, e nada é anotado em nome de outras pessoas. Quem cuida do servidor ainda pode ver que aparelhos se conectam e o que enviam.",
  riskHint:
    "Quatro perguntas sobre quem poderia fazer mal e o que vocês fazem. Não está em buscas, arquivos nem atas. Quem facilita não está, a não ser que você nomeie.",
  people: "Pessoas",
  makeIt: "Fazer o quadro",
  made: "O quadro está feito.",
  change: "Nome, pessoas",
  save: "Salvar",
  putAway: "Arquivar",
  takeBack: "Tirar do arquivo",
  putAwayHint: "Aí pode ser lido, mas não escrito.",
  exported: "Pode sair em um arquivo",
  share: "Compartilhar",
  shareLong: "Compartilhar com outro quadro",
  shareTo: "Copiar para",
  shareHint: "O bilhete fica aqui e é copiado para lá. Fica anotado quem fez isso.",
  shareHintAnonymous:
    "O bilhete fica aqui e é copiado para lá. Ninguém é nomeado, nem no bilhete nem no que fica anotado.",
  shared: { one: "{{ n }} bilhete foi copiado.", other: "{{ n }} bilhetes foram copiados." },
  sharedBefore: "Já tinha sido copiado para lá.",
  sharesTitle: "Compartilhado entre quadros",
  shareLine: "De {{ from }} para {{ to }}: {{ who }}, {{ when }}",
  nobodyNamed: "ninguém é nomeado",
  sharesNone: "Nada foi compartilhado entre quadros ainda.",
};
