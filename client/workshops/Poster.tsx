import { Suspense } from "solid-js";
import type { messagesIn } from "#client/i18n/i18n.ts";
import { LazyQrCode } from "#client/ui/LazyQrCode.tsx";
import { Mark } from "#client/ui/Mark.tsx";
import "./poster.css";

type InvitationWords = Awaited<ReturnType<typeof messagesIn<"invitation">>>;

/**
 * The sheet for the wall, seen only by the printer: black on white, the code large enough to be scanned from some
 * steps away. It says *Invitation* and nothing of what about, unless the title is asked for.
 */
export function Poster(props: {
  words: InvitationWords;
  title: string | undefined;
  url: string;
  place: string;
  code: string;
}) {
  return (
    <section class="poster" aria-hidden="true">
      <Mark />
      <p class="poster-title">{props.title ?? props.words("invitation")}</p>
      <p>{props.words("scan")}</p>
      <Suspense>
        <LazyQrCode text={props.url} label={props.words("qrName")} />
      </Suspense>
      <p>{props.words("orGo")}</p>
      <p class="poster-place">{props.place}</p>
      <p class="poster-code">{props.code}</p>
      <p class="poster-note">{props.words("posterNote")}</p>
    </section>
  );
}
