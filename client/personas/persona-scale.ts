import type { ScaleStep } from "#client/ui/ScaleField.tsx";
import { nearestStep } from "#client/ui/ScaleField.tsx";

/** The five steps of influence and interest on their scale from 0 to 1, in words. */
export function personaSteps(t: (key: `step${1 | 2 | 3 | 4 | 5}`) => string): ScaleStep[] {
  return ([1, 2, 3, 4, 5] as const).map((n) => ({ value: (n - 1) / 4, label: t(`step${n}`) }));
}

/** The word for a value between 0 and 1, or `undefined` where nothing was said. */
export function personaWord(steps: readonly ScaleStep[], value: number | undefined): string | undefined {
  return nearestStep(steps, value)?.label;
}
