import { useMessages } from "../i18n/i18n.ts";

/** Says on a note of one's own that nobody else sees it; the note's name says so to screen readers. */
export function OwnMark(props: { held: true | undefined }) {
  const t = useMessages("wall");
  return (
    <span class="note-own" aria-hidden="true">
      <svg class="note-own-sign" viewBox="0 0 24 24">
        <path d="M6 11V8a6 6 0 0 1 12 0v3M5 11h14v9H5z" />
      </svg>
      {t(props.held ? "heldNote" : "ownNote")}
    </span>
  );
}
