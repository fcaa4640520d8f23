import { messageKind, syncStep } from "#shared/realtime/messages.ts";

/** What a board's socket tells: its number on a connection, and whether it answers with everything. */
export type OnSent = (step: "everything" | "update") => void;

/**
 * A WebSocket that notices each sync message of subtype 1 or 2 right before it goes out (messages 100 and 101 count
 * these), and keeps back y-websocket's awareness, in whose place message 103 speaks.
 */
export function countedSocket(Socket: typeof WebSocket, onSent: OnSent): typeof WebSocket {
  return class extends Socket {
    override send(data: Parameters<WebSocket["send"]>[0]): void {
      if (data instanceof Uint8Array) {
        const [kind, step] = data;
        if (kind === messageKind.awareness || kind === messageKind.queryAwareness) return;
        if (kind === messageKind.sync && step === syncStep.step2) onSent("everything");
        if (kind === messageKind.sync && step === syncStep.update) onSent("update");
      }
      super.send(data);
    }
  };
}
