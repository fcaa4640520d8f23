import type { PollOption } from "#shared/voting/poll.ts";
import type { CountedBy } from "#shared/voting/poll-result.ts";
import { locale } from "#client/i18n/i18n.ts";
import { Bars } from "./Bars.tsx";
import { shownNumber } from "./numbers-text.ts";

/** One rule's scores as bars, best first as the rule ranked them. */
export function OptionScores(props: {
  caption: string;
  unit: string;
  options: readonly PollOption[];
  count: CountedBy;
  /** What a whole bar stands for; absent: the longest. */
  most?: number;
  /** For rules whose score is not a count: what stands beside the bar. */
  text?: (value: number) => string;
}) {
  const ranked = () => {
    const place = new Map(props.count.ranking.flat().map((id, i) => [id, i]));
    return [...props.options].sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  };
  const valueOf = (id: string) => props.count.scores[id] ?? 0;
  return (
    <Bars
      caption={props.caption}
      unit={props.unit}
      most={props.most ?? 0}
      bars={ranked().map((option) => ({
        ...option,
        value: valueOf(option.id),
        text: props.text?.(valueOf(option.id)) ?? shownNumber(valueOf(option.id), locale()),
        chosen: props.count.winners.includes(option.id),
      }))}
    />
  );
}
