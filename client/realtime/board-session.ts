import { batch, createSignal, getOwner, onCleanup, untrack } from "solid-js";
import { boardSchema, type RootName } from "#shared/boards/board-shape.ts";
import { may } from "#shared/members/permissions.ts";
import { closeCode, type RefusalCode } from "#shared/realtime/messages.ts";
import type { BoardEntry } from "#shared/workshops/workshop.ts";
import type { TrayEntry } from "./board-context.ts";
import { createLife, settledClocks, type BoardLife } from "./board-life.ts";
import { linkBoard } from "./board-link.ts";
import { noMemory } from "./board-memory.ts";
import { createEntryWatch } from "./entry-watch.ts";
import { createLateWriting } from "./late-writing.ts";
import { copyName } from "./local-copy.ts";
import { createNamedTimers } from "./named-timers.ts";
import { OwnChanges, type OwnChange } from "./own-changes.ts";
import { createPresence } from "./presence-channel.ts";
import { createProjection } from "./projection.ts";
import { createQuiet } from "./quiet.ts";
import { createRebase } from "./rebase.ts";
import type { LiveBoardSession, SessionParts } from "./live-board-session.ts";
import { closedBy, createSessionState, type Closed } from "./session-state.ts";
import { createSetAside } from "./set-aside.ts";
import { createStoredCopy } from "./stored-copy.ts";
import { joinTabTalk } from "./tab-talk.ts";
import { unsentNotes } from "./unsent-notes.ts";
import { browserTimers } from "./timers.ts";
import { createJournal } from "./unsettled-journal.ts";

/** How long a connection may be away before the screen says *offline*, in milliseconds. */
const blink = 1500;
/** Wait before sending again what came too fast. */
const rateWait = 1000;
/** Wait before what a lock refused is offered to those who lead. */
const lateWait = 800;

/**
 * Opens a board in this tab and keeps it live until `close` (or the owner's end). Nothing shows as saved before the
 * server's acknowledgement, and nothing refused goes without the tray and a notice.
 */
