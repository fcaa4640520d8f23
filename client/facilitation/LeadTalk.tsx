import { createSignal, Show } from "solid-js";
import type { Talk } from "#shared/facilitation/talk.ts";
import { talkSchema } from "#shared/facilitation/talk.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { useLiveSession } from "./live-session.ts";

/** Where the group talks: a call's link or a phone number, said once for everybody. */
export function LeadTalk() {
  const t = useMessages("leading");
  const { led, send } = useLiveSession();
  const failure = useFailure();
  const [typed, setTyped] = createSignal<string>();
  const [wrong, setWrong] = createSignal(false);
  const known = () => wordsOf(led()?.talk ?? null);
  const say = async (where: Talk | null) => {
    if (await failure.watch(() => send({ do: "talk", where }))) setTyped(undefined);
  };
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const where = readTalk(typed() ?? known());
    setWrong(where === undefined);
    if (where) void say(where);
  };
  return (
    <details class="fold">
      <summary>{t("talk")}</summary>
      <form class="session-part" onSubmit={save}>
        <TextField
          label={t("talkField")}
          hint={t("talkHint")}
          error={wrong() ? t("talkWrong") : undefined}
          value={typed() ?? known()}
          onInput={(value) => {
            setWrong(false);
            setTyped(value);
          }}
          maxLength={500}
          autocapitalize="off"
        />
        <div class="row">
          <button type="submit" class="button">
            {t("stepSave")}
          </button>
          <Show when={led()?.talk}>
            <button type="button" class="button quiet" onClick={() => void say(null)}>
              {t("talkClear")}
            </button>
          </Show>
        </div>
        <failure.Text />
      </form>
    </details>
  );
}

/** What was typed as a place to talk; `undefined` where it is neither a link nor a number. */
export function readTalk(typed: string): Talk | undefined {
  const words = typed.trim();
  const isLink = words.includes("://");
  const read = talkSchema.safeParse(isLink ? { kind: "link", url: words } : { kind: "phone", number: words });
  return read.success ? read.data : undefined;
}

function wordsOf(talk: Talk | null): string {
  if (talk === null) return "";
  return talk.kind === "link" ? talk.url : talk.number;
}
