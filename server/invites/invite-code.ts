/** 20 letters without vowels (no words appear) and without look-alikes. */
const alphabet = "BCDFGHJKLMNPQRSTVWXZ";

/** The code that participants can type: 8 letters, over 34 bits. */
export function newInviteCode(): string {
  let code = "";
  while (code.length < 8) {
    // 240 is the largest multiple of 20 in a byte: above it some letters would come more often.
    for (const byte of crypto.getRandomValues(new Uint8Array(16))) {
      if (byte < 240 && code.length < 8) code += alphabet[byte % alphabet.length];
    }
  }
  return code;
}

/** A code as it is stored: lower case, spaces and dashes are taken as meant. */
export function plainInviteCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z]/g, "");
}
