import type { Locale } from "./locales.ts";

/**
 * What a page says when not even its words could be fetched; these few stand in the page itself, in every language.
 */
export const startProblem: Record<Locale, { readonly sentence: string; readonly again: string }> = {
  es: {
    sentence: "La página no terminó de llegar. Revisa la conexión; lo guardado sigue guardado.",
    again: "Probar otra vez",
  },
  pt: {
    sentence: "A página não chegou inteira. Confira a conexão; o que foi salvo continua salvo.",
    again: "Tentar de novo",
  },
  en: {
    sentence: "The page did not arrive completely. Check the connection; what was saved is kept.",
    again: "Try again",
  },
};
