import { createEffect, on, onCleanup, type Accessor } from "solid-js";

/** The tones of a small bowl: frequencies in Hz and how loud each is. */
const tones = [
  [523.25, 0.12],
  [1046.5, 0.05],
  [1396.9, 0.02],
] as const;
const seconds = 2.5;

/**
 * Rings once when the time runs out while `isOn`. Browsers give sound only after a touch: turning it on is one.
 * Where there is no sound at all nothing happens.
 */
export function createBell(isOn: Accessor<boolean>, left: Accessor<number | undefined>): void {
  let context: AudioContext | undefined;
  createEffect(
    on(isOn, (on) => {
      if (on && typeof AudioContext === "function") context ??= new AudioContext();
    }),
  );
  createEffect(
    on(left, (now, before) => {
      if (context && isOn() && now === 0 && before !== undefined && before > 0) ring(context);
    }),
  );
  onCleanup(() => void context?.close());
}

function ring(context: AudioContext): void {
  const start = context.currentTime;
  for (const [frequency, loud] of tones) {
    const tone = new OscillatorNode(context, { frequency });
    const volume = new GainNode(context, { gain: loud });
    volume.gain.setTargetAtTime(0, start + 0.02, seconds / 5);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + seconds);
  }
}
