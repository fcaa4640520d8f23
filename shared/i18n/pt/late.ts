import type { late as english } from "../en/late.ts";
import type { Same } from "../messages.ts";

/** Palavras escritas enquanto o quadro estava fechado. */
export const late: Same<typeof english> = {
  title: "O que chegou tarde",
  intro:
    "Estas palavras foram escritas enquanto o quadro estava fechado. Aceite cada uma, ou não. Quem escreveu vê o que você decide e fica com as suas palavras.",
  none: "Não há nada esperando.",
  somebody: "alguém",
  "kind-card": "novo",
  "kind-sub": "evidência nova",
  "kind-words": "mais palavras",
  "root-notes": "bilhete",
  "root-clusters": "grupo",
  "root-framings": "o problema",
  "root-personas": "personagem",
  "root-needs": "necessidade",
  "root-comments": "comentário",
  onlyTaken: "Só foram tiradas palavras.",
  standsNow: "O que está lá agora",
  admit: "Aceitar",
  admitOf: "Aceitar o que {{ name }} escreveu: {{ words }}",
  decline: "Não aceitar",
  declineOf: "Não aceitar o que {{ name }} escreveu: {{ words }}",
  "said-placed": "Aceito.",
  "said-below": "Aceito, abaixo do que outras pessoas escreveram lá enquanto isso.",
  "said-nothing": "Já estava lá.",
  "said-declined": "Não aceito. Quem escreveu fica com as palavras.",
  unsent: "Vai para quem facilita assim que houver conexão. Então poderá ser lido.",
  waiting: "Espera por quem facilita. Ninguém mais pode ler.",
  admitted: "Aceito: está no quadro.",
  declined: "Não foi aceito. Aqui estão as suas palavras.",
  takeBack: "Pegar de volta",
};
