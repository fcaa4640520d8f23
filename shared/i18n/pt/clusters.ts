import type { clusters as english } from "../en/clusters.ts";
import type { Same } from "../messages.ts";

/** A janela dos grupos de bilhetes. */
export const clusters: Same<typeof english> = {
  title: "Grupos de bilhetes",
  none: "Ainda não há grupos.",
  joinWith: "Unir {{ name }} com",
  choose: "Escolha um grupo",
  join: "Unir",
  joined: "Os bilhetes de {{ from }} estão agora em {{ into }}.",
  suggested: "Sugestões por palavras em comum",
  suggestHint:
    "Este aparelho compara as palavras dos bilhetes que não estão em nenhum grupo. Nada é enviado, e nada muda até você aceitar.",
  noSuggestion: "Não há dois bilhetes sem grupo com uma palavra em comum que diga algo.",
  nameOf: "Nome do grupo",
  accept: "Fazer este grupo",
  leave: "Deixar",
  made: {
    one: "O grupo {{ name }} foi feito, com {{ n }} bilhete.",
    many: "O grupo {{ name }} foi feito, com {{ n }} bilhetes.",
    other: "O grupo {{ name }} foi feito, com {{ n }} bilhetes.",
  },
  left: "Ficou como estava.",
};
