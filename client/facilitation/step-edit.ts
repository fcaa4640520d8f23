import type { Activity, ActivityChange, ActivityDraft } from "#shared/facilitation/activity.ts";

/** A step's words as they stand now, apart from the live one, which goes on changing. */
export function wordsOf(step: Activity): ActivityDraft {
  const { title, instructions, target, minutes, speaking, visibility, names, note } = step;
  return {
    title,
    instructions,
    target,
    writers: [...step.writers],
    minutes,
    shortest: step.shortest ?? null,
    speaking,
    visibility,
    names,
    grouping: step.grouping ?? null,
    note,
    opensAt: step.opensAt ?? null,
    closesAt: step.closesAt ?? null,
  };
}

/** Only what somebody changed, so that a form that was open for long brings back nothing old. */
export function changesOf(opened: ActivityDraft, draft: ActivityDraft): ActivityChange {
  return Object.fromEntries(
    Object.entries(draft).filter(([field, value]) => !isSame(value, opened[field as keyof ActivityDraft])),
  );
}

/** Whether somebody else changed one of the same fields meanwhile, to something else. */
export function outruns(seen: ActivityDraft, now: ActivityDraft, change: ActivityChange): boolean {
  return (Object.keys(change) as (keyof ActivityDraft)[]).some(
    (field) => !isSame(now[field], seen[field]) && !isSame(now[field], change[field]),
  );
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
