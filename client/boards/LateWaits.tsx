import { createEffect, createMemo, Show } from "solid-js";
import { may } from "#shared/members/permissions.ts";
import { useLiveSession } from "../facilitation/live-session.ts";
import { useMessages } from "../i18n/i18n.ts";
import { useBoard } from "../realtime/board-context.ts";
import { Prompt } from "../ui/Prompt.tsx";

/** How much late work waits for those who lead to decide on it. */
export function LateWaits(props: { onLook: () => void }) {
  const { entry } = useBoard();
  const t = useMessages("board");
  const { say } = useLiveSession();
  const words = createMemo(() => {
    const { me, late, board } = entry();
    const n = may(me.role, "late.decide") ? (late?.[board.id] ?? 0) : 0;
    return n > 0 ? t("lateWaits", { n }) : "";
  });
  createEffect(() => words() && say(words()));
  return (
    <Show when={words()}>
      <Prompt class="board-notice">
        <p>{words()}</p>
        <button type="button" class="button" onClick={() => props.onLook()}>
          {t("trayLook")}
        </button>
      </Prompt>
    </Show>
  );
}
