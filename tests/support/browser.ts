import type { Hono } from "hono";

/** One answer, read as JSON. */
export interface Answer<T> {
  readonly status: number;
  readonly data: T;
  readonly headers: Headers;
}

/** A browser as far as the server can tell: it keeps cookies and says where its page comes from. */
export class Browser {
  readonly cookies = new Map<string, string>();
  private readonly app: Hono;
  private readonly origin: string;

  constructor(app: Hono, origin = "http://localhost") {
    this.app = app;
    this.origin = origin;
  }

  /** The `Cookie` header that it sends. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** Sends a request and keeps the cookies that come back. */
  async send(method: string, path: string, more: { body?: BodyInit; headers?: Record<string, string> } = {}) {
    const headers = new Headers({ host: new URL(this.origin).host, ...more.headers });
    if (this.cookies.size > 0) headers.set("cookie", this.cookie);
    if (method !== "GET" && !headers.has("origin")) headers.set("origin", this.origin);
    const init: RequestInit = { method, headers, ...(more.body === undefined ? {} : { body: more.body }) };
    const response = await this.app.request(`${this.origin}${path}`, init);
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  get = <T = Failure>(path: string, headers?: Record<string, string>) =>
    this.ask<T>("GET", path, undefined, headers);
  put = <T = Failure>(path: string, body?: unknown) => this.ask<T>("PUT", path, body);
  post = <T = Failure>(path: string, body?: unknown, headers?: Record<string, string>) =>
    this.ask<T>("POST", path, body, headers);
  patch = <T = Failure>(path: string, body: unknown) => this.ask<T>("PATCH", path, body);
  delete = <T = Failure>(path: string) => this.ask<T>("DELETE", path);

  private async ask<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const more = body === undefined ? { headers } : { headers, body: JSON.stringify(body) };
    const response = await this.send(method, path, more);
    const text = await response.text();
    return { status: response.status, data: (text && JSON.parse(text)) as T, headers: response.headers };
  }

  private keep(line: string): void {
    const [pair = ""] = line.split(";");
    const at = pair.indexOf("=");
    if (/;\s*max-age=0\b/i.test(line)) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

/** The body of a refusal. */
export interface Failure {
  readonly error: { readonly code: string; readonly message: string; readonly field?: string };
}
