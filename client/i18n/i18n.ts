import { resolveTemplate } from "@solid-primitives/i18n";
import { createRoot, createSignal } from "solid-js";
import { isLocale, pickLocale, type Locale } from "#shared/i18n/locales.ts";
import type { Messages, Plural } from "#shared/i18n/messages.ts";
import type { Catalogue, Feature } from "./catalogue.ts";

type Values = Record<string, string | number>;
type Loaded = Partial<Record<Feature, Messages>>;

/** One list of files for each language, because a page needs one of them: all in one were two kilobytes more. */
const languages = import.meta.glob<{ files: Record<string, () => Promise<Record<string, Messages>>> }>(
  "./words/*.ts",
);
const memory = "ronda/locale";

const { locale, setLocaleSignal, loaded, setLoaded } = createRoot(() => {
  const [locale, setLocaleSignal] = createSignal<Locale>(initialLocale());
  const [loaded, setLoaded] = createSignal<Loaded>({});
  return { locale, setLocaleSignal, loaded, setLoaded };
});

/** The language of the screen. */
export { locale };

/** Loads the messages that a page or a lazy view needs, in the language of the screen. */
export async function loadMessages(...features: Feature[]): Promise<void> {
  const missing = features.filter((feature) => !(feature in loaded()));
  const fresh = await fetchMessages(missing, locale());
  setLoaded((known) => ({ ...known, ...fresh }));
  document.documentElement.lang = locale();
  document.documentElement.dir = "ltr";
}

/** Switches the screen's language; words appear together once all are there. Kept for the tab only. */
export async function setLocale(next: Locale): Promise<void> {
  const fresh = await fetchMessages(Object.keys(loaded()) as Feature[], next);
  sessionStorage.setItem(memory, next);
  setLocaleSignal(next);
  setLoaded(fresh);
  document.documentElement.lang = next;
}

/** A function from a key of one feature to its words: `t("save")`, `t("left", { n: 3 })` (`n` picks the plural). */
export function useMessages<F extends Feature>(
  feature: F,
): (key: keyof Catalogue[F] & string, values?: Values) => string {
  return (key, values) => wordsOf(loaded()[feature]?.[key], locale(), values);
}

/** The same in another language than the screen's, for what goes out to a group in the group's own. */
export async function messagesIn<F extends Feature>(
  feature: F,
  language: Locale,
): Promise<(key: keyof Catalogue[F] & string, values?: Values) => string> {
  const fresh = await fetchMessages([feature], language);
  return (key, values) => wordsOf(fresh[feature]?.[key], language, values);
}

function wordsOf(message: string | Plural | undefined, language: Locale, values?: Values): string {
  if (message === undefined) return "";
  const text =
    typeof message === "string" ? message : pluralForm(message, language, Number(values?.["n"] ?? 0));
  return values ? (resolveTemplate(text, values) as string) : text;
}

function pluralForm(forms: Plural, language: Locale, n: number): string {
  const form = new Intl.PluralRules(language).select(n) as keyof Plural;
  return forms[form] ?? forms.other;
}

async function fetchMessages(features: Feature[], language: Locale): Promise<Loaded> {
  const { files } = await languages[`./words/${language}.ts`]!();
  const entries = await Promise.all(
    features.map(async (feature) => {
      const module = await files[`../../../shared/i18n/${language}/${feature}.ts`]!();
      return [feature, module[feature]!] as const;
    }),
  );
  return Object.fromEntries(entries);
}

function initialLocale(): Locale {
  const kept = sessionStorage.getItem(memory);
  return isLocale(kept) ? kept : pickLocale(navigator.languages);
}
