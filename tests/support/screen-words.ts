import type { Catalogue, Feature } from "#client/i18n/catalogue.ts";
import type { Locale } from "#shared/i18n/locales.ts";
import type { Plural } from "#shared/i18n/messages.ts";

const files = import.meta.glob<Record<string, Record<string, string | Plural>>>("../../shared/i18n/*/*.ts", {
  eager: true,
});

/**
 * What a screen says in a language, from the same files as the screen: `words("es", "home", "create")`.
 * `n` picks a plural form; other values stand in for their names.
 */
export function words<F extends Feature>(
  locale: Locale,
  feature: F,
  key: keyof Catalogue[F] & string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const message = files[`../../shared/i18n/${locale}/${feature}.ts`]?.[feature]?.[key];
  if (message === undefined) throw new Error(`no words for ${feature}.${key} in ${locale}`);
  const form = typeof message === "string" ? message : pluralForm(message, locale, Number(values["n"] ?? 0));
  return form.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => String(values[name] ?? ""));
}

/** The same where a value is not known: a pattern that fits any. */
export function wordsLike<F extends Feature>(
  locale: Locale,
  feature: F,
  key: keyof Catalogue[F] & string,
): RegExp {
  const message = files[`../../shared/i18n/${locale}/${feature}.ts`]?.[feature]?.[key];
  if (message === undefined) throw new Error(`no words for ${feature}.${key} in ${locale}`);
  const forms = typeof message === "string" ? [message] : Object.values(message);
  const patterns = forms.map((form) =>
    form
      .split(/\{\{\s*\w+\s*\}\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join(".*"),
  );
  return new RegExp(`^(?:${patterns.join("|")})$`);
}

function pluralForm(forms: Plural, locale: Locale, n: number): string {
  const form = new Intl.PluralRules(locale).select(n) as keyof Plural;
  return forms[form] ?? forms.other;
}
