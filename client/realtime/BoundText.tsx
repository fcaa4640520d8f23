import {
  createEffect,
  createMemo,
  createSignal,
  createUniqueId,
  on,
  onCleanup,
  onMount,
  Show,
  Suspense,
} from "solid-js";
import { textOf } from "#shared/boards/board-doc.ts";
import type { RootName } from "#shared/boards/board-shape.ts";
import { useMessages } from "../i18n/i18n.ts";
import { useBoard } from "./board-context.ts";
import { useComingsAloud } from "./comings-aloud.ts";
import { TextBinding } from "./text-binding.ts";
import { TextMirror } from "./TextMirror.tsx";
import { undoKey } from "./undo-key.ts";
import { othersAt } from "./who-is-where.ts";
import { lazyPiece, withWords } from "#client/ui/lazy-piece.ts";
import "./bound-text.css";

export interface BoundTextProps {
  root: RootName;
  /** Id of the card. */
  id: string;
  /** `title`, or `evidence/<id>/source` for a text of a sub-item. */
  field: string;
  /** What the field is called; shown above it with `showLabel`, otherwise for screen readers only. */
  label: string;
  showLabel?: boolean;
  placeholder?: string;
  /** Id of a hint beside the field. */
  describedBy?: string;
  /** Whether Enter makes a new line; without it, pasted line breaks become spaces. */
  multiline?: boolean;
  maxLength?: number;
  /** For the box around it. */
  class?: string;
  /** For the field itself (and its mirror); `input` unless told, `bare` for text without a box. */
  fieldClass?: string;
  /** Takes the focus when it appears, for a card that was just made. */
  focusNow?: boolean;
  onFocus?: (event: FocusEvent) => void;
  onBlur?: (event: FocusEvent) => void;
  /** Where to go when one leaves the field to somebody else who writes in it. */
  onLeave?: () => void;
  /** Before the field's own keys; what is prevented here goes no further. */
  onKeyDown?: (event: KeyboardEvent) => void;
  ref?: (field: HTMLTextAreaElement) => void;
}

/** Asked only where two meet in one field. */
const WriteToo = lazyPiece(
  withWords(async () => ({ default: (await import("./WriteToo.tsx")).WriteToo }), "aside"),
);

const growsByItself = globalThis.CSS?.supports?.("field-sizing", "content") ?? false;

