import { useMessages } from "#client/i18n/i18n.ts";
import { Mark } from "#client/ui/Mark.tsx";

/** What a first visitor reads: in two sentences what this is for, and that it asks for no account. */
export function HomeWelcome() {
  const t = useMessages("home");
  return (
    <section class="home-welcome">
      <Mark />
      <div class="stack">
        <h1>{t("what")}</h1>
        <p class="home-for">{t("whatFor")}</p>
        <p class="muted">{t("noAccount")}</p>
      </div>
    </section>
  );
}
