import * as z from "zod/mini";
import { locales } from "../i18n/locales.ts";
import { activityDraftSchema, draftOf, type Activity } from "./activity.ts";
import { longestAgenda } from "./agenda.ts";

/** An agenda as a file that groups copy, change and pass on; nothing of a session or of people is in it. */
export const agendaFileSchema = z.object({
  format: z.literal("ronda-agenda"),
  version: z.literal(1),
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  locale: z.enum(locales),
  activities: z.array(activityDraftSchema).check(z.minLength(1), z.maxLength(longestAgenda)),
});
export type AgendaFile = z.infer<typeof agendaFileSchema>;

/** The file of an agenda. Targets that are cards stay behind: they belong to one board. */
export function agendaFile(
  title: string,
  locale: AgendaFile["locale"],
  agenda: readonly Activity[],
): AgendaFile {
  const activities = agenda.map((activity) => {
    const draft = draftOf(activity);
    return /[/@]/.test(draft.target ?? "") ? { ...draft, target: null } : draft;
  });
  return { format: "ronda-agenda", version: 1, title, locale, activities };
}

/** Reads a file's text; `undefined` where it is no agenda. */
export function readAgendaFile(text: string): AgendaFile | undefined {
  try {
    const read = agendaFileSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
