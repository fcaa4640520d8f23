import { createSignal, Show, Suspense } from "solid-js";
import type { PollView } from "#shared/voting/poll.ts";
import { loadMessages, useMessages } from "#client/i18n/i18n.ts";
import { Waiting } from "#client/members/PageFrame.tsx";
import { lazyPiece } from "#client/ui/lazy-piece.ts";
import "#client/ui/fold.css";

const WhatIsSecret = lazyPiece(async () => {
  const [{ WhatIsSecret }] = await Promise.all([import("./WhatIsSecret.tsx"), loadMessages("secrecy")]);
  return { default: WhatIsSecret };
});

/** From whom the vote is secret and from whom not, in plain words; what a small group and a plain network give away. */
export function SecretFromWhom(props: { poll: PollView; plainHttp: boolean }) {
  const t = useMessages("voting");
  const [isOpen, setOpen] = createSignal(false);
  return (
    <>
      <Show when={props.poll.thin}>
        <p class="own-warning">{t("thin")}</p>
      </Show>
      <Show when={props.plainHttp}>
        <p class="own-warning">{t(props.poll.settings.sensitive ? "plainHttpSensitive" : "plainHttp")}</p>
      </Show>
      <details class="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t("fromWhom")}</summary>
        <Show when={isOpen()}>
          <Suspense fallback={<Waiting />}>
            <WhatIsSecret />
          </Suspense>
        </Show>
      </details>
    </>
  );
}
