import type { ballots as en } from "../en/ballots.ts";
import type { Same } from "../messages.ts";

export const ballots = {
  aVote: "Uma votação",
  waits:
    "Sua cédula de votação está lacrada neste aparelho. Ela sai assim que houver conexão, se a votação ainda estiver aberta.",
  "in-box": "Sua cédula de votação está na urna.",
  late: "A votação fechou antes que a sua cédula de votação pudesse sair. Ela não foi contada.",
  lateEarlier: "A votação fechou antes que a última pudesse sair. Conta a que você enviou antes.",
  refused:
    "A urna não aceitou a sua cédula de votação. Talvez outra aba deste aparelho tenha votado depois: então conta aquela. Se não, avise quem facilita.",
  putAway: "Fechar o aviso",
} as const satisfies Same<typeof en>;
