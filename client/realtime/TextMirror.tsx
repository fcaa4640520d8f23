import { createMemo, type JSX } from "solid-js";
import * as Y from "yjs";
import type { PresentConnection } from "#shared/realtime/presence.ts";
import { personColor } from "../ui/person-color.ts";
import { shownIndex } from "./splice.ts";

/** More carets than this say nothing to anybody; a phone need not draw them. */
const mostCarets = 8;

interface Mark {
  readonly at: number;
  readonly person: PresentConnection;
}

/**
 * The same letters as a text field, invisible and behind it, so that others' carets stand at the right places (and
 * the field grows with its text where the browser cannot do so by itself). Decoration: hidden from screen readers.
 */
export function TextMirror(props: {
  class: string;
  shown: string;
  text: Y.Text | undefined;
  people: readonly PresentConnection[];
}) {
  const marks = createMemo((): Mark[] => {
    const { text, shown } = props;
    if (!text) return [];
    return props.people
      .slice(0, mostCarets)
      .flatMap((person) => {
        const at = caretIndex(text, person);
        return at === undefined ? [] : [{ at: Math.min(at, shown.length), person }];
      })
      .sort((a, b) => a.at - b.at);
  });
  const pieces = createMemo((): JSX.Element[] => {
    const list: JSX.Element[] = [];
    let from = 0;
    for (const { at, person } of marks()) {
      list.push(props.shown.slice(from, at), <Caret person={person} />);
      from = at;
    }
    // The last line counts for the height even while it is empty.
    list.push(`${props.shown.slice(from)}\u200b`);
    return list;
  });
  return (
    <div class={`bound-text-mirror ${props.class}`} aria-hidden="true">
      {pieces()}
    </div>
  );
}

function Caret(props: { person: PresentConnection }) {
  return (
    <span class="bound-text-caret" style={{ "--person": personColor(props.person.memberId) }}>
      <span class="bound-text-name">{props.person.name}</span>
    </span>
  );
}

/** Where somebody's caret stands in what is shown; bytes of theirs that make no sense are no caret. */
function caretIndex(text: Y.Text, person: PresentConnection): number | undefined {
  const head = person.state.caret?.head;
  if (!head || !text.doc) return undefined;
  try {
    const position = Y.decodeRelativePosition(head);
    const absolute = Y.createAbsolutePositionFromRelativePosition(position, text.doc);
    return absolute?.type === text ? shownIndex(text.toString(), absolute.index) : undefined;
  } catch {
    return undefined;
  }
}
