/**
 * Messages of one feature in one language: flat keys to a sentence, or to plural forms by `Intl.PluralRules`.
 * `{{ name }}` stands for a value. English defines the keys; the other languages are typed `Same<typeof en>`,
 * so that a missing key, or one too many, fails the build.
 */
export type Plural = {
  readonly other: string;
  readonly one?: string;
  readonly many?: string;
  readonly few?: string;
};
export type Messages = Readonly<Record<string, string | Plural>>;

/** The same keys as another language's messages, each of the same kind. */
export type Same<M extends Messages> = { readonly [K in keyof M]: M[K] extends string ? string : Plural };
