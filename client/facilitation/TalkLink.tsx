import { Match, Switch } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { useLiveSession } from "./live-session.ts";

/** Where the group talks while it works: into the call, or the number to ring. */
export function TalkLink() {
  const t = useMessages("turns");
  const { led } = useLiveSession();
  const talk = () => led()?.talk;
  const link = () => {
    const where = talk();
    return where?.kind === "link" ? where.url : undefined;
  };
  const number = () => {
    const where = talk();
    return where?.kind === "phone" ? where.number : undefined;
  };
  return (
    <Switch>
      <Match when={link()}>
        {(url) => (
          <a
            class="button icon"
            href={url()}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={t("talkCall")}
            title={t("talkCall")}
          >
            <CallMark />
          </a>
        )}
      </Match>
      <Match when={number()}>
        {(number) => (
          <a
            class="button icon"
            href={`tel:${number().replace(/[^\d+*#,;]/g, "")}`}
            aria-label={t("talkPhone", { number: number() })}
            title={t("talkPhone", { number: number() })}
          >
            <CallMark />
          </a>
        )}
      </Match>
    </Switch>
  );
}

/** A telephone: smaller than its words, because the bar has little room on a phone. */
function CallMark() {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M6 3h3l1.5 5-2 1.5a12 12 0 0 0 6 6l1.5-2 5 1.5v3a2 2 0 0 1-2.2 2A17 17 0 0 1 4 5.2 2 2 0 0 1 6 3z" />
    </svg>
  );
}
