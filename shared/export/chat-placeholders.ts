/** What stands for a picture, a recording, a file or a message that was taken back, in three languages. */
const placeholders: readonly RegExp[] = [
  // <Media omitted>, <Multimedia omitido>, <Archivo omitido>, <Mídia oculta>, <Arquivo de mídia oculto>
  /^<[^<>]*(?:omitted|omitid[oa]s?|ocult[oa]s?|ocultad[oa]s?)>$/i,
  // image omitted, audio omitido, figurinha omitida, imagem ocultada, GIF omitido
  /^[\p{L} ]{2,30}\s(?:omitted|omitid[oa]|ocult[oa]|ocultad[oa])\.?$/iu,
  // <attached: 0001-PHOTO.jpg>, <adjunto: …>, <anexado: …>
  /^<(?:attached|adjunto|anexado|anexo):[^<>]*>$/i,
  // IMG-20211231-WA0001.jpg (file attached)
  /^\S.{0,120}\.\w{2,5}\s\((?:file attached|archivo adjunto|arquivo anexado)\)$/i,
  /^\[(?:photo|video|voice message|sticker|file|gif|foto|vídeo|mensaje de voz|mensagem de voz|archivo|arquivo)[^\]]*\]$/i,
  /^(?:this message was deleted|you deleted this message|deleted message)\.?$/i,
  /^(?:se eliminó este mensaje|eliminaste este mensaje|este mensaje fue eliminado)\.?$/i,
  /^(?:mensagem apagada|esta mensagem foi apagada|você apagou esta mensagem)\.?$/i,
  /^(?:missed (?:voice|video) call|llamada perdida|videollamada perdida|chamada (?:de (?:voz|vídeo) )?perdida).{0,30}$/i,
  /^(?:live location|ubicación|localização|location)(?: shared)?:?\s*(?:https?:\S+)?$/i,
  /^\[(?:in reply to|en respuesta a|em resposta a)\s[^\]]*\]$/i,
  /^\[?(?:forwarded from|reenviado de|encaminhada de)\s.{1,80}$/i,
  /^null$/,
];

const edited =
  /\s*<(?:this message was edited|se editó este mensaje\.?|mensagem editada|esta mensagem foi editada)>/gi;

/** A mention by number, as WhatsApp copies those who are not in one's contacts. */
const mention = /@\+?\d{7,15}\b/g;

/** Whether a line of a message only stands for something that is not text. */
export function isPlaceholder(line: string): boolean {
  const text = line.trim();
  return placeholders.some((placeholder) => placeholder.test(text));
}

/** A line without what the program added to it, and without numbers of people who were mentioned. */
export function withoutChatTraces(line: string): string {
  return line.replace(edited, "").replace(mention, "@…");
}
