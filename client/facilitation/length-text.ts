import type { useMessages } from "#client/i18n/i18n.ts";

const day = 24 * 60;

/** A number of minutes in the words of a plan: days where it is days. */
export function lengthText(minutes: number, t: ReturnType<typeof useMessages<"steps">>): string {
  return minutes >= day ? t("days", { n: Math.round(minutes / day) }) : t("min", { n: minutes });
}
