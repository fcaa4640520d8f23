import { batch, createMemo, createSignal, getOwner, onCleanup, untrack, type Accessor } from "solid-js";
import { boardSchema, type RootName } from "#shared/boards/board-shape.ts";
import { RondaError } from "#shared/errors.ts";
import { may } from "#shared/members/permissions.ts";
import { closeCode, type RefusalCode } from "#shared/realtime/messages.ts";
import type { BoardEntry } from "#shared/workshops/workshop.ts";
import type { BoardSession, SavedState, TrayEntry } from "./board-context.ts";
import { createLife, hasChange, missingOf, settledClocks, type BoardLife } from "./board-life.ts";
import { linkBoard } from "./board-link.ts";
import { noMemory, type BoardMemory } from "./board-memory.ts";
import { copyName, type OpenCopy } from "./local-copy.ts";
import { lostWords } from "./lost-words.ts";
import { OwnChanges, type OwnChange } from "./own-changes.ts";
import { createPresence } from "./presence-channel.ts";
import { createProjection } from "./projection.ts";
import { createRefusalJudge } from "./refusals.ts";
import { replay } from "./replay.ts";
import { savedStateOf } from "./saved-state.ts";
import { joinTabTalk } from "./tab-talk.ts";
import { browserTimers, type Timers } from "./timers.ts";
import { withRefused } from "./tray.ts";

/** Everything outside that a session works with; tests pass their own. */
export interface SessionParts {
  /** Where `/sync` is, as `wss://…/sync`. */
  readonly url: string;
  readonly Socket: typeof WebSocket;
  /** What this device keeps of the board; `noMemory` on a shared one. */
  readonly memory: BoardMemory;
  /** Opens the stored copy, and deletes one of an earlier life; absent on a shared device. */
  readonly openCopy?: OpenCopy | undefined;
  readonly dropCopy?: ((name: string) => Promise<void>) | undefined;
  /** Asks the server about the board after failed connects. Throws as `api.board` does. */
  readonly askBoard: (boardId: string) => Promise<BoardEntry>;
  readonly timers?: Timers;
}

/** What the board's page needs of its session besides what its views do. */
export interface LiveBoardSession extends BoardSession {
  /** The newest refusal that the person has not put away; they must hear of every one. */
  readonly notice: Accessor<TrayEntry["reason"] | undefined>;
  readonly dismissNotice: () => void;
  /** The board's schema is newer than this page: it must be loaded again before anything is written. */
  readonly outdated: Accessor<boolean>;
  /** How many of one's own changes are not settled. */
  readonly unsettled: Accessor<number>;
  readonly close: () => void;
}

/** How long a connection may be away before the screen says *offline*, in milliseconds. */
const blink = 1500;
/** Wait before sending again what came too fast. */
const rateWait = 1000;
/** Wait before the journal of unsettled changes is written, so that typing does not write at every letter. */
const journalWait = 250;

/**
 * Opens a board in this tab and keeps it live until `close` (or the owner's end). Nothing shows as saved before the
 * server's acknowledgement, and nothing refused goes without the tray and a notice.
 */
