import { For } from "solid-js";

/** Where each finger of a hand lies, and how far it reaches when it is up: from the thumb to the little finger. */
const fingers = [
  { x: 3, top: 16 },
  { x: 8.5, top: 7 },
  { x: 14, top: 4 },
  { x: 19.5, top: 6 },
  { x: 25, top: 11 },
] as const;
const palm = 20;
const perHand = fingers.length;

/** The hand sign of a step: so many fingers up, on a second hand above five. Decoration beside its words. */
export function Fingers(props: { up: number }) {
  const hands = () => (props.up > perHand ? [perHand, props.up - perHand] : [props.up]);
  return (
    <svg class="fingers" viewBox={`0 0 ${hands().length * 34} 36`} aria-hidden="true">
      <For each={hands()}>
        {(up, hand) => (
          <g transform={`translate(${hand() * 34} 0)`}>
            <rect class="fingers-palm" x="6" y={palm} width="21" height="14" rx="5" />
            <For each={fingers}>
              {({ x, top }, finger) => {
                const isUp = () => (finger() >= 1 ? finger() <= up || up === perHand : up === perHand);
                return (
                  <line
                    class={isUp() ? "finger-up" : "finger-down"}
                    x1={x + 2}
                    x2={x + 2}
                    y1={palm + (finger() === 0 ? 6 : 2)}
                    y2={isUp() ? top : palm - 1 + (finger() === 0 ? 5 : 0)}
                  />
                );
              }}
            </For>
          </g>
        )}
      </For>
    </svg>
  );
}
