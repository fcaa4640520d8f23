import { createUniqueId, For, Show } from "solid-js";
import { setValue } from "#shared/boards/board-doc.ts";
import { needEstimates } from "#shared/needs/need.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useBoard } from "#client/realtime/board-context.ts";
import { SheetScale } from "#client/sheets/SheetChoice.tsx";
import { SheetLinks } from "#client/sheets/SheetLinks.tsx";
import { SheetText } from "#client/sheets/SheetText.tsx";
import { useReading } from "#client/sheets/sheet-mode.ts";
import { EvidenceList } from "./EvidenceList.tsx";

/** The parts of one need: the statement, whose it is, what speaks for it, and how big it is. */
export function NeedSheet(props: { id: string }) {
  const t = useMessages("needs");
  const sheets = useMessages("sheets");
  const headingId = createUniqueId();
  const here = { root: "needs" } as const;
  const steps = () => ([1, 2, 3, 4, 5] as const).map((value) => ({ value, label: t(`level${value}`) }));
  return (
    <>
      <SheetText {...here} id={props.id} field="statement" label={t("statement")} hint={t("statementHint")} />
      <SheetText {...here} id={props.id} field="because" label={t("because")} hint={t("becauseHint")} />
      <SheetLinks {...here} id={props.id} to="personas" legend={t("characters")} />
      <SheetLinks {...here} id={props.id} to="framings" legend={t("problems")} />
      <EvidenceList id={props.id} />
      <section class="sheet-group" aria-labelledby={headingId}>
        <h4 id={headingId}>{t("estimates")}</h4>
        <For each={needEstimates}>
          {(field) => (
            <SheetScale
              {...here}
              id={props.id}
              field={field}
              legend={t(field)}
              steps={steps()}
              unset={sheets("notSaid")}
            />
          )}
        </For>
      </section>
      <OutsideOrigin id={props.id} />
    </>
  );
}

/** Where a need came from outside the board: a field for those who facilitate, words for everybody else. */
function OutsideOrigin(props: { id: string }) {
  const t = useMessages("needs");
  const board = useBoard();
  const reading = useReading();
  const fieldId = createUniqueId();
  const origin = () => board.content.needs[props.id]?.origin ?? "";
  const editable = () => !reading() && board.entry().me.role === "facilitator";
  const set = (words: string) =>
    setValue(board.doc(), "needs", props.id, "origin", words.trim() === "" ? undefined : words.trim());
  return (
    <Show
      when={editable()}
      fallback={
        <Show when={origin()}>
          <div class="sheet-text">
            <h4>{t("origin")}</h4>
            <p class="sheet-words">{origin()}</p>
          </div>
        </Show>
      }
    >
      <div class="field">
        <label for={fieldId}>{t("origin")}</label>
        <input
          id={fieldId}
          class="input"
          maxLength={1000}
          value={origin()}
          aria-describedby={`${fieldId}-hint`}
          onChange={(event) => set(event.currentTarget.value)}
        />
        <span class="hint" id={`${fieldId}-hint`}>
          {t("originHint")}
        </span>
      </div>
    </Show>
  );
}