export function createBoardSession(first: BoardEntry, parts: SessionParts): LiveBoardSession {
  const { memory, timers = browserTimers } = parts;
  const boardId = first.board.id;
  const documentName = parts.own ? `${boardId}/drafts` : boardId;
  const memberId = first.me.id;
  const changes = new OwnChanges();
  const now = () => timers.now();
  const rebase = createRebase(changes, now);
  const state = createSessionState(first, memory !== noMemory, now, parts.own?.mayWrite);
  const { entry, facts, canWrite } = state;
  const aside = parts.aside ?? createSetAside(memory, timers);
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
  let ended = false;
  const { later, cancel, cancelAll } = createNamedTimers(timers);

  const presence = createPresence((body) => (next ?? life()).link?.sendPresence(body), timers);
  const tabs = joinTabTalk(documentName, timers, letGo);
  const journal = createJournal(memory, changes, timers, () => untrack(life).key);
  const copy = createStoredCopy({
    nameOf: (epoch) => copyName(memberId, documentName, epoch),
    open: parts.openCopy,
    drop: parts.dropCopy,
    tabs,
    isCurrent: (mine) => !ended && mine === life(),
  });

  const late = createLateWriting({
    doc: () => (next ? undefined : life().doc),
    change: aside.change,
    now,
    later: (run) => later("late", lateWait, run),
  });

  function changed(): void {
    state.setUnsettled(changes.count());
    journal.changed();
  }

  function keepAside(lost: readonly OwnChange[], reason: TrayEntry["reason"]): void {
    if (lost.length === 0) return;
    changes.forget(lost);
    const step = parts.own?.step;
    const notes = untrack(() => projection.content.notes);
    const left = step && unsentNotes(lost, notes, step, timers.now());
    if (left) aside.keepWords(left.entries, "step-over");
    if (!left || left.rest.length > 0) aside.keepChanges(left?.rest ?? lost, reason);
    changed();
  }

  /** A frozen tab could meanwhile be told by others; each link's events count only while it is the newest. */
  function connect(mine: BoardLife): void {
    const current = () => mine === (next ?? life());
    let connectedBefore = false;
    mine.link = linkBoard(parts.url, documentName, mine.doc, {}, parts.Socket, {
      connected: () => {
        state.connected();
        presence.connected();
        if (connectedBefore) askServer();
        connectedBefore = true;
      },
      disconnected: (tried, code) => {
        if (!current()) return;
        state.patch({ online: false, failed: code === closeCode.notSaved });
        changes.disconnected();
        presence.disconnected();
        if (tried > 0) state.patch({ lost: true });
        else later("lost", blink, () => state.patch({ lost: true }));
        if (tried === 2 || (tried > 2 && tried % 10 === 0)) askServer();
      },
      closedForGood: (code) => end(closedBy(code)),
      synced: () => {
        cancel("lost");
        if (mine === next) takeOver(mine);
        state.patch({ online: true, lost: false, ready: true });
      },
      sent: (n, carries) => {
        const whole = carries === "everything";
        if (mine === life() && whole) changes.sent(n, "everything");
        else if (mine.newest) changes.sent(n, mine.newest);
        mine.newest = undefined;
        state.sent(n);
      },
      settled: (n) => {
        if (changes.settle(n)) rebase.settled();
        state.settled(n);
        if (changes.count() === 0) state.patch({ failed: false });
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
      state.patch({ outdated: true, online: false });
      return;
    }
    if (mine.epoch !== undefined && mine.epoch !== epoch) {
      if (parts.own && changes.count() > 0) return void followOwn(mine, epoch);
      keepAside(changes.all(), "earlier-life");
      beginNext(mine, epoch);
      return;
    }
    const fresh = mine.epoch === undefined;
    mine.epoch = epoch;
    memory.remember(entry(), epoch, timers.now());
    if (fresh && mine === life()) void copy.attach(mine);
  }

  function beginNext(mine: BoardLife, epoch: string): void {
    copy.leaveBehind(mine);
    startAnew(epoch);
  }

  /**
   * One's own notes were shown meanwhile: what the server has not seen goes on in the next document. Where the group is
   * at another step, it may have promised something else there, and waits.
   */
  async function followOwn(mine: BoardLife, epoch: string): Promise<void> {
    mine.link?.destroy();
    mine.link = undefined;
    const isStill = await parts.own?.isStill().catch(() => undefined);
    if (ended || next || mine !== life() || mine.link) return;
    if (isStill === undefined) return later("follow", rateWait, () => connect(mine));
    if (!isStill) keepAside(changes.all(), "step-over");
    beginNext(mine, epoch);
  }

  function refused(mine: BoardLife, n: number, code: RefusalCode): void {
    const verdict = rebase.refused(n, code, may(entry().me.role, "board.write"));
    if (verdict.kind === "send-later") {
      later("rate", rateWait, () => mine.link?.resend(settledClocks(mine.doc, changes.all())));
    } else if (verdict.kind === "rebase") {
      keepAside(verdict.lost, code);
      if (code === "locked" && parts.offersLate) late.add(verdict.lost);
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
    state.patch({ online: false });
    cancel("rate");
    next = makeLife(epoch);
    connect(next);
  }

  function takeOver(fresh: BoardLife): void {
    const old = life();
    const pending = changes.all();
    changes.forget(pending);
    next = undefined;
    const words = rebase.wordsLost(old.doc, fresh.doc);
    if (words) aside.keepWords(words.entries, words.code);
    batch(() => {
      projection.show(fresh.doc);
      setLife(fresh);
    });
    keepAside(rebase.doAgain(fresh.doc, pending), "gone");
    fresh.startUndoAnew();
    setLife(fresh);
    state.setUnsettled(changes.count());
    journal.drop(old.key);
    changed();
    void copy.replace(old, fresh, journal.taken);
  }

  /** Another tab replaces the stored copy that this tab's document rests on. */
  async function letGo(
    takenByOther: Readonly<Record<string, number>>,
    replaced: Promise<void>,
  ): Promise<void> {
    const mine = life();
    const done = takenByOther[mine.key] ?? 0;
    changes.forget(changes.all().filter((change) => change.id <= done));
    await copy.letGo(mine, replaced);
    if (!ended) startAnew(mine.epoch);
  }

  const { learn, askServer } = createEntryWatch({
    boardId,
    ask: parts.askBoard,
    entry,
    setEntry: state.setEntry,
    remember: () => {
      const epoch = life().epoch;
      if (epoch !== undefined) memory.remember(entry(), epoch, timers.now());
    },
    end,
    now,
    later,
  });

  async function start(): Promise<void> {
    const mine = life();
    if (known && parts.openCopy) {
      await copy.attach(mine);
      if (ended) return;
      if (mine.copy) {
        keepAside(journal.adopt(mine.doc), "gone");
        mine.startUndoAnew();
        changed();
        state.patch({ ready: true });
      } else mine.epoch = undefined;
      memory.remember(first, known.epoch, timers.now());
    }
    connect(mine);
  }

  function end(reason: Closed): void {
    state.close(reason);
    state.patch({ online: false });
    presence.disconnected();
    life().link?.destroy();
    next?.end();
    next = undefined;
  }

  function giveUp(): void {
    keepAside(changes.all(), "locked");
    copy.leaveBehind(life());
  }

  function close(): void {
    if (ended) return;
    ended = true;
    journal.stop();
    cancelAll();
    presence.stop();
    tabs.close();
    projection.stop();
    next?.end();
    void life().copy?.close();
    life().end();
  }

  if (getOwner()) onCleanup(close);
  void start();

  return {
    entry,
    doc: () => life().doc,
    content: projection.content,
    canWrite,
    writer: () => {
      const { anonymous } = entry().board;
      return { memberId: anonymous ? undefined : memberId, now: timers.now(), timeless: anonymous };
    },
    saved: state.saved,
    others: presence.others,
    followers: presence.followers,
    quiet: createQuiet(projection),
    setPresence: presence.set,
    setGaze: presence.setGaze,
    undo: () => canWrite() && life().undo.undo(),
    redo: () => canWrite() && life().undo.redo(),
    canUndo: () => canWrite() && life().undo.canUndo(),
    canRedo: () => canWrite() && life().undo.canRedo(),
    tray: aside.tray,
    dropFromTray: aside.dropFromTray,
    setLate: aside.setLate,
    notice: aside.notice,
    dismissNotice: aside.dismissNotice,
    outdated: () => facts().outdated,
    unsettled: state.unsettled,
    learn,
    giveUp,
    close,
  };
}
