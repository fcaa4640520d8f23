import type { Purpose } from "#shared/workshops/workshop.ts";

/** Whether a purpose says anything. Apart from what shows it, which is fetched only then. */
export function hasPurpose(purpose: Purpose): boolean {
  return Object.values(purpose).some((value) => value !== undefined && value !== "");
}