/** One co-written text as a native field: letters merge, others' carets show, undo takes back one's own. */
export function BoundText(props: BoundTextProps) {
  const board = useBoard();
  const aloud = useComingsAloud();
  const t = useMessages("board");
  const uid = createUniqueId();
  const [shown, setShown] = createSignal("");
  const target = () => `${props.root}/${props.id}/${props.field}`;
  const text = createMemo(() => {
    // The card may come after the field, and a refusal replaces the document.
    void board.content[props.root][props.id];
    return textOf(board.doc(), props.root, props.id, props.field);
  });
  const here = createMemo(() => othersAt(board, target()));
  /** Without one's own other tabs. */
  const others = () => here().filter(({ memberId }) => memberId !== board.entry().me.id);
  const hereWords = () => {
    const names = [...new Set(here().map((person) => person.name || t("somebody")))];
    return names.length > 0 ? t("alsoInField", { names: names.slice(0, 3).join(", "), n: names.length }) : "";
  };
  const describedBy = () => {
    const ids = [props.describedBy, here().length > 0 ? `${uid}-here` : undefined];
    return ids.filter((id) => id !== undefined).join(" ") || undefined;
  };
  const [asks, setAsks] = createSignal(false);
  const writable = () => board.canWrite() && text() !== undefined;
  const [focused, setFocused] = createSignal(false);
  let field!: HTMLTextAreaElement;
  let binding: TextBinding | undefined;

  const tellCaret = () => {
    if (!focused()) return;
    const caret = binding?.caret();
    board.setPresence({ target: target(), ...(caret ? { caret } : {}) });
  };

  onMount(() => {
    binding = new TextBinding(field, {
      shown: (now) => {
        setShown(now);
        tellCaret();
      },
      isOwnUndo: (origin) => typeof origin === "object" && origin !== null && "undoStack" in origin,
    });
    createEffect(() => binding!.bind(text()));
    createEffect(() => binding!.hold(board.quiet.on()));
    createEffect(on(board.quiet.shown, () => binding!.showHeld(), { defer: true }));
    // Whoever made the card may learn its id only once the field is there.
    const wanted = createMemo(() => props.focusNow === true);
    createEffect(on(wanted, (now) => now && field.focus()));
    onCleanup(() => {
      binding?.destroy();
      if (focused()) board.setPresence({});
    });
  });

  const keyDown = (event: KeyboardEvent) => {
    props.onKeyDown?.(event);
    if (event.defaultPrevented || event.isComposing) return;
    const act = undoKey(event);
    if (act) {
      event.preventDefault();
      event.stopPropagation();
      board[act]();
    } else if (event.key === "Enter" && !props.multiline) event.preventDefault();
  };
  const beforeInput = (event: InputEvent) => {
    if (event.inputType === "historyUndo" || event.inputType === "historyRedo") {
      event.preventDefault();
      board[event.inputType === "historyUndo" ? "undo" : "redo"]();
    } else if (event.inputType === "insertLineBreak" && !props.multiline && !event.isComposing) {
      event.preventDefault();
    }
  };
  const paste = (event: ClipboardEvent) => {
    const words = event.clipboardData?.getData("text/plain") ?? "";
    if (props.multiline || !/[\r\n]/.test(words) || !writable()) return;
    event.preventDefault();
    insertWords(field, words.replace(/\s*[\r\n]+\s*/g, " "), props.maxLength);
  };

  return (
    <div
      class={`bound-text ${props.class ?? ""}`}
      // The question comes once, before the second person writes; whoever types on has answered it.
      onInput={() => setAsks(false)}
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setAsks(false);
      }}
    >
      <Show when={props.showLabel}>
        <label class="bound-text-label" for={uid}>
          {props.label}
        </label>
      </Show>
      <div class="bound-text-box">
        <Show when={!growsByItself || here().length > 0}>
          <TextMirror
            class={props.fieldClass ?? "input"}
            shown={shown() || (props.placeholder ?? "")}
            text={text()}
            people={board.quiet.on() ? [] : here()}
          />
        </Show>
        <textarea
          id={uid}
          ref={(element) => {
            field = element;
            props.ref?.(element);
          }}
          class={`bound-text-field ${props.fieldClass ?? "input"}`}
          rows={1}
          aria-label={props.showLabel ? undefined : props.label}
          aria-describedby={describedBy()}
          placeholder={props.placeholder}
          maxLength={props.maxLength}
          readOnly={!writable()}
          enterkeyhint={props.multiline ? undefined : "done"}
          onKeyDown={keyDown}
          onBeforeInput={beforeInput}
          onPaste={paste}
          onKeyUp={tellCaret}
          onPointerUp={tellCaret}
          onSelect={tellCaret}
          onFocus={(event) => {
            if (!focused() && writable() && others().length > 0) setAsks(true);
            setFocused(true);
            tellCaret();
            props.onFocus?.(event);
          }}
          onBlur={(event) => {
            setFocused(false);
            board.setPresence({});
            props.onBlur?.(event);
          }}
        />
      </div>
      <Show when={asks() && others().length > 0}>
        <Suspense>
          <WriteToo
            people={others()}
            onWrite={() => {
              setAsks(false);
              field.focus();
            }}
            onLeave={() => {
              setAsks(false);
              field.blur();
              props.onLeave?.();
            }}
          />
        </Suspense>
      </Show>
      <span id={`${uid}-here`} class="visually-hidden" aria-live={focused() && aloud() ? "polite" : "off"}>
        {hereWords()}
      </span>
    </div>
  );
}

/** Puts words where the selection is, as if they had been typed. */
function insertWords(field: HTMLTextAreaElement, words: string, maxLength = Number.POSITIVE_INFINITY): void {
  const { selectionStart, selectionEnd, value } = field;
  const room = Math.max(0, maxLength - value.length + selectionEnd - selectionStart);
  field.setRangeText(words.slice(0, room), selectionStart, selectionEnd, "end");
  field.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste", bubbles: true }));
}
