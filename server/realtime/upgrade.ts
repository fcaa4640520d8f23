import { STATUS_CODES, type IncomingMessage, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { ErrorCode } from "#shared/errors.ts";
import type { AccessRequest, Admitted, AskAccess, NotAdmitted, SyncPath } from "./engine.ts";
import { wireOf, type Wire } from "./wire.ts";

/** Bytes of one message on a socket. */
export const messageLimit = 4 * 1024 * 1024;

type Status = NotAdmitted["status"];

const codes: Record<Status, ErrorCode> = {
  401: "unauthorised",
  403: "forbidden-origin",
  404: "not-found",
  429: "rate",
  503: "draining",
};

interface Deps {
  readonly askAccess: AskAccess;
  readonly allowedOrigin: (request: IncomingMessage) => boolean;
  readonly isDraining: () => boolean;
  /** Resolves once the document is in memory; false if there is none. */
  readonly exists: (documentId: string) => Promise<boolean>;
  readonly accept: (wire: Wire, request: AccessRequest, path: SyncPath, access: Admitted) => void;
  readonly failed: (error: unknown) => void;
}

/** Reads `/sync/<id>` and `/sync/<id>/drafts`; anything else is `undefined`. */
export function readSyncPath(url: string | undefined): SyncPath | undefined {
  const match = /^\/sync\/([A-Za-z0-9_-]{1,64})(\/drafts)?(?:\?(.*))?$/.exec(url ?? "");
  if (!match) return undefined;
  const asked = new URLSearchParams(match[3]);
  const ronda = asked.get("ronda") === "1";
  const unpacks = ronda && asked.get("z") === "1" ? { unpacks: true } : {};
  return { boardId: match[1]!, drafts: match[2] !== undefined, ronda, ...unpacks };
}

/**
 * Answers a server's upgrade requests. Everything is decided before the 101: a refusal is a plain HTTP answer,
 * and no socket of a stranger or of another origin's page ever opens.
 */
export function takeUpgrades(server: Server, deps: Deps): void {
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: messageLimit,
    clientTracking: false,
  });
  server.on("upgrade", (request, socket, head) => {
    surviveResets(socket);
    void decide(request, deps).then((decision) => {
      if (socket.destroyed) return;
      if (typeof decision === "number") return refuse(socket, decision);
      const { path, access } = decision;
      // What is said first leaves together with the 101.
      socket.cork();
      setImmediate(() => socket.uncork());
      sockets.handleUpgrade(request, socket, head, (accepted) => {
        deps.accept(wireOf(accepted, socket), keptOf(request), path, access);
      });
    });
  });
}

/** A peer that resets while we think would otherwise end the process. Apart, so that it keeps hold of nothing else. */
function surviveResets(socket: Duplex): void {
  socket.on("error", () => socket.destroy());
}

/** As much of a request as deciding again needs: a thousand boards keep three thousand of these. */
function keptOf({ headers, url }: IncomingMessage): AccessRequest {
  const { host, origin, cookie } = headers;
  return {
    url,
    headers: {
      ...(host === undefined ? {} : { host }),
      ...(origin === undefined ? {} : { origin }),
      ...(cookie === undefined ? {} : { cookie }),
    },
  };
}

async function decide(
  request: IncomingMessage,
  deps: Deps,
): Promise<Status | { path: SyncPath; access: Admitted }> {
  if (deps.isDraining()) return 503;
  if (!deps.allowedOrigin(request)) return 403;
  const path = readSyncPath(request.url);
  if (!path) return 404;
  try {
    const access = await deps.askAccess(request, path);
    if (access.kind === "refused") return access.status;
    if (!(await deps.exists(access.documentId))) return 404;
    return deps.isDraining() ? 503 : { path, access };
  } catch (error) {
    deps.failed(error);
    return 503;
  }
}

function refuse(socket: Duplex, status: Status): void {
  const message = STATUS_CODES[status]!;
  const body = JSON.stringify({ error: { code: codes[status], message } });
  const head = [
    `HTTP/1.1 ${status} ${message}`,
    "Connection: close",
    "Content-Type: application/json; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...(status === 429 || status === 503 ? ["Retry-After: 5"] : []),
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}
