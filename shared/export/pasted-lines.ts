import { cleanText } from "./carried-board.ts";
import { isBlockField, messageStart, withoutMarks } from "./chat-forms.ts";
import { isPlaceholder, withoutChatTraces } from "./chat-placeholders.ts";

/**
 * Notes from pasted text: one for each line that says something. Of a pasted chat one for each message, without
 * date, time, sender, number, system lines and stand-ins for pictures; a message of several lines stays together.
 * Runs in the browser, so that what is dropped here never leaves the device.
 */
export function notesFromPaste(text: string): string[] {
  const lines = withoutMarks(cleanText(text)).split("\n");
  return lines.some((line, i) => messageStart(line, lines[i + 1])) ? fromChat(lines) : fromLines(lines);
}

function fromLines(lines: readonly string[]): string[] {
  return lines.map(withoutBullet).filter((line) => line !== "");
}

function fromChat(lines: readonly string[]): string[] {
  const notes: string[] = [];
  let open: string[] | undefined = [];
  const close = () => {
    const kept = (open ?? [])
      .map((line) => withoutChatTraces(line))
      .filter((line) => !isPlaceholder(line) && !isBlockField(line));
    const text = kept
      .map(withoutBullet)
      .join("\n")
      .trim()
      .replace(/\n{3,}/g, "\n\n");
    if (text !== "") notes.push(text);
  };
  for (const [i, line] of lines.entries()) {
    const start = messageStart(line, lines[i + 1]);
    if (!start) {
      open?.push(line);
      continue;
    }
    close();
    // What follows a system line belongs to it and is dropped with it.
    open = start.body === undefined ? undefined : [start.body];
  }
  close();
  return notes;
}

/** A line without its bullet, number or checkbox. A number alone is no bullet. */
function withoutBullet(line: string): string {
  const trimmed = line.trim();
  const without = trimmed.replace(
    /^(?:[-*+•◦▪●‣–—·]\s+|[•◦▪●‣]|\d{1,3}[.)]\s+)(?:\[[ xX]?\]\s+|[☐☑✓✔]\s*)?/,
    "",
  );
  return /^[-*+•◦▪●‣–—·]*$/.test(without) ? "" : without;
}
