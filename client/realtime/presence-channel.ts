import { createSignal, type Accessor } from "solid-js";
import { applyPresence, decodePresenceBatch, encodePresenceState } from "#shared/realtime/presence-codec.ts";
import type { Gaze, PresenceState, PresentConnection } from "#shared/realtime/presence.ts";
import type { Timers } from "./timers.ts";

/** Between two messages about where this tab is (the server takes 15 a second), in milliseconds. */
const sendEvery = 100;
/** Between two looks at where the others are, so that a busy room does not repaint at every word. */
const showEvery = 60;
/** The server takes no larger state. */
const mostBytes = 512;

/** Where the others are, and where this tab is. */
export interface PresenceChannel {
  readonly others: Accessor<readonly PresentConnection[]>;
  /** Those of them who follow this tab. */
  readonly followers: Accessor<readonly PresentConnection[]>;
  /** The view stays as it was where the state does not name one. */
  readonly set: (state: PresenceState) => void;
  /** Stays as it is, whatever else this tab says of itself. */
  readonly setGaze: (gaze: Gaze) => void;
  readonly take: (body: Uint8Array) => void;
  readonly connected: () => void;
  readonly disconnected: () => void;
  readonly stop: () => void;
}

/** Sends the newest state at most ten times a second, and shows the others in batches. */
export function createPresence(send: (body: Uint8Array) => void, timers: Timers): PresenceChannel {
  const [others, setOthers] = createSignal<readonly PresentConnection[]>([]);
  const followers = () =>
    others().filter(({ state: { follows } }) => follows !== undefined && follows === own);
  let present = new Map<number, PresentConnection>();
  let own: number | undefined;
  let state: PresenceState = {};
  let gaze: Gaze = {};
  let open = false;
  let cancelSend: (() => void) | undefined;
  let cancelShow: (() => void) | undefined;
  let unsent = false;

  const flush = () => {
    cancelSend = undefined;
    if (!open || !unsent) return;
    unsent = false;
    const { caret: _caret, ...withoutCaret } = { ...state, ...gaze };
    const whole = encodePresenceState({ ...state, ...gaze });
    send(whole.length <= mostBytes ? whole : encodePresenceState(withoutCaret));
    cancelSend = timers.after(sendEvery, flush);
  };
  const show = () => {
    cancelShow = undefined;
    setOthers([...present.values()].filter(({ connection }) => connection !== own));
  };
  const showSoon = () => {
    cancelShow ??= timers.after(showEvery, show);
  };
  const sendSoon = () => {
    unsent = true;
    if (!cancelSend) flush();
  };
  return {
    others,
    followers,
    set: (next) => {
      const view = next.view ?? state.view;
      state = { ...next, ...(view ? { view } : {}) };
      sendSoon();
    },
    setGaze: (next) => {
      gaze = next;
      sendSoon();
    },
    take: (body) => {
      try {
        own = applyPresence(present, decodePresenceBatch(body)) ?? own;
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
      }
      showSoon();
    },
    connected: () => {
      open = true;
      own = undefined;
      present = new Map();
      unsent = true;
      cancelSend?.();
      flush();
    },
    disconnected: () => {
      open = false;
      present = new Map();
      showSoon();
    },
    stop: () => {
      cancelSend?.();
      cancelShow?.();
    },
  };
}
