/** 20 letters without vowels (no words appear) and without look-alikes. */
const alphabet = "BCDFGHJKLMNPQRSTVWXZ";

/** The code that participants can type: 8 letters, over 34 bits. */
export const newInviteCode = (): string => newTypedCode(8);

/** A code that people read off a screen and type, over 4.3 bits a letter. */
export function newTypedCode(letters: number): string {
  let code = "";
  while (code.length < letters) {
    // 240 is the largest multiple of 20 in a byte: above it some letters would come more often.
    for (const byte of crypto.getRandomValues(new Uint8Array(16))) {
      if (byte < 240 && code.length < letters) code += alphabet[byte % alphabet.length];
    }
  }
  return code;
}

/** A code as it is stored: lower case, spaces and dashes are taken as meant. */
export function plainInviteCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z]/g, "");
}
