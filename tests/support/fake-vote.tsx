import { createSignal, type JSX } from "solid-js";
import type { Locale } from "#shared/i18n/locales.ts";
import type { PollView } from "#shared/voting/poll.ts";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import type { Feature } from "#client/i18n/catalogue.ts";
import { PollProvider } from "#client/voting/vote/poll-context.ts";
import { showPage } from "./show-page.ts";

/** A workshop of which a vote's screens know little; what a test does not speak of is ordinary. */
export function fakeWorkshop(given: Partial<WorkshopView> = {}): WorkshopView {
  return {
    workshop: { id: "w1", title: "Water", locale: "en" },
    boards: [{ id: "b1", title: "Board" }],
    me: { id: "m1", name: "Ana", role: "facilitator", state: "in" },
    version: 1,
    purpose: {},
    reviewOn: "2027-05-22",
    operator: null,
    memberList: "present",
    memberCount: 1,
    doorOpen: true,
    ...given,
  };
}

/** Part of a vote's page on the screen, and the poll as it is by now. */
export async function showInVote(
  part: () => JSX.Element,
  first: PollView,
  given: {
    readonly features?: readonly Feature[];
    readonly view?: Partial<WorkshopView>;
    readonly language?: Locale;
  } = {},
) {
  const [poll, take] = createSignal(first);
  const view = fakeWorkshop(given.view);
  const facts = {
    poll,
    take,
    look: async () => {},
    me: () => view.me,
    view,
    workshopId: view.workshop.id,
    now: () => undefined,
    isHeard: () => true,
  };
  const features = ["voting", "purpose", ...(given.features ?? [])] as const;
  const shown = await showPage(
    () => <PollProvider value={facts}>{part()}</PollProvider>,
    features,
    given.language,
  );
  return { ...shown, poll, take };
}
