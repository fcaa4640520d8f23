import { createUniqueId, For, Show } from "solid-js";
import { addEvidence, describeEvidence, removeEvidence } from "#shared/needs/need-doc.ts";
import { confidences, evidenceInOrder, evidenceKinds } from "#shared/needs/need.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useBoard } from "#client/realtime/board-context.ts";
import { SheetText } from "#client/sheets/SheetText.tsx";
import { useReading } from "#client/sheets/sheet-mode.ts";
import "./evidence-list.css";

/** What speaks for a need, each with its kind, how sure it is, its source, and who is not in it. */
export function EvidenceList(props: { id: string }) {
  const t = useMessages("needs");
  const board = useBoard();
  const reading = useReading();
  const headingId = createUniqueId();
  const need = () => board.content.needs[props.id];
  const ids = () => {
    const it = need();
    return it ? evidenceInOrder(it).map(({ id }) => id) : [];
  };
  let list: HTMLUListElement | undefined;
  const add = () => {
    addEvidence(board.doc(), props.id, { kind: "testimony", confidence: "unchecked" });
    requestAnimationFrame(() => list?.lastElementChild?.querySelector("select")?.focus());
  };
  return (
    <section class="sheet-group" aria-labelledby={headingId}>
      <h4 id={headingId}>{t("evidence")}</h4>
      <Show when={ids().length > 0} fallback={<p class="muted">{t("evidenceNone")}</p>}>
        <ul class="evidence-list" ref={list}>
          <For each={ids()}>
            {(evidenceId, i) => <EvidenceItem needId={props.id} id={evidenceId} number={i() + 1} />}
          </For>
        </ul>
      </Show>
      <Show when={!reading()}>
        <button type="button" class="button evidence-add" onClick={add}>
          {t("evidenceAdd")}
        </button>
      </Show>
    </section>
  );
}

function EvidenceItem(props: { needId: string; id: string; number: number }) {
  const t = useMessages("needs");
  const board = useBoard();
  const reading = useReading();
  const evidence = () => board.content.needs[props.needId]?.evidence[props.id];
  const kind = () => evidence()?.kind ?? "testimony";
  const confidence = () => evidence()?.confidence ?? "unchecked";
  const field = (name: "source" | "missing") => `evidence/${props.id}/${name}`;
  const describe = (as: Parameters<typeof describeEvidence>[3]) =>
    describeEvidence(board.doc(), props.needId, props.id, as);
  return (
    <li class="evidence" aria-label={t("evidenceItem", { n: props.number })}>
      <Show
        when={!reading()}
        fallback={
          <p>
            <strong>{t(kind())}</strong> · {t(confidence())}
          </p>
        }
      >
        <div class="evidence-kind">
          <PickOne
            label={t("kind")}
            values={evidenceKinds}
            value={kind()}
            onPick={(value) => describe({ kind: value })}
          />
          <PickOne
            label={t("confidence")}
            values={confidences}
            value={confidence()}
            onPick={(value) => describe({ confidence: value })}
          />
        </div>
      </Show>
      <SheetText
        root="needs"
        id={props.needId}
        field={field("source")}
        label={t("source")}
        hint={t("sourceHint")}
      />
      <SheetText
        root="needs"
        id={props.needId}
        field={field("missing")}
        label={t("missing")}
        hint={t("missingHint")}
      />
      <Show when={!reading()}>
        <button
          type="button"
          class="button evidence-remove"
          onClick={() => removeEvidence(board.doc(), props.needId, props.id, board.writer().now)}
        >
          {t("evidenceRemove", { n: props.number })}
        </button>
      </Show>
    </li>
  );
}

function PickOne<V extends (typeof evidenceKinds)[number] | (typeof confidences)[number]>(props: {
  label: string;
  values: readonly V[];
  value: V;
  onPick: (value: V) => void;
}) {
  const t = useMessages("needs");
  return (
    <label class="field">
      <span class="label">{props.label}</span>
      <select
        class="input"
        onChange={(event) => {
          const picked = props.values.find((value) => value === event.currentTarget.value);
          if (picked) props.onPick(picked);
        }}
      >
        <For each={props.values}>
          {(value) => (
            <option value={value} selected={props.value === value}>
              {t(value)}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}
