import type * as Y from "yjs";
import { projectBoard } from "#shared/boards/board-doc.ts";
import { inOrder } from "#shared/boards/item.ts";
import type { ErrorBody } from "#shared/errors.ts";
import type { ActivityDraft } from "#shared/facilitation/activity.ts";
import type { LedSession, RevealPreview, SessionAnswer } from "#shared/facilitation/led-session.ts";
import type { Entered, WorkshopView } from "#shared/workshops/workshop.ts";
import { connectRaw, knock, type RawSocket } from "./live-house.ts";
import {
  connectPlain,
  eventually,
  joinWorkshop,
  openWorkshop,
  scriptClient,
  type PlainConnection,
  type ScriptClient,
} from "./script-client.ts";

/** Somebody in a workshop, by script. */
export interface Writer {
  readonly id: string;
  readonly client: ScriptClient;
}

/** A workshop in which people write for themselves, led by Ana, with Luz and Rui; all of them scripts. */
export class PrivateWriting {
  readonly ana: Writer;
  readonly entered: Required<Entered>;
  luz!: Writer;
  rui!: Writer;
  /** The step in which they write. */
  step = "";
  private readonly open: { end(): void }[] = [];

  private constructor(client: ScriptClient, entered: Required<Entered>) {
    this.entered = entered;
    this.ana = { client, id: entered.me.id };
  }

  static async start(origin: string): Promise<PrivateWriting> {
    const client = scriptClient(origin);
    const scene = new PrivateWriting(client, (await openWorkshop(client)) as Required<Entered>);
    scene.luz = await scene.join("Luz");
    scene.rui = await scene.join("Rui");
    return scene;
  }

  end(): void {
    for (const one of this.open.splice(0)) one.end();
  }

  get boardId(): string {
    return this.entered.boards[0]!.id;
  }

  get path(): string {
    return `/api/workshops/${this.entered.workshop.id}`;
  }

  async join(name: string, role: "participant" | "observer" = "participant"): Promise<Writer> {
    const client = scriptClient(this.ana.client.origin);
    const { me } = await joinWorkshop(client, this.entered.invites[role].token, name);
    return { client, id: me.id };
  }

  async viewOf({ client }: Writer): Promise<WorkshopView> {
    return (await (await client.fetch(this.path)).json()) as WorkshopView;
  }

  async sessionOf(person: Writer): Promise<LedSession> {
    return (await this.viewOf(person)).session!;
  }

  /** Sends a command made on what its sender sees now. Returns its error code, or "". */
  async tries(person: Writer, what: object): Promise<string> {
    const { version } = await this.viewOf(person);
    const body = JSON.stringify({ version, ...what });
    const headers = { "content-type": "application/json" };
    const answer = await person.client.fetch(`${this.path}/session`, { method: "POST", headers, body });
    return answer.ok ? "" : ((await answer.json()) as ErrorBody).error.code;
  }

  async lead(what: object): Promise<SessionAnswer> {
    const { version } = await this.viewOf(this.ana);
    return this.ana.client.post<SessionAnswer>(`${this.path}/session`, { version, ...what });
  }

  /** The group begins to write for itself, with a shared step to come. */
  async begin(more: Partial<ActivityDraft> = {}): Promise<void> {
    const read = draft("Read", { visibility: "shared", names: "shown" });
    const { session } = await this.lead({ do: "add", activities: [draft("Write", more), read] });
    this.step = session.agenda[0]!.id;
    await this.lead({ do: "start", activity: this.step });
  }

  reveal(): Promise<SessionAnswer> {
    return this.lead({ do: "reveal", activity: this.step });
  }

  async preview(): Promise<RevealPreview> {
    const answer = await this.ana.client.fetch(`${this.path}/session/reveal/${this.step}`);
    return (await answer.json()) as RevealPreview;
  }

  /** Opens a document as another program would, and waits for its state. */
  async dial(person: Writer, to: string): Promise<PlainConnection> {
    const connection = connectPlain(person.client, to);
    this.open.push(connection);
    await eventually(
      () => connection.provider.synced,
      (synced) => synced,
    );
    return connection;
  }

  own(person: Writer): Promise<PlainConnection> {
    return this.dial(person, `${this.boardId}/drafts`);
  }

  async raw(person: Writer, to: string): Promise<RawSocket> {
    const socket = await connectRaw(person.client, to);
    this.open.push(socket);
    return socket;
  }

  /** Somebody writes for themselves; all of it is on disk then. */
  async write(person: Writer, ...texts: readonly string[]): Promise<RawSocket> {
    const socket = await this.raw(person, `${this.boardId}/drafts`);
    for (const text of texts) {
      const answer = await socket.writeNote(person.id, { text });
      if (answer !== "settled") throw new Error(answer);
    }
    return socket;
  }

  /** What a socket is answered before it opens: 101 where it does. */
  knock(person: Writer | undefined, where: string): Promise<number> {
    return knock({ origin: this.ana.client.origin, cookie: person?.client.cookie ?? (() => "") }, where);
  }
}

/** A step in which everybody writes for themselves, names hidden, unless a test says otherwise. */
export function draft(title: string, more: Partial<ActivityDraft> = {}): ActivityDraft {
  return {
    title,
    instructions: "",
    target: "wall",
    writers: ["facilitator", "advisory", "participant"],
    minutes: 5,
    speaking: "open",
    visibility: "private",
    names: "hidden",
    note: "",
    ...more,
  };
}

/** The notes of a document that are not removed, in their order. */
export function notesOf(doc: Y.Doc) {
  return inOrder(projectBoard(doc).notes);
}
