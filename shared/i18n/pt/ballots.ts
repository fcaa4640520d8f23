import type { ballots as en } from "../en/ballots.ts";
import type { Same } from "../messages.ts";

export const ballots = {
  aVote: "Uma votação",
  waits:
    "Sua cédula de votação está lacrada neste aparelho. Ela sai assim que houver conexão, se a votação ainda estiver aberta.",
  "in-box": "Sua cédula de votação está na urna.",
  late: "A votação fechou antes que a sua cédula de votação pudesse sair. Ela não foi contada.",
  lateEarlier: "A votação fechou antes que a última pudesse sair. Conta a que você enviou antes.",
  unsure: "A votação fechou enquanto a sua estava a caminho. A página da votação diz se ela foi contada.",
  refused:
    "A urna não aceitou a sua cédula de votação. Talvez outra aba deste aparelho tenha votado depois: então conta aquela. Se não, avise quem facilita.",
  boothWaits: {
    one: "1 cédula de votação da cabine espera lacrada neste aparelho. Ela vai sozinha para a urna.",
    other:
      "{{ n }} cédulas de votação da cabine esperam lacradas neste aparelho. Elas vão sozinhas para a urna.",
  },
  boothKept: {
    one: "1 cédula de votação da cabine ainda não pôde sair. Ela espera lacrada neste aparelho e sai assim que houver conexão, se a votação ainda estiver aberta.",
    other:
      "{{ n }} cédulas de votação da cabine esperam lacradas neste aparelho. Nem todas puderam sair ainda: elas saem assim que houver conexão, se a votação ainda estiver aberta.",
  },
  boothLost: {
    one: "A urna não aceitou 1 cédula de votação desta cabine: ela não foi contada. Avise quem facilita.",
    other:
      "A urna não aceitou {{ n }} cédulas de votação desta cabine: elas não foram contadas. Avise quem facilita.",
  },
  putAway: "Fechar o aviso",
} as const satisfies Same<typeof en>;
