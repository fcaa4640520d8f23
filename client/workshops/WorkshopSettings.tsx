import { createSignal, Show } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { WorkshopBoards } from "./WorkshopBoards.tsx";
import { WorkshopDelete } from "./WorkshopDelete.tsx";
import { WorkshopDoor } from "./WorkshopDoor.tsx";
import { WorkshopEdit } from "./WorkshopEdit.tsx";
import { WorkshopLinks } from "./WorkshopLinks.tsx";
import { WorkshopNames } from "./WorkshopNames.tsx";
import { WorkshopPeople } from "./WorkshopPeople.tsx";
import { WorkshopReturnCode } from "./WorkshopReturnCode.tsx";
import { WorkshopRoomLink } from "./WorkshopRoomLink.tsx";

/**
 * What is one step away on a workshop's page, each part closed until it is asked for. Right after the start even the
 * list of parts waits behind one button, so that the invitation stands alone.
 */
export function WorkshopSettings(props: { folded: boolean }) {
  const t = useMessages("workshop");
  const [folded, setFolded] = createSignal(props.folded);
  let heading: HTMLHeadingElement | undefined;
  const unfold = () => {
    setFolded(false);
    heading?.focus();
  };
  return (
    <Show
      when={!folded()}
      fallback={
        <p>
          <button type="button" class="button" onClick={unfold}>
            {t("further")}
          </button>
        </p>
      }
    >
      <section class="workshop-settings" aria-labelledby="settings-heading">
        <h2 id="settings-heading" tabindex={-1} ref={heading}>
          {t("further")}
        </h2>
        <WorkshopPeople />
        <WorkshopBoards />
        <WorkshopLinks />
        <WorkshopDoor />
        <WorkshopRoomLink />
        <WorkshopNames />
        <WorkshopEdit />
        <WorkshopReturnCode />
        <WorkshopDelete />
      </section>
    </Show>
  );
}
