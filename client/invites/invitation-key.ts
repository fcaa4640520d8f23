import { looksLikeCode, plainTypedCode } from "#shared/invites/typed-code.ts";

/** What opens an invitation: the secret of a link, or the code that people type. */
export type InvitationKey = { readonly token: string } | { readonly code: string };

/**
 * Reads the invitation behind the `#` and removes it from the address bar, so that nobody reads it there. It stays
 * with this entry of the tab's history, so that a reload does not lose it.
 */
export function takeInvitation(): InvitationKey | undefined {
  const hash = decode(location.hash.slice(1)).trim();
  const kept: unknown = history.state;
  const text = hash || (typeof kept === "string" ? kept : "");
  if (hash) history.replaceState(hash, "", location.pathname + location.search);
  return text ? keyFrom(text) : undefined;
}

/** Forgets the invitation of this tab's history entry. */
export function dropInvitation(): void {
  history.replaceState(null, "", location.pathname + location.search);
}

/** Eight letters are a code, anything else the secret of a link. */
export function keyFrom(text: string): InvitationKey {
  return looksLikeCode(text) && text.length < 16 ? { code: plainTypedCode(text) } : { token: text };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
