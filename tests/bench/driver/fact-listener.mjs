/** Somebody who listens to a workshop's events, by plain http: what arrives is read as text, as a browser does. */
import { get } from "node:http";

export class FactListener {
  /** Event by event: what it told and when it came (`performance.now()`). */
  onEvent = undefined;
  #request;
  #text = "";

  /** Opens the stream and resolves with its first event. `resume`: the last version that was told before. */
  async open({ origin, workshop, cookie }, resume) {
    const headers = { cookie, ...(resume === undefined ? {} : { "last-event-id": String(resume) }) };
    return new Promise((resolve, reject) => {
      this.#request = get(`${origin}/api/workshops/${workshop}/events`, { headers, agent: false });
      this.#request.on("error", reject);
      this.#request.on("response", (response) => {
        if (response.statusCode !== 200) reject(new Error(`the stream answered ${response.statusCode}`));
        response.setEncoding("utf8");
        response.on("error", () => {});
        response.on("data", (chunk) => this.#read(chunk, resolve));
      });
    });
  }

  close() {
    this.#request.on("error", () => {});
    this.#request.destroy();
  }

  #read(chunk, first) {
    const at = performance.now();
    this.#text += chunk;
    for (let end = this.#text.indexOf("\n\n"); end >= 0; end = this.#text.indexOf("\n\n")) {
      const block = this.#text.slice(0, end);
      this.#text = this.#text.slice(end + 2);
      const kind = /^event: (.+)$/m.exec(block)?.[1];
      if (kind === undefined) continue;
      const event = { kind, data: JSON.parse(/^data: (.+)$/m.exec(block)[1]), at };
      first(event);
      this.onEvent?.(event);
    }
  }
}
