import type { PollView } from "#shared/voting/poll.ts";
import type { ResultView } from "#shared/voting/poll-result.ts";
import type { Entered, WorkshopView } from "#shared/workshops/workshop.ts";
import type { Browser, Failure } from "./browser.ts";
import { openHouse, type OpenHouse } from "./open-house.ts";

/** Answer of the calls that change a poll. */
export interface PollAnswered extends Failure {
  readonly poll: PollView;
}

/** A secret approval vote of participants that closes at once. */
export const question = {
  title: "What comes first?",
  method: "approval",
  options: [
    { id: "a", label: "Water" },
    { id: "b", label: "Roads" },
  ],
  eligible: ["participant"],
  secrecy: "secret",
  settings: { window: 0 },
};

/** A house with one workshop, its facilitator and three participants, and what they do in votes. */
export interface PollHouse {
  readonly open: OpenHouse;
  readonly facilitator: Browser;
  readonly entered: Required<Entered>;
  readonly people: readonly Browser[];
  /** Somebody more who takes part. */
  join(name: string, role?: "participant" | "advisory" | "observer"): Promise<Browser>;
  draft(more?: object): Promise<{ status: number; data: PollAnswered }>;
  drafted(more?: object): Promise<PollView>;
  /** A poll that is open; `body` is what the facilitator confirms. */
  opened(more?: object, body?: object): Promise<PollView>;
  act(
    browser: Browser,
    id: string,
    call: string,
    body?: object,
  ): Promise<{ status: number; data: PollAnswered }>;
  viewOf(browser: Browser): Promise<WorkshopView>;
  idOf(browser: Browser): Promise<string>;
  resultOf(browser: Browser, id: string): Promise<ResultView>;
}

/** Opens one. */
export async function openPollHouse(): Promise<PollHouse> {
  const open = openHouse();
  const { facilitator, entered } = await open.openWorkshop();
  const workshop = `/api/workshops/${entered.workshop.id}`;
  const people: Browser[] = [];
  for (const name of ["Luz", "Rui", "Eva"]) people.push(await open.join(entered, "participant", name));
  const draft = (more: object = {}) =>
    facilitator.post<PollAnswered>(`${workshop}/polls`, { ...question, ...more });
  const drafted = async (more: object = {}) => (await draft(more)).data.poll;
  const act = (browser: Browser, id: string, call: string, body?: object) =>
    browser.post<PollAnswered>(`/api/polls/${id}/${call}`, body);
  const viewOf = async (browser: Browser) => (await browser.get<WorkshopView>(workshop)).data;
  return {
    open,
    facilitator,
    entered,
    people,
    join: (name, role = "participant") => open.join(entered, role, name),
    draft,
    drafted,
    opened: async (more = {}, body = {}) =>
      (await act(facilitator, (await drafted(more)).id, "open", body)).data.poll,
    act,
    viewOf,
    idOf: async (browser) => (await viewOf(browser)).me.id,
    resultOf: async (browser, id) => (await browser.get<ResultView>(`/api/polls/${id}/result`)).data,
  };
}

/** A projector that shows this workshop's room. */
export async function projectorOf({ open, facilitator, entered }: PollHouse): Promise<Browser> {
  const projector = open.browser();
  const { data } = await facilitator.post<{ url: string }>(`/api/workshops/${entered.workshop.id}/room`);
  await projector.post("/api/room", { token: data.url.split("#")[1] });
  return projector;
}

/** Status and code of a refusal. */
export function refusal({ status, data }: { status: number; data: Failure }): [number, string] {
  return [status, data.error.code];
}
