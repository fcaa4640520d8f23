import * as Y from "yjs";
import {
  deltaOf,
  endOfChange,
  mapIndex,
  rawIndex,
  shownIndex,
  shownOf,
  spliceBetween,
  type DeltaStep,
  type Splice,
} from "./splice.ts";

export interface TextBindingHooks {
  /** What the field shows has changed. */
  readonly shown: (text: string) => void;
  /** Whether a change is one's own undo or redo, which takes the caret along. */
  readonly isOwnUndo: (origin: unknown) => boolean;
}

/**
 * Holds a native text field and a `Y.Text` to the same letters. What is typed becomes one replacement; what others
 * write keeps one's selection and scroll. While an input method composes, others' changes wait (and from the first
 * that waits, one's own too), because changing the field would break the composition.
 */
export class TextBinding {
  private text: Y.Text | undefined;
  /** The letters that field and text last agreed on. */
  private raw = "";
  /** Others' changes since then, while composing. */
  private held: (readonly DeltaStep[])[] = [];
  private composing = false;
  /** Whether others' letters wait until one types here, or asks for them. */
  private quiet = false;
  private writing = false;
  private readonly field: HTMLTextAreaElement;
  private readonly hooks: TextBindingHooks;

  constructor(field: HTMLTextAreaElement, hooks: TextBindingHooks) {
    this.field = field;
    this.hooks = hooks;
    field.addEventListener("input", this.onInput);
    field.addEventListener("compositionstart", this.onCompositionStart);
    field.addEventListener("compositionend", this.onCompositionEnd);
  }

  /** Binds to a text, or after a refusal to its successor; keeps the selection as well as can be. */
  bind(text: Y.Text | undefined): void {
    if (text === this.text) return;
    const before = this.text?.toString() ?? this.raw;
    this.text?.unobserve(this.onTextChange);
    this.text = text;
    if (!text) return;
    text.observe(this.onTextChange);
    const splice = spliceBetween(before, text.toString());
    if (splice) this.take(deltaOf(splice), false);
    else this.hooks.shown(shownOf(this.raw));
  }

  /** Lets what others write here wait from now on, until one types in it or `showHeld`. */
  hold(on: boolean): void {
    this.quiet = on;
    if (!on) this.showHeld();
  }

  /** Shows what waited. */
  showHeld(): void {
    if (!this.composing && this.held.length > 0) this.send();
  }

  destroy(): void {
    this.text?.unobserve(this.onTextChange);
    this.text = undefined;
    this.field.removeEventListener("input", this.onInput);
    this.field.removeEventListener("compositionstart", this.onCompositionStart);
    this.field.removeEventListener("compositionend", this.onCompositionEnd);
  }

  /** One's selection as positions that stay with the letters, for presence. */
  caret(): { anchor: Uint8Array; head: Uint8Array } | undefined {
    if (!this.text || this.held.length > 0) return undefined;
    const { selectionStart, selectionEnd, selectionDirection } = this.field;
    const [anchor, head] =
      selectionDirection === "backward" ? [selectionEnd, selectionStart] : [selectionStart, selectionEnd];
    return { anchor: this.positionAt(anchor), head: this.positionAt(head) };
  }

  private positionAt(shown: number): Uint8Array {
    const index = rawIndex(this.raw, shown);
    return Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(this.text!, index, -1));
  }

  private readonly onInput = (): void => {
    if (this.composing && this.held.length > 0) return;
    this.send();
  };

  private readonly onCompositionStart = (): void => {
    this.composing = true;
  };

  private readonly onCompositionEnd = (): void => {
    this.composing = false;
    this.send();
  };

  private readonly onTextChange = (event: Y.YTextEvent, transaction: Y.Transaction): void => {
    if (this.writing) return;
    if (!this.quiet || (transaction.local && this.held.length === 0)) {
      return this.take(event.delta, this.hooks.isOwnUndo(transaction.origin));
    }
    this.held.push(event.delta);
    if (transaction.local) this.showHeld();
  };

  /** Writes what was typed since field and text agreed, then shows what waited. */
  private send(): void {
    const { text, field } = this;
    if (!text) return;
    const typed = spliceBetween(shownOf(this.raw), field.value, field.selectionEnd);
    const caret = field.selectionEnd;
    const target = typed && this.mapped(typed);
    if (target) this.write(text, target);
    if (this.held.length > 0) {
      const raw = text.toString();
      const moved = typed && target ? this.caretAfter(caret, typed, target) : this.throughHeld(caret);
      this.held = [];
      this.raw = raw;
      this.show(raw, moved, moved);
      return;
    }
    this.raw = text.toString();
    this.hooks.shown(field.value);
  }

  private write(text: Y.Text, { at, remove, insert }: Splice): void {
    this.writing = true;
    try {
      text.doc!.transact(() => {
        if (remove > 0) text.delete(at, remove);
        if (insert) text.insert(at, insert);
      });
    } finally {
      this.writing = false;
    }
  }

  private take(delta: readonly DeltaStep[], ownUndo: boolean): void {
    if (this.composing) {
      this.held.push(delta);
      return;
    }
    const before = this.raw;
    const { selectionStart, selectionEnd } = this.field;
    this.raw = this.text!.toString();
    if (ownUndo) {
      const end = endOfChange(delta);
      this.show(this.raw, end, end);
      return;
    }
    const start = mapIndex(rawIndex(before, selectionStart), delta, selectionStart !== selectionEnd);
    const end = mapIndex(rawIndex(before, selectionEnd), delta);
    this.show(this.raw, Math.min(start, end), end);
  }

  private show(raw: string, start: number, end: number): void {
    const { field } = this;
    const { scrollTop, selectionDirection } = field;
    const shown = shownOf(raw);
    if (field.value !== shown) field.value = shown;
    if (field.ownerDocument.activeElement === field) {
      field.setSelectionRange(shownIndex(raw, start), shownIndex(raw, end), selectionDirection);
      field.scrollTop = scrollTop;
    }
    this.hooks.shown(shown);
  }

  /** A replacement of what is shown as one of the text as it is now. */
  private mapped({ at, remove, insert }: Splice): Splice {
    const start = this.throughHeld(at);
    const end = remove === 0 ? start : Math.max(start, this.throughHeld(at + remove));
    return { at: start, remove: end - start, insert };
  }

  private throughHeld(shown: number): number {
    return this.held.reduce((index, delta) => mapIndex(index, delta), rawIndex(this.raw, shown));
  }

  private caretAfter(caret: number, typed: Splice, target: Splice): number {
    if (caret < typed.at) return this.throughHeld(caret);
    if (caret <= typed.at + typed.insert.length) return target.at + caret - typed.at;
    const before = this.throughHeld(caret - typed.insert.length + typed.remove);
    return before + target.insert.length - target.remove;
  }
}
