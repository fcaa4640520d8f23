import { Match, Switch } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { useLiveSession } from "./live-session.ts";

/** Where the group talks while it works: into the call, or the number to ring. */
export function TalkLink() {
  const t = useMessages("session");
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
            class="button"
            href={url()}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={t("talkCall")}
            title={t("talkCall")}
          >
            {t("talkShort")}
          </a>
        )}
      </Match>
      <Match when={number()}>
        {(number) => (
          <a class="button" href={`tel:${number().replace(/[^\d+*#,;]/g, "")}`}>
            {t("talkPhone", { number: number() })}
          </a>
        )}
      </Match>
    </Switch>
  );
}
