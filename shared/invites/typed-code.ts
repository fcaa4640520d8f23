/** How many letters an invite code has. */
export const inviteCodeLength = 8;

/** A code as the server compares it, however it was typed: small letters, spaces and dashes are taken as meant. */
export function plainTypedCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z]/g, "");
}

/** How many letters the code has that a projector shows. */
export const roomCodeLength = 6;

/** Whether what was typed can be a code at all. */
export function looksLikeCode(typed: string): boolean {
  return plainTypedCode(typed).length === inviteCodeLength;
}

/** A code in two groups, as people read and say it: `BCDF GHJK`. */
export function readableCode(code: string): string {
  const half = Math.ceil(code.length / 2);
  return `${code.slice(0, half)} ${code.slice(half)}`.trim();
}
