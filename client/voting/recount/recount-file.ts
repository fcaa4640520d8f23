import { tally } from "#shared/voting/tally.ts";
import type { Counted, Outcome } from "#shared/voting/election.ts";
import type { MethodName } from "#shared/voting/methods/registry.ts";
import type { PollOption } from "#shared/voting/poll.ts";
import type { RecountView } from "#shared/voting/poll-result.ts";

/** What the recount page counts: what `ronda tally` reads, with the words of the options beside it. */
export interface RecountFile {
  readonly title: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly method: MethodName;
  readonly rule: string;
  readonly options: readonly string[];
  readonly costs?: Readonly<Record<string, number>>;
  readonly budget?: number;
  readonly settings: RecountView["settings"];
  /** Part of it are totals by hand. */
  readonly sums?: boolean;
  /** As the file says; the ballots themselves may be cut by option. */
  readonly people?: number;
  readonly notSure?: Readonly<Record<string, number>>;
  readonly ballots: readonly Counted<unknown>[];
}

/** The published ballots as `ronda tally` reads them; labels and title are ignored by it. */
export function recountFile(view: RecountView, title: string, options: readonly PollOption[]): string {
  const { hashes: _, ...counted } = view;
  const labels = Object.fromEntries(options.map(({ id, label }) => [id, label]));
  return `${JSON.stringify({ title, labels, ...counted }, null, 1)}\n`;
}

/** A file read and counted by this browser alone. Throws `RondaError` `bad-request` naming what is wrong. */
export function countFile(text: string): { file: RecountFile; outcome: Outcome } {
  const input: unknown = parse(text);
  const outcome = tally(input);
  const { title = "", labels = {}, settings = {}, ...file } = input as Partial<RecountFile>;
  return { file: { ...(file as RecountFile), title: String(title), labels, settings }, outcome };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
