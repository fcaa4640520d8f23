/**
 * How chat programs write the start of a message when one copies or exports a conversation, as far as we have seen:
 * WhatsApp (Android, iPhone, its web page; Spanish, Portuguese, English), Telegram, Signal.
 */

const time = String.raw`\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?\s?m\.?)?`;
const month = String.raw`(?:de\s)?\p{L}{3,10}\.?(?:\sde)?`;
const date = String.raw`(?:\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{1,2}\s${month}(?:\s\d{2,4})?|\p{L}{3,10}\.?\s\d{1,2},?\s\d{4})`;
const dateAndTime = String.raw`(?:${date},?\s(?:at\s|a las\s|às\s)?${time}|${time},?\s${date})`;

const form = (source: string) => new RegExp(source, "iu");

/** `[31/12/21, 21:15:33] Ana: words`, also `[21:15, 31/12/2021] …` and `[31/12 9:15 p. m.] …`. */
const bracketed = form(String.raw`^\[${dateAndTime}\]\s*(?<rest>.*)$`);

/** `31/12/21, 9:15 PM - Ana: words`. */
const dashed = form(String.raw`^${dateAndTime}\s[-–]\s(?<rest>.*)$`);

/** `Ana, [31.12.21 21:15]` with the words on the same line or the next. */
const senderFirst = form(String.raw`^(?<sender>[^[\]]{1,80}),\s\[${dateAndTime}\]:?\s*(?<body>.*)$`);

/** The head of a message in an exported block: `From: Ana`, and right under it `Type: …` or `Sent: …`. */
const blockHead = /^(?:From|De):\s.{1,80}$/;
const blockField = /^(?:Type|Tipo): \w+$|^(?:Sent|Received|Enviado|Recibido|Recebido): .{0,20}\d{4}.{0,40}$/;

/** `Ana: words`. A sender holds no colon, and is no sentence. */
const sent = /^(?:~\s?)?(?<sender>[^:]{1,60}):(?:\s+|$)(?<body>.*)$/;

/** A message's first words; without `body` it is a line of the program's own. */
export interface MessageStart {
  readonly body?: string;
}

/** Whether a line starts a message, and with which words; `next` is the line under it. */
export function messageStart(line: string, next = ""): MessageStart | undefined {
  const text = line.trim();
  const withTime = bracketed.exec(text) ?? dashed.exec(text);
  if (withTime) {
    const body = sent.exec(withTime.groups!["rest"]!)?.groups!["body"];
    return body === undefined ? {} : { body };
  }
  const named = senderFirst.exec(text);
  if (named) return { body: named.groups!["body"]! };
  return blockHead.test(text) && isBlockField(next) ? { body: "" } : undefined;
}

/** Whether a line is the part of an exported block that says when and how a message was sent. */
export function isBlockField(line: string): boolean {
  return blockField.test(line.trim());
}

/** Text without the unseen marks of direction that phones put around names and times; their spaces as plain ones. */
export function withoutMarks(text: string): string {
  return text
    .replace(/@\u2068[^\u2069\n]*\u2069/gu, "@…")
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
    .replace(/[\u00a0\u2007\u2009\u202f]/gu, " ");
}
