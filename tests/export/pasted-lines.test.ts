import { describe, expect, it } from "vitest";
import { notesFromPaste } from "#shared/export/pasted-lines.ts";

describe("pasting lines", () => {
  it("makes a note of each line that says something", () => {
    expect(notesFromPaste("one\n\n  two  \r\nthree\n")).toEqual(["one", "two", "three"]);
  });

  it("takes bullets, numbers and boxes off", () => {
    const text =
      "- one\n* two\n• three\n•four\n1. five\n2) six\n– seven\n- [ ] eight\n- [x] nine\n+ ten\n---\n-";
    expect(notesFromPaste(text)).toEqual([
      "one",
      "two",
      "three",
      "four",
      "five",
      "six",
      "seven",
      "eight",
      "nine",
      "ten",
    ]);
  });

  it("keeps numbers, times, hyphens and colons that belong to the words", () => {
    const lines = [
      "3 buses a day",
      "2.5 km on foot",
      "-5 degrees at night",
      "12 de mayo: reunión",
      "At 21:15 - no bus",
      "Ana: we should ask",
      "10:30",
      "[draft] a plan",
      "Reunión de vecinas, 31/12/2021, 21:15",
      "De: la escuela a la plaza",
      "Type: a word for what it is",
    ];
    expect(notesFromPaste(lines.join("\n"))).toEqual(lines);
  });

  it("makes nothing of nothing", () => {
    expect(notesFromPaste(" \n\t\n")).toEqual([]);
  });
});

const starts: [string, string][] = [
  ["WhatsApp on Android, in English", "12/31/21, 9:15 PM - Ana: water is late"],
  ["WhatsApp on Android, with a narrow space", "12/31/21, 9:15\u202fPM - Ana: water is late"],
  ["WhatsApp on Android, in Spanish", "31/12/21 9:15 p. m. - Ana María: water is late"],
  [
    "WhatsApp on Android, in Spanish with unseen spaces",
    "31/12/2021, 9:15\u00a0p.\u00a0m. - Ana: water is late",
  ],
  ["WhatsApp on Android, in Portuguese", "31/12/2021 21:15 - Ana: water is late"],
  ["WhatsApp on Android, by a number", "31/12/2021 21:15 - +57 300 123 4567: water is late"],
  ["WhatsApp on an iPhone", "[31/12/21, 21:15:33] Ana: water is late"],
  ["WhatsApp on an iPhone, in Spanish", "[31/12/21 9:15:33 p. m.] Ana: water is late"],
  [
    "WhatsApp on an iPhone, by somebody unknown",
    "\u200e[31/12/21, 21:15:33] ~\u202fAna: \u200ewater is late",
  ],
  ["WhatsApp on an iPhone, by a number", "[31/12/21, 21:15:33] \u202a+55 11 91234-5678\u202c: water is late"],
  ["WhatsApp on an iPhone, year first", "[2021-12-31, 9:15:33 PM] Ana: water is late"],
  ["WhatsApp on a German phone", "31.12.21, 21:15 - Ana: water is late"],
  ["messages copied from WhatsApp on a phone", "[31/12 21:15] Ana: water is late"],
  ["messages copied from WhatsApp on a phone, in English", "[12/31, 9:15 PM] Ana: water is late"],
  ["messages copied from WhatsApp's web page", "[21:15, 31/12/2021] Ana: water is late"],
  [
    "messages copied from WhatsApp's web page, in Spanish",
    "[9:15 p. m., 31/12/2021] +57 300 1234567: water is late",
  ],
  ["Telegram on a computer", "Ana Pérez, [31.12.2021 21:15]\nwater is late"],
  ["Telegram on a phone", "Ana, [31 Dec 2021 at 21:15:03]:\nwater is late"],
  ["Telegram on a phone, on one line", "Ana, [31/12/21 21:15] water is late"],
  ["an exported Signal chat", "[2021-12-31 21:15] Ana: water is late"],
  [
    "an exported Signal chat in blocks",
    "From: Ana (+573001234567)\nType: incoming\nSent: 2021-12-31\n\nwater is late",
  ],
];

