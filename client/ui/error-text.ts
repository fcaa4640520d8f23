import { RondaError } from "#shared/errors.ts";
import { useMessages } from "../i18n/i18n.ts";

/** What a failed call means to the person: the sentence of its code, or that there is no connection. */
export function useErrorText(): (error: unknown) => string {
  const errors = useMessages("errors");
  const common = useMessages("common");
  return (error) => {
    if (error instanceof RondaError) return errors(error.code) || errors("internal");
    return error instanceof TypeError ? common("noConnection") : errors("internal");
  };
}
