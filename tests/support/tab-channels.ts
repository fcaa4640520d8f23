/**
 * A browser's channels between its tabs, without the runner's own threads: words arrive in the next turn, in the order
 * in which they were said. Stub it as `BroadcastChannel`.
 */
export class TabChannels extends EventTarget {
  private static readonly open = new Set<TabChannels>();
  readonly name: string;

  constructor(name: string) {
    super();
    this.name = name;
    TabChannels.open.add(this);
  }

  postMessage(data: unknown): void {
    for (const other of TabChannels.open) {
      if (other === this || other.name !== this.name) continue;
      queueMicrotask(() => other.dispatchEvent(new MessageEvent("message", { data: structuredClone(data) })));
    }
  }

  close(): void {
    TabChannels.open.delete(this);
  }
}
