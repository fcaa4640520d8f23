import { createUniqueId, For, Show } from "solid-js";
import { inOrder } from "#shared/boards/item.ts";
import { missingRelations } from "#shared/personas/persona.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useBoard } from "#client/realtime/board-context.ts";
import { SheetRows } from "#client/sheets/SheetRows.tsx";
import { SheetView } from "#client/sheets/SheetView.tsx";
import { PersonaMap } from "./PersonaMap.tsx";
import { PersonaSheet } from "./PersonaSheet.tsx";
import "./personas-view.css";

/** The view of all characters: who is still missing among them, who decides, and the open one. */
export function PersonasView() {
  const t = useMessages("personas");
  return (
    <SheetView
      root="personas"
      words={{
        heading: t("heading"),
        intro: t("intro"),
        add: t("add"),
        empty: t("empty"),
        emptyRead: t("emptyRead"),
      }}
      about={(id) => <PersonaState id={id} />}
      list={(ids, open) => (
        <>
          <SheetRows root="personas" ids={ids()} open={open()} about={(id) => <PersonaState id={id} />} />
          <Lacking />
        </>
      )}
      sheet={(id) => <PersonaSheet id={id} />}
      overview={<Overview />}
    />
  );
}

function PersonaState(props: { id: string }) {
  const t = useMessages("personas");
  const board = useBoard();
  return <>{t(board.content.personas[props.id]?.relation ?? "relationUnset")}</>;
}

/** All characters on one map. */
function Overview() {
  const board = useBoard();
  const personas = () => inOrder(board.content.personas);
  return (
    <Show when={personas().length > 0}>
      <PersonaMap personas={personas()} />
    </Show>
  );
}

/** Names the relations that no character has yet: a set without one of the three sees only part of the people. */
function Lacking() {
  const t = useMessages("personas");
  const board = useBoard();
  const headingId = createUniqueId();
  const lacking = () => missingRelations(inOrder(board.content.personas));
  return (
    <Show when={lacking().length > 0}>
      <section class="panel persona-lacking" aria-labelledby={headingId}>
        <h3 id={headingId}>{t("lacking")}</h3>
        <p>{t("lackingText")}</p>
        <ul>
          <For each={lacking()}>{(relation) => <li>{t(`lacking-${relation}`)}</li>}</For>
        </ul>
      </section>
    </Show>
  );
}
