import { RondaError, type ErrorCode } from "#shared/errors.ts";
import type { Catalogue } from "../i18n/catalogue.ts";
import { useMessages } from "../i18n/i18n.ts";

/** What a failed call means to the person: the sentence of its code, or that there is no connection. */
export function useErrorText(): (error: unknown) => string {
  const words = useErrorWords();
  const common = useMessages("common");
  return (error) => {
    if (error instanceof RondaError) return words(error.code);
    return error instanceof TypeError ? common("noConnection") : words("internal");
  };
}

/** The sentence of an error code, of those that the page has loaded. */
export function useErrorWords(): (code: ErrorCode) => string {
  const errors = useMessages("errors");
  const refusals = useMessages("refusals");
  return (code) =>
    errors(code as keyof Catalogue["errors"]) ||
    refusals(code as keyof Catalogue["refusals"]) ||
    errors("internal");
}