describe("pasting a chat", () => {
  it.each(starts)("from %s drops date, time and who wrote it", (_, text) => {
    expect(notesFromPaste(text)).toEqual(["water is late"]);
  });

  it("keeps a message of several lines together", () => {
    const chat =
      "31/12/2021 21:15 - Ana: three things:\n- water\n- light\n\nand the road\n31/12/2021 21:16 - Leo: yes";
    expect(notesFromPaste(chat)).toEqual(["three things:\nwater\nlight\n\nand the road", "yes"]);
  });

  it("keeps colons in the words", () => {
    expect(notesFromPaste("[31/12/21, 21:15:33] Ana: my idea: a list: on paper")).toEqual([
      "my idea: a list: on paper",
    ]);
  });

  it("drops lines of the program's own, with all that follows in them", () => {
    const chat = [
      "12/31/21, 9:00 PM - Messages and calls are end-to-end encrypted. Tap to learn more.",
      "12/31/21, 9:01 PM - Ana created group “Agua”",
      "more about that",
      "12/31/21, 9:02 PM - Ana: hello",
      "12/31/21, 9:03 PM - +57 300 1234567 left",
    ];
    expect(notesFromPaste(chat.join("\n"))).toEqual(["hello"]);
  });

  it.each([
    "<Media omitted>",
    "<Multimedia omitido>",
    "<Archivo omitido>",
    "<Mídia oculta>",
    "<Arquivo de mídia oculto>",
    "\u200eimage omitted",
    "imagen omitida",
    "imagem ocultada",
    "audio omitido",
    "áudio ocultado",
    "sticker omitido",
    "figurinha omitida",
    "GIF omitted",
    "<attached: 00000012-PHOTO-2021.jpg>",
    "<adjunto: 00000012-AUDIO.opus>",
    "<anexado: 00000012-PHOTO.jpg>",
    "IMG-20211231-WA0001.jpg (archivo adjunto)",
    "PTT-20211231-WA0001.opus (file attached)",
    "Contrato final.pdf (arquivo anexado)",
    "This message was deleted",
    "Se eliminó este mensaje.",
    "Mensagem apagada",
    "location: https://maps.google.com/?q=1,2",
    "null",
  ])("drops what stands for something else: %s", (stand) => {
    expect(notesFromPaste(`[31/12/21, 21:15:33] Ana: ${stand}\n[31/12/21, 21:16:00] Ana: words`)).toEqual([
      "words",
    ]);
  });

  it("keeps the words that go with a picture", () => {
    const chat = "31/12/2021 21:15 - Ana: IMG-1.jpg (archivo adjunto)\nthe broken pipe";
    expect(notesFromPaste(chat)).toEqual(["the broken pipe"]);
  });

  it("drops the names and numbers of those who are mentioned, and that it was edited", () => {
    const chat =
      "[31/12/21, 21:15:33] Ana: @573001234567 and @\u2068~Leo R\u2069 know \u200e<This message was edited>";
    expect(notesFromPaste(chat)).toEqual(["@… and @… know"]);
  });

  it("drops what Telegram says about an answer", () => {
    expect(notesFromPaste("Ana, [31.12.21 21:15]\n[In reply to Leo]\nyes, at night")).toEqual([
      "yes, at night",
    ]);
  });

  it("keeps the end of a message whose start was not copied", () => {
    expect(notesFromPaste("and no light\n[31/12/21, 21:15:33] Ana: yes")).toEqual(["and no light", "yes"]);
  });

  it("lets no date, time, sender or number of any form through when all are mixed", () => {
    const notes = notesFromPaste(starts.map(([, text]) => text).join("\n"));
    expect(notes).toEqual(starts.map(() => "water is late"));
  });
});
