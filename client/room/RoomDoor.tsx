import { Suspense } from "solid-js";
import { readableCode } from "#shared/invites/typed-code.ts";
import type { RoomView } from "#shared/workshops/workshop.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { LazyQrCode } from "#client/ui/LazyQrCode.tsx";

/** How somebody in the room joins: a QR to scan, or an address and a code to type. Only while the door is open. */
export function RoomDoor(props: { door: NonNullable<RoomView["door"]> }) {
  const t = useMessages("room");
  const place = () => {
    const { host, pathname } = new URL(props.door.url);
    return host + pathname;
  };
  return (
    <section class="room-door" aria-labelledby="room-door">
      <h2 id="room-door">{t("joinHere")}</h2>
      <Suspense>
        <LazyQrCode text={props.door.url} label={t("qrName")} />
      </Suspense>
      <p class="room-place">{place()}</p>
      <p class="room-code" translate="no">
        {readableCode(props.door.code)}
      </p>
    </section>
  );
}
