import { useMessages } from "#client/i18n/i18n.ts";

/** How much of a page stays in sight when turning it, so that no line is cut in two for good. */
const share = 0.85;

/** Turning the page for who stands at the projector; the keys of the browser do the same. It never turns by itself. */
export function RoomPager() {
  const t = useMessages("room");
  const turn = (direction: 1 | -1) => scrollBy({ top: direction * share * innerHeight, behavior: "smooth" });
  return (
    <div class="room-pager">
      <button type="button" class="button" aria-label={t("pageUp")} onClick={() => turn(-1)}>
        <span aria-hidden="true">▲</span>
      </button>
      <button type="button" class="button" aria-label={t("pageDown")} onClick={() => turn(1)}>
        <span aria-hidden="true">▼</span>
      </button>
    </div>
  );
}
