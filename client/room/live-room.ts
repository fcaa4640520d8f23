import { createSignal, type Accessor } from "solid-js";
import * as Y from "yjs";
import type { BoardContent } from "#shared/boards/board-shape.ts";
import { linkBoard, type BoardLink } from "#client/realtime/board-link.ts";
import { createProjection } from "#client/realtime/projection.ts";

/** A board that is only looked at. */
export interface LiveRoom {
  readonly content: BoardContent;
  /** Whether what is shown is the board as it is now; false before the first content, and without a connection. */
  readonly live: Accessor<boolean>;
  readonly stop: () => void;
}

/**
 * Follows a board with the room's own session, writing nothing and seen by nobody. When the board begins another
 * life (a purge, a restore) it starts from an empty document, so that nothing of the old one is shown on.
 */
export function openLiveRoom(
  boardId: string,
  onEnded: () => void,
  Socket: typeof WebSocket = WebSocket,
): LiveRoom {
  let doc = new Y.Doc();
  let link: BoardLink | undefined;
  let epoch: string | undefined;
  const projection = createProjection(doc);
  const [live, setLive] = createSignal(false);
  const url = `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}/sync`;

  const connect = () => {
    link = linkBoard(url, boardId, doc, { as: "room" }, Socket, {
      connected: () => {},
      disconnected: () => setLive(false),
      closedForGood: onEnded,
      synced: () => setLive(true),
      sent: () => {},
      settled: () => {},
      refused: () => {},
      life: (now) => {
        const before = epoch;
        epoch = now;
        if (before !== undefined && before !== now) startAnew();
      },
      presence: () => {},
    });
  };
  const startAnew = () => {
    link?.destroy();
    doc.destroy();
    doc = new Y.Doc();
    projection.show(doc);
    connect();
  };
  connect();

  return {
    content: projection.content,
    live,
    stop: () => {
      link?.destroy();
      projection.stop();
      doc.destroy();
    },
  };
}
