import type { Purpose } from "#shared/workshops/workshop.ts";
import { useMessages } from "../i18n/i18n.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { PurposeList } from "../workshops/PurposeList.tsx";

/** Why, for whom, what is decided, how far and who carries it out: at each start, and from the menu. */
export function PurposePanel(props: { title: string; purpose: Purpose; onClose: () => void }) {
  const t = useMessages("aside");
  return (
    <Dialog title={t("purposeTitle")} onClose={() => props.onClose()}>
      <p class="purpose-workshop">{props.title}</p>
      <PurposeList purpose={props.purpose} />
      <form method="dialog" class="purpose-go">
        <button class="button main" autofocus>
          {t("purposeStart")}
        </button>
      </form>
    </Dialog>
  );
}
