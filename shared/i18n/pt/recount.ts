import type { recount as en } from "../en/recount.ts";
import type { Same } from "../messages.ts";

export const recount = {
  title: "Conte você uma votação",
  how: "Abra o arquivo que uma votação publicou. O seu próprio navegador conta; nada é enviado a lugar nenhum.",
  choose: "Arquivo de uma votação",
  dropHint: "Ou solte aqui.",
  counted: { one: "1 voto contado", other: "{{ n }} votos contados" },
  same: "É contado com as mesmas partes do programa que no servidor e com o comando “ronda tally”. Qualquer outro programa que conheça a regra também pode contar.",
  wrong: "Não foi possível ler este arquivo. Tem que ser o que a página do resultado salva.",
  wrongDetail: "Não foi possível contar este arquivo: {{ detail }}",
} as const satisfies Same<typeof en>;
