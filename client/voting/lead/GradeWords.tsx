import { For } from "solid-js";
import type { SetStoreFunction } from "solid-js/store";
import { longestGrade } from "#shared/voting/poll-settings.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { TextField } from "#client/ui/TextField.tsx";
import { gradeWords, grades } from "../methods/gradients/grades.ts";
import type { PollDraft } from "./poll-draft.ts";

/** The eight steps in the group's own words. What is left as it was is said in each reader's language. */
export function GradeWords(props: { draft: PollDraft; setDraft: SetStoreFunction<PollDraft> }) {
  const t = useMessages("polls");
  const words = useMessages("methods");
  const set = (at: number, text: string, usual: string) =>
    props.setDraft("grades", at, text.trim() === usual ? "" : text);
  return (
    <details class="fold">
      <summary>{t("gradeWords")}</summary>
      <div class="stack">
        <p class="muted small">{t("gradeWordsHint")}</p>
        <For each={grades}>
          {(level, at) => {
            const usual = words(gradeWords[level]);
            return (
              <TextField
                label={t("gradeLabel", { n: level })}
                value={props.draft.grades[at()] || usual}
                onInput={(text) => set(at(), text, usual)}
                maxLength={longestGrade}
              />
            );
          }}
        </For>
      </div>
    </details>
  );
}
