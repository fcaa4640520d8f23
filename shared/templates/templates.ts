/** What a new board can start with. The names are part of the API; words are in `i18n/<language>/templates.ts`. */
export const templateNames = ["blank", "understand-problem", "characters", "what-we-need"] as const;
export type TemplateName = (typeof templateNames)[number];

/** Whether a text names a template. */
export function isTemplateName(value: unknown): value is TemplateName {
  return typeof value === "string" && (templateNames as readonly string[]).includes(value);
}
