import { vi } from "vitest";
import type { ErrorCode } from "#shared/errors.ts";

/** One request as the screen sent it. */
export interface Asked {
  /** `POST /api/join` */
  readonly call: string;
  readonly body: unknown;
  readonly keepalive: boolean;
}

type Answers = Readonly<Record<string, (body: never) => unknown>>;

/**
 * Stands in for the server: answers each call (`"POST /api/join"`) with what its function returns, as JSON; nothing
 * returned is 204, a `Response` is taken as it is, an unlisted call is `not-found`. Undo with `vi.unstubAllGlobals`.
 */
export function fakeServer(answers: Answers): { asked: Asked[]; answer: (more: Answers) => void } {
  const asked: Asked[] = [];
  let known = answers;
  vi.stubGlobal("fetch", async (path: string, init: RequestInit = {}) => {
    const call = `${init.method ?? "GET"} ${path}`;
    const body: unknown = typeof init.body === "string" ? JSON.parse(init.body) : undefined;
    asked.push({ call, body, keepalive: init.keepalive === true });
    const reply = known[call];
    if (!reply) return refusal("not-found", 404);
    const answer = await reply(body as never);
    if (answer instanceof Response) return answer;
    return answer === undefined ? new Response(null, { status: 204 }) : Response.json(answer);
  });
  return { asked, answer: (more) => (known = { ...known, ...more }) };
}

/** A refusal as the server words it. */
export function refusal(code: ErrorCode, status = 400): Response {
  return Response.json({ error: { code, message: code } }, { status });
}

/** What a browser does without a connection. */
export function noConnection(): never {
  throw new TypeError("Failed to fetch");
}
