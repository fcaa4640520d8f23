import { createResource, Show } from "solid-js";
import { loadMessages, useMessages } from "../i18n/i18n.ts";
import { useBoard } from "../realtime/board-context.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { OwnAnswers } from "./OwnAnswers.tsx";
import { OwnName } from "./OwnName.tsx";
import { OwnPeople } from "./OwnPeople.tsx";
import { WasHere } from "./WasHere.tsx";

import "./about-me.css";

/** What one may say of oneself: a name, how many share the device, where one belongs, who one was before. */
export function AboutMe(props: { onClose: () => void }) {
  const t = useMessages("people");
  const { entry } = useBoard();
  const [ready] = createResource(() => loadMessages("people").then(() => true));
  const id = entry().workshop.id;
  return (
    <Show when={ready()}>
      <Dialog title={t("aboutTitle")} onClose={() => props.onClose()}>
        <OwnName workshopId={id} name={entry().me.name} />
        <OwnPeople workshopId={id} people={entry().me.people ?? 1} />
        <OwnAnswers workshopId={id} lists={entry().groupLists ?? []} />
        <WasHere workshopId={id} asked={entry().me.wasHere} />
      </Dialog>
    </Show>
  );
}
