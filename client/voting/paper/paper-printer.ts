import { createSignal, type Accessor } from "solid-js";
import { RondaError } from "#shared/errors.ts";
import type { PollView } from "#shared/voting/poll.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import type { useFailure } from "#client/ui/Failure.tsx";
import { LazyQrCode } from "#client/ui/LazyQrCode.tsx";
import { paperApi } from "./paper-api.ts";
import type { PollGroup } from "./poll-groups.ts";

/** What is drawn for the printer. */
export type Sheet =
  | {
      readonly kind: "slips";
      readonly codes: readonly string[];
      readonly group: string | undefined;
      readonly fingerprint: string | undefined;
    }
  | {
      readonly kind: "ballots";
      readonly copies: number;
      readonly codes?: readonly string[];
      readonly group?: string | undefined;
    }
  | { readonly kind: "blank"; readonly copies: number };

export interface PaperPrinterNeeds {
  readonly poll: Accessor<PollView>;
  /** How many. */
  readonly wanted: Accessor<number>;
  /** Which group codes are for, where results by group were announced. */
  readonly group: Accessor<PollGroup | undefined>;
  readonly failure: Pick<ReturnType<typeof useFailure>, "watch" | "say">;
  /** Codes now stand on ballots. */
  readonly onCodes: () => unknown;
}

/** There are as many codes as people who vote on paper: no conflict with anybody. */
function noMoreCodes(error: unknown): undefined {
  if (!(error instanceof RondaError) || error.code !== "conflict") throw error;
}

/** Prints sheets, and keeps those with codes as long as the page stands: what a printer spoils can be printed again. */
export function usePaperPrinter({ poll, wanted, group, failure, onCodes }: PaperPrinterNeeds) {
  const t = useMessages("polls");
  const [sheet, setSheet] = createSignal<Sheet>();
  const [slips, setSlips] = createSignal<Sheet>();
  const [coded, setCoded] = createSignal<Sheet>();
  const show = (next: Sheet) => {
    setSheet(next);
    // The sheet is drawn first; a printer takes what stands on the page.
    requestAnimationFrame(() => print());
  };
  const onPaper = () => poll().electorate?.paper ?? 0;
  const makeCodes = (of: PollGroup | undefined, onBallots: boolean) => {
    const body = {
      count: wanted(),
      ...(of?.id ? { group: of.id } : {}),
      ...(onBallots ? { onBallots } : {}),
    };
    return paperApi.slips(poll().id, body).catch(noMoreCodes);
  };
  return {
    sheet,
    /** The last slips, */
    slips,
    /** and the last ballots with codes, that were made here. */
    coded,
    show,
    printSlips: () =>
      void failure.watch(async () => {
        const of = group();
        // A printer takes what stands on the page: the picture of the address has to be there by then.
        await LazyQrCode.preload();
        const made = await makeCodes(of, false);
        if (!made) return failure.say(t("slipsNoMore", { n: onPaper() }));
        const fingerprint = of ? of.fingerprint : poll().fingerprints?.[0];
        show(setSlips({ kind: "slips", codes: made.codes, group: of?.name, fingerprint }));
      }),
    printCoded: () =>
      void failure.watch(async () => {
        const of = group();
        const made = await makeCodes(of, true);
        if (!made) return failure.say(t("codesNoMore", { n: onPaper() }));
        const { codes } = made;
        show(setCoded({ kind: "ballots", copies: codes.length, codes, group: of?.name }));
        await onCodes();
      }),
  };
}
