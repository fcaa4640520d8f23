/** How many letters an invite code has. */
export const inviteCodeLength = 8;

/** A code as the server compares it, however it was typed: small letters, spaces and dashes are taken as meant. */
export function plainTypedCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z]/g, "");
}

/** Whether what was typed can be a code at all. */
export function looksLikeCode(typed: string): boolean {
  return plainTypedCode(typed).length === inviteCodeLength;
}

/** A code in two groups of four, as people read and say it: `BCDF GHJK`. */
export function readableCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, "$1 ");
}
