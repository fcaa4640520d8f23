/** One server-sent event as a browser reads it (WHATWG HTML, 9.2.6). */
export interface StreamEvent {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: Record<string, unknown>;
}

/** Reads a stream of server-sent events one by one; comments and `retry` are kept beside. */
export class EventStream {
  retry: string | undefined;
  private readonly reader: ReadableStreamDefaultReader<Uint8Array>;
  private text = "";

  constructor(response: Response) {
    this.reader = response.body!.getReader();
  }

  /** The next event, or `undefined` at the end of the stream. */
  async next(): Promise<StreamEvent | undefined> {
    for (;;) {
      const end = this.text.indexOf("\n\n");
      if (end < 0) {
        const { done, value } = await this.reader.read();
        if (done) return undefined;
        this.text += new TextDecoder().decode(value);
        continue;
      }
      const block = this.text.slice(0, end);
      this.text = this.text.slice(end + 2);
      const fields = new Map(
        block
          .split("\n")
          .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]),
      );
      this.retry = fields.get("retry") ?? this.retry;
      const data = fields.get("data");
      if (data !== undefined) {
        return { event: fields.get("event") ?? "message", id: fields.get("id"), data: JSON.parse(data) };
      }
    }
  }

  close = () => this.reader.cancel();
}
