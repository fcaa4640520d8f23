import type { export as en } from "../en/export.ts";
import type { Same } from "../messages.ts";

/** Bringing things onto a board and taking a copy of it away. */
const messages: Same<typeof en> = {
  importTitle: "Trazer",
  importIntro:
    "Escolha uma tabela (CSV) com uma coluna “text”, um arquivo que a Roda escreveu ou uma conversa salva. O que está no quadro fica como está.",
  chooseFile: "Escolher um arquivo",
  dropHere: "ou solte aqui",
  chatHint: "De uma conversa salva, datas, nomes e números ficam de fora antes de enviar qualquer coisa.",
  bringingIn: "Trazendo “{{ name }}”",
  cancelled: "Parou. Se uma parte já tinha chegado, você a verá no quadro.",
  tooBig: "Este arquivo passa de 10 MB. Nada mudou; tente em partes menores.",
  noConnection:
    "Não dá para chegar ao servidor. O quadro está como estava; tente de novo quando tiver conexão.",
  importAnother: "Trazer outro arquivo",
  exportTitle: "Levar uma cópia",
  exportIntro: "O quadro inteiro em um arquivo, sem nomes nem horários. O que foi tirado não está.",
  forReading: "Para ler e imprimir (HTML)",
  forText: "Como texto (Markdown)",
  forTables: "Para planilhas (CSV)",
  forPrograms: "Para outros programas (JSON)",
  forRonda: "Para seguir em outra Roda, com horários (Yjs)",
  withNames: "Com nomes e horários",
  withNamesHint: "Guarde bem esse arquivo: ele mostra quem escreveu o quê. Só quem facilita pode fazê-lo.",
  sharedPhone: "O arquivo fica neste aparelho. Se ele não é só seu, apague-o ao terminar.",
  added: { one: "{{ n }} bilhete foi trazido.", other: "{{ n }} bilhetes foram trazidos." },
  addedCards: {
    one: "Também foi trazido {{ n }} grupo ou folha.",
    other: "Também foram trazidos {{ n }} grupos ou folhas.",
  },
};

// The feature is called what it does, and that is a reserved word.
export { messages as export };
