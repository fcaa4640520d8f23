import { createSignal, Match, onMount, Show, Switch } from "solid-js";
import { RondaError } from "#shared/errors.ts";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import { api } from "#client/api.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { PageFrame, Waiting } from "#client/members/PageFrame.tsx";
import { useErrorText } from "#client/ui/error-text.ts";
import { WorkshopProvider, type OpenWorkshop } from "./workshop-context.ts";
import { WorkshopInvite } from "./WorkshopInvite.tsx";
import { WorkshopPlain } from "./WorkshopPlain.tsx";
import { WorkshopSettings } from "./WorkshopSettings.tsx";
import "./workshop.css";

/** A workshop's page: for who leads it the invitation and, one step away, everything else; for others its purpose. */
export function WorkshopPage(props: { id: string; isNew: boolean }) {
  const t = useMessages("workshop");
  const common = useMessages("common");
  const errorText = useErrorText();
  const [view, setView] = createSignal<WorkshopView>();
  const [failed, setFailed] = createSignal("");

  const refresh = async () => {
    setView(await api.workshop(props.id));
  };
  const open = () => {
    setFailed("");
    refresh().catch((error: unknown) => setFailed(errorText(error)));
  };
  onMount(open);

  const workshop: OpenWorkshop = {
    view: () => view()!,
    refresh,
    change: async (change) => {
      try {
        setView(await api.changeWorkshop(props.id, { ...change, version: view()!.version }));
      } catch (error) {
        if (error instanceof RondaError && error.code === "stale") await refresh();
        throw error;
      }
    },
  };

  return (
    <Switch fallback={<PageFrame children={<Waiting />} />}>
      <Match when={failed()}>
        <PageFrame>
          <div class="panel" role="alert">
            <p>{failed()}</p>
            <div class="row">
              <button type="button" class="button" onClick={open}>
                {common("tryAgain")}
              </button>
              <a class="button" href="/">
                {t("home")}
              </a>
            </div>
          </div>
        </PageFrame>
      </Match>
      <Match when={view()}>
        <WorkshopProvider value={workshop}>
          <Show when={view()?.invites} fallback={<PageFrame children={<WorkshopPlain />} />}>
            <WorkshopInvite isNew={props.isNew} settings={<WorkshopSettings folded={props.isNew} />} />
          </Show>
        </WorkshopProvider>
      </Match>
    </Switch>
  );
}
