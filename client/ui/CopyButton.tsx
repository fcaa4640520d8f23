import { createSignal, onCleanup } from "solid-js";
import { useMessages } from "../i18n/i18n.ts";
import { copyText } from "./copy-text.ts";

/** How long the button says that it copied, in milliseconds. */
const saidFor = 4000;

/** Copies a text and says so on the button and to screen readers; `failed` is said where the browser refuses. */
export function CopyButton(props: { text: string; label: string; failed: string; main?: boolean }) {
  const t = useMessages("common");
  const [said, setSaid] = createSignal<"" | "copied" | "failed">("");
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  const copy = async () => {
    setSaid((await copyText(props.text)) ? "copied" : "failed");
    clearTimeout(timer);
    timer = setTimeout(() => setSaid(""), saidFor);
  };

  return (
    <>
      <button
        type="button"
        class="button"
        classList={{ main: props.main === true }}
        onClick={() => void copy()}
      >
        {said() === "copied" ? t("copied") : props.label}
      </button>
      <span role="status" class={said() === "failed" ? "error small" : "visually-hidden"}>
        {said() === "copied" ? t("copied") : said() === "failed" ? props.failed : ""}
      </span>
    </>
  );
}