export function createBoardSession(first: BoardEntry, parts: SessionParts): LiveBoardSession {
  const { memory, timers = browserTimers } = parts;
  const boardId = first.board.id;
  const memberId = first.me.id;
  const kept = memory !== noMemory;
  const changes = new OwnChanges();
  const judge = createRefusalJudge();
  const [entry, setEntry] = createSignal(first);
  const [tray, setTray] = createSignal<readonly TrayEntry[]>(memory.tray());
  const [notice, setNotice] = createSignal<TrayEntry["reason"]>();
  const [facts, setFacts] = createSignal({ ready: false, online: false, lost: false, outdated: false });
  const [closed, setClosed] = createSignal<"signed-out" | "removed" | "gone">();
  const [progress, setProgress] = createSignal({ sent: 0, settled: 0, changes: 0 }, { equals: false });
  const known = memory.known();

  const textBefore = (root: RootName, id: string, field: string): string => {
    let at: unknown = untrack(() => projection.content[root][id]);
    for (const key of field.split("/")) at = (at as Record<string, unknown> | undefined)?.[key];
    return typeof at === "string" ? at : "";
  };
  const makeLife = (epoch: string | undefined) =>
    createLife(epoch, changes, timers, textBefore, () => changed());
  const firstLife = makeLife(known?.epoch);
  const projection = createProjection(firstLife.doc);
  const [life, setLife] = createSignal<BoardLife>(firstLife);
  /** The document that takes over once the server's state is in it. */
  let next: BoardLife | undefined;
  /** Changes that a message before the refused one carried: the server has them or answers for them itself. */
  let maybeThrough = new Set<OwnChange>();
  let lookForWords: RefusalCode | undefined;
  /** Journals of other tabs whose changes this tab looks after: name → its newest change that was taken. */
  const taken: Record<string, number> = {};
  /** While another tab replaces the stored copy: resolves when it can be opened again. */
  let othersReplace: Promise<void> | undefined;
  let ended = false;
  const cancels = new Map<string, () => void>();
  const later = (name: string, ms: number, run: () => void) => {
    cancels.get(name)?.();
    cancels.set(name, timers.after(ms, run));
  };

  const presence = createPresence((body) => (next ?? life()).link?.sendPresence(body), timers);
  const tabs = joinTabTalk(boardId, timers, letGo);

  function patchFacts(patch: Partial<ReturnType<typeof facts>>): void {
    setFacts((now) => ({ ...now, ...patch }));
  }

  function changed(): void {
    setProgress((now) => ({ ...now, changes: changes.count() }));
    if (kept && !ended && !cancels.has("journal")) later("journal", journalWait, keepJournal);
  }

  function keepJournal(): void {
    cancels.get("journal")?.();
    cancels.delete("journal");
    memory.keepJournal(untrack(life).key, changes.all());
  }

  function keepAside(lost: readonly OwnChange[], reason: TrayEntry["reason"]): void {
    if (lost.length === 0) return;
    changes.forget(lost);
    tellTray(withRefused(tray(), lost, reason, timers.now()), reason);
    changed();
  }

  function tellTray(entries: readonly TrayEntry[], reason: TrayEntry["reason"]): void {
    setTray(entries);
    memory.keepTray(entries);
    setNotice(reason);
  }

  /** A frozen tab could meanwhile be told by others; each link's events count only while it is the newest. */
  function connect(mine: BoardLife): void {
    const current = () => mine === (next ?? life());
    let connectedBefore = false;
    mine.link = linkBoard(parts.url, boardId, mine.doc, {}, parts.Socket, {
      connected: () => {
        setProgress((now) => ({ ...now, sent: 0, settled: 0 }));
        presence.connected();
        if (connectedBefore) askServer();
        connectedBefore = true;
      },
      disconnected: (tried) => {
        if (!current()) return;
        patchFacts({ online: false });
        changes.disconnected();
        presence.disconnected();
        if (tried > 0) patchFacts({ lost: true });
        else later("lost", blink, () => patchFacts({ lost: true }));
        if (tried === 2 || (tried > 2 && tried % 10 === 0)) askServer();
      },
      closedForGood: (code) => end(reasonOf(code)),
      synced: () => {
        cancels.get("lost")?.();
        if (mine === next) takeOver(mine);
        patchFacts({ online: true, lost: false, ready: true });
      },
      sent: (n, carries) => {
        const whole = carries === "everything";
        if (mine === life() && whole) changes.sent(n, "everything");
        else if (mine.newest) changes.sent(n, mine.newest);
        mine.newest = undefined;
        setProgress((now) => ({ ...now, sent: n }));
      },
      settled: (n) => {
        if (changes.settle(n)) judge.settled();
        setProgress((now) => ({ ...now, settled: Math.max(n, now.settled) }));
        changed();
      },
      refused: (n, code) => refused(mine, n, code),
      life: (epoch, schema) => learnLife(mine, epoch, schema),
      presence: presence.take,
    });
  }

  function learnLife(mine: BoardLife, epoch: string, schema: number): void {
    if (schema > boardSchema) {
      mine.link?.destroy();
      patchFacts({ outdated: true, online: false });
      return;
    }
    if (mine.epoch !== undefined && mine.epoch !== epoch) {
      const old = copyName(memberId, boardId, mine.epoch);
      keepAside(changes.all(), "earlier-life");
      void mine.copy?.close().then(() => parts.dropCopy?.(old));
      mine.copy = undefined;
      startAnew(epoch);
      return;
    }
    const fresh = mine.epoch === undefined;
    mine.epoch = epoch;
    memory.remember(entry(), epoch, timers.now());
    if (fresh && mine === life()) void attachCopy(mine);
  }

  function refused(mine: BoardLife, n: number, code: RefusalCode): void {
    const all = changes.all();
    const through = all.filter((change) => changes.wasCarriedBefore(change, n));
    const mayWrite = may(entry().me.role, "board.write");
    const verdict = judge.judge(code, changes.refuse(n), all, mayWrite);
    if (verdict.kind === "send-later") {
      later("rate", rateWait, () => mine.link?.resend(settledClocks(mine.doc, changes.all())));
    } else if (verdict.kind === "rebase") {
      maybeThrough = new Set(through);
      if (verdict.unknown) lookForWords = code;
      keepAside(
        verdict.lost.filter((change) => !maybeThrough.has(change)),
        code,
      );
      if (code === "forbidden") askServer();
      startAnew(mine.epoch);
    }
  }

  /** Loads the server's state into a new document; the old one stays on the screen and can be written in until then. */
  function startAnew(epoch: string | undefined): void {
    changes.disconnected();
    life().link?.destroy();
    life().link = undefined;
    next?.end();
    patchFacts({ online: false });
    cancels.get("rate")?.();
    next = makeLife(epoch);
    connect(next);
  }

  function takeOver(fresh: BoardLife): void {
    const old = life();
    const pending = changes.all();
    changes.forget(pending);
    next = undefined;
    if (lookForWords) {
      const words = lostWords(old.doc, fresh.doc, lookForWords, timers.now());
      if (words.length > 0) tellTray([...tray(), ...words], lookForWords);
      lookForWords = undefined;
    }
    batch(() => {
      projection.show(fresh.doc);
      setLife(fresh);
    });
    const gone = pending.filter((change) => {
      const through = change.to === change.from && maybeThrough.has(change);
      return !through && !hasChange(fresh.doc, change) && !replay(fresh.doc, missingOf(fresh.doc, change));
    });
    keepAside(gone, "gone");
    fresh.startUndoAnew();
    setLife(fresh);
    setProgress((now) => ({ ...now, changes: changes.count() }));
    memory.keepJournal(old.key, []);
    changed();
    void moveCopy(old, fresh);
  }

  async function moveCopy(old: BoardLife, fresh: BoardLife): Promise<void> {
    const { copy } = old;
    if (othersReplace) await othersReplace;
    else if (copy) await tabs.replaceCopy(taken, copy.clear);
    othersReplace = undefined;
    await copy?.close();
    old.end();
    if (fresh === life()) await attachCopy(fresh);
  }

  async function attachCopy(mine: BoardLife): Promise<void> {
    if (!parts.openCopy || mine.epoch === undefined) return;
    mine.copy = await parts.openCopy(copyName(memberId, boardId, mine.epoch), mine.doc);
    if (ended || mine !== life()) await mine.copy?.close();
  }

  /** Another tab replaces the stored copy that this tab's document rests on. */
  async function letGo(
    takenByOther: Readonly<Record<string, number>>,
    replaced: Promise<void>,
  ): Promise<void> {
    const mine = life();
    const done = takenByOther[mine.key] ?? 0;
    changes.forget(changes.all().filter((change) => change.id <= done));
    othersReplace = replaced;
    await mine.copy?.close();
    mine.copy = undefined;
    if (!ended) startAnew(mine.epoch);
  }

  /** Looks after what earlier tabs left unsettled: it is in the copy, or is done again. */
  function adoptJournals(mine: BoardLife): void {
    const seen = new Set<string>();
    for (const journal of memory.journals()) {
      taken[journal.key] = journal.changes.at(-1)?.id ?? 0;
      memory.keepJournal(journal.key, []);
      for (const change of journal.changes) {
        const name = `${change.client}/${change.from}/${change.to}`;
        if (change.to > change.from && seen.has(name)) continue;
        seen.add(name);
        if (change.to === change.from || hasChange(mine.doc, change)) changes.adopt([change]);
        else if (!replay(mine.doc, missingOf(mine.doc, change))) keepAside([change], "gone");
      }
    }
    mine.startUndoAnew();
    changed();
  }

  async function start(): Promise<void> {
    const mine = life();
    if (known && parts.openCopy) {
      await attachCopy(mine);
      if (ended) return;
      if (mine.copy) {
        adoptJournals(mine);
        patchFacts({ ready: true });
      } else mine.epoch = undefined;
      memory.remember(first, known.epoch, timers.now());
    }
    connect(mine);
  }

  function askServer(): void {
    parts.askBoard(boardId).then(
      (fresh) => {
        setEntry(fresh);
        const epoch = life().epoch;
        if (epoch !== undefined) memory.remember(fresh, epoch, timers.now());
      },
      (error: unknown) => {
        if (!(error instanceof RondaError)) return;
        if (error.code === "unauthorised") end("signed-out");
        else if (error.code === "not-found") end("gone");
      },
    );
  }

  function end(reason: "signed-out" | "removed" | "gone"): void {
    setClosed(reason);
    patchFacts({ online: false });
    presence.disconnected();
    life().link?.destroy();
    next?.end();
    next = undefined;
  }

  function close(): void {
    if (ended) return;
    ended = true;
    if (kept) keepJournal();
    for (const cancel of cancels.values()) cancel();
    presence.stop();
    tabs.close();
    projection.stop();
    next?.end();
    void life().copy?.close();
    life().end();
    globalThis.removeEventListener?.("pagehide", keepJournal);
  }

  if (kept) globalThis.addEventListener?.("pagehide", keepJournal);
  if (getOwner()) onCleanup(close);
  void start();

  const saved = createMemo((): SavedState =>
    savedStateOf({
      closed: closed(),
      ...facts(),
      changes: progress().changes,
      inFlight: progress().sent - progress().settled,
      kept,
    }),
  );
  const canWrite = createMemo(() => {
    const { me } = entry();
    return (
      facts().ready &&
      !facts().outdated &&
      closed() === undefined &&
      me.state === "in" &&
      may(me.role, "board.write")
    );
  });
  return {
    entry,
    doc: () => life().doc,
    content: projection.content,
    canWrite,
    writer: () => ({ memberId, now: timers.now() }),
    saved,
    others: presence.others,
    setPresence: presence.set,
    undo: () => canWrite() && life().undo.undo(),
    redo: () => canWrite() && life().undo.redo(),
    canUndo: () => canWrite() && life().undo.canUndo(),
    canRedo: () => canWrite() && life().undo.canRedo(),
    tray,
    dropFromTray: (id) => {
      setTray((entries) => entries.filter((kept) => kept.id !== id));
      memory.keepTray(tray());
    },
    notice,
    dismissNotice: () => setNotice(undefined),
    outdated: () => facts().outdated,
    unsettled: () => progress().changes,
    close,
  };
}

function reasonOf(code: number): "signed-out" | "removed" | "gone" {
  if (code === closeCode.signedOut) return "signed-out";
  return code === closeCode.removed ? "removed" : "gone";
}
