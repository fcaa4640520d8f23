/** A code that came behind the page's address, taken out of it, so that neither history nor a shared link holds it. */
export function takeLinkCode(): string {
  const code = location.hash.slice(1);
  if (code) history.replaceState(history.state, "", location.pathname + location.search);
  return code;
}
