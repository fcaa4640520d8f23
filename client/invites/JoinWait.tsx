import { createSignal, onCleanup, onMount, Show } from "solid-js";
import type { Entered } from "#shared/workshops/workshop.ts";
import { api } from "#client/api.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { fetchWasHere } from "#client/members/fetch-was-here.ts";
import type { WasHere } from "#client/members/WasHere.tsx";
import { Mark } from "#client/ui/Mark.tsx";

/** How often the page asks whether the door was opened, in milliseconds. */
const askEvery = 10_000;

/** At the door: says so calmly, and goes on by itself once somebody who leads lets the person in. */
export function JoinWait(props: {
  workshopId: string;
  onAdmitted: (entered: Pick<Entered, "workshop" | "boards" | "me">) => void;
}) {
  const t = useMessages("join");
  const [asked, setAsked] = createSignal<string>();
  // By hand: `lazy` and `Suspense` would cost the first load of joining more than what they fetch later.
  const [wasHere, setWasHere] = createSignal<typeof WasHere>();
  void fetchWasHere().then(
    (found) => setWasHere(() => found),
    () => undefined,
  );
  const ask = async () => {
    const { workshops } = await api.session();
    const mine = workshops.find(({ id }) => id === props.workshopId);
    setAsked(mine?.me.wasHere);
    if (mine?.me.state === "in" && mine.boards.length > 0) {
      props.onAdmitted({ workshop: mine, boards: mine.boards, me: mine.me });
    }
  };
  onMount(() => {
    // A try that fails is followed by the next one; there is nothing for the person to do about it.
    const timer = setInterval(() => void ask().catch(() => undefined), askEvery);
    onCleanup(() => clearInterval(timer));
  });
  return (
    <>
      <section class="page-waiting" role="status">
        <Mark working />
        <h1>{t("waitTitle")}</h1>
        <p class="join-wait">{t("waitText")}</p>
      </section>
      <Show when={wasHere()}>
        {(WasHere) =>
          WasHere()({
            workshopId: props.workshopId,
            get asked() {
              return asked();
            },
            onAsked: () => void ask().catch(() => undefined),
          })
        }
      </Show>
    </>
  );
}
