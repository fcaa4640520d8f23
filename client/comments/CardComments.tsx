import { createSignal, createUniqueId, For, Show } from "solid-js";
import { createItem, removeItem, setValue } from "#shared/boards/board-doc.ts";
import type { RootName } from "#shared/boards/board-shape.ts";
import type { Comment } from "#shared/comments/comment.ts";
import { inOrder } from "#shared/boards/item.ts";
import { locale, useMessages } from "#client/i18n/i18n.ts";
import { useBoard } from "#client/realtime/board-context.ts";
import { useReading } from "#client/sheets/sheet-mode.ts";
import "#client/ui/fold.css";
import "./card-comments.css";

/** The remarks on one card, collapsed until somebody wants them. Needs the messages `sheets`. */
export function CardComments(props: { root: RootName; id: string }) {
  const t = useMessages("sheets");
  const board = useBoard();
  const writing = useWriting();
  const comments = () =>
    inOrder(board.content.comments).filter((comment) => comment.target === `${props.root}/${props.id}`);
  return (
    <Show when={writing() || comments().length > 0}>
      <details class="fold card-comments">
        <summary>{t("remarks", { n: comments().length })}</summary>
        <div class="stack">
          <ul class="remarks">
            <For each={comments().map(({ id }) => id)} fallback={<li class="muted">{t("remarksNone")}</li>}>
              {(id) => <Show when={board.content.comments[id]}>{(one) => <Remark comment={one()} />}</Show>}
            </For>
          </ul>
          <Show when={writing()}>
            <RemarkForm root={props.root} id={props.id} />
          </Show>
        </div>
      </details>
    </Show>
  );
}

function Remark(props: { comment: Comment }) {
  const t = useMessages("sheets");
  const board = useBoard();
  const writing = useWriting();
  const settled = () => props.comment.resolved === true;
  const own = () => props.comment.author === board.entry().me.id;
  const settle = () =>
    setValue(board.doc(), "comments", props.comment.id, "resolved", settled() ? undefined : true);
  return (
    <li class="remark">
      <p class="small muted">
        <RemarkHead comment={props.comment} />
        <Show when={settled()}>
          {" · "}
          <strong>✓ {t("remarkDone")}</strong>
        </Show>
      </p>
      <p class="remark-text">{props.comment.text}</p>
      <Show when={writing()}>
        <div class="row">
          <button type="button" class="button" onClick={settle}>
            {t(settled() ? "remarkReopen" : "remarkSettle")}
          </button>
          <Show when={own()}>
            <button
              type="button"
              class="button quiet"
              onClick={() => removeItem(board.doc(), "comments", props.comment.id, board.writer().now)}
            >
              {t("remarkRemove")}
            </button>
          </Show>
        </div>
      </Show>
    </li>
  );
}

function useWriting(): () => boolean {
  const board = useBoard();
  const reading = useReading();
  return () => board.canWrite() && !reading();
}

function RemarkHead(props: { comment: Comment }) {
  const t = useMessages("sheets");
  const board = useBoard();
  const name = () => {
    const { me, members } = board.entry();
    const people = [{ memberId: me.id, name: me.name }, ...board.others()];
    const here = people.find((person) => person.memberId === props.comment.author);
    return here?.name || members?.find((member) => member.id === props.comment.author)?.name || t("someone");
  };
  const time = () =>
    props.comment.createdAt === undefined
      ? ""
      : new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short" }).format(
          props.comment.createdAt,
        );
  return (
    <>
      {name()}
      <Show when={time()}>{` · ${time()}`}</Show>
    </>
  );
}

function RemarkForm(props: { root: RootName; id: string }) {
  const t = useMessages("sheets");
  const board = useBoard();
  const fieldId = createUniqueId();
  const [text, setText] = createSignal("");
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    if (text().trim() === "") return;
    const comment = { text: text().trim(), target: `${props.root}/${props.id}` };
    createItem(board.doc(), "comments", comment, board.writer());
    setText("");
  };
  return (
    <form class="field" onSubmit={add}>
      <label for={fieldId}>{t("remark")}</label>
      <textarea
        id={fieldId}
        class="input"
        rows={2}
        value={text()}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="button remark-add">
        {t("remarkAdd")}
      </button>
    </form>
  );
}
