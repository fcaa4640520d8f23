import { createSignal, onCleanup, type Accessor } from "solid-js";

/** Reading aloud on this device. */
export interface LocalVoice {
  readonly say: (text: string) => void;
  readonly stop: () => void;
}

/**
 * A voice of this very device in a language, or `undefined` where there is none: what a ballot says is not sent to
 * anybody's servers to be spoken. Voices may come late, so it is an accessor.
 */
export function createLocalVoice(language: Accessor<string>): Accessor<LocalVoice | undefined> {
  const speech = "speechSynthesis" in globalThis ? speechSynthesis : undefined;
  const [voices, setVoices] = createSignal(speech?.getVoices() ?? []);
  const look = () => setVoices(speech!.getVoices());
  speech?.addEventListener?.("voiceschanged", look);
  onCleanup(() => {
    speech?.removeEventListener?.("voiceschanged", look);
    speech?.cancel();
  });
  return () => {
    const voice = voices().find(({ localService, lang }) => localService && speaks(lang, language()));
    if (!voice || !speech) return undefined;
    return {
      say: (text) => {
        const utterance = new SpeechSynthesisUtterance(text);
        utterance.voice = voice;
        utterance.lang = voice.lang;
        speech.cancel();
        speech.speak(utterance);
      },
      stop: () => speech.cancel(),
    };
  };
}

function speaks(tag: string, language: string): boolean {
  return tag.toLowerCase().split(/[-_]/)[0] === language;
}
