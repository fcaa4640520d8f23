/** A note that nobody but its author sees. */
export interface OwnNote {
  readonly text: string;
  readonly symbol?: string | undefined;
  /** Its author keeps it to themselves when the others are shown. */
  readonly held?: true | undefined;
}

/** Answer of `GET /api/workshops/:id/session/own-notes`: what the caller wrote for themselves and was not shown. */
export interface OwnNotesView {
  /** By the step it was written in, which may have left the agenda since. */
  readonly steps: readonly { readonly activity: string; readonly notes: readonly OwnNote[] }[];
}
