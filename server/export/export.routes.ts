import { Hono, type Context } from "hono";
import { RondaError } from "#shared/errors.ts";
import {
  formatOfContentType,
  formatOfFileName,
  importLimit,
  isExportFormat,
  type ExportFormat,
} from "#shared/export/export-format.ts";
import type { BoardVisit, ExportService } from "./export.service.ts";

export interface ExportRouteNeeds {
  readonly service: ExportService;
  /** Who is asking, at which board. Throws `unauthorised`, or `not-found` where the caller is no member. */
  readonly visit: (c: Context, boardId: string) => Promise<BoardVisit>;
}

/** Room for what a form adds around its file. */
const formOverhead = 10_000;

/** `GET /api/boards/:id/export` and `POST /api/boards/:id/import`. */
export function exportRoutes({ service, visit }: ExportRouteNeeds): Hono {
  const routes = new Hono();

  routes.get("/api/boards/:id/export", async (c) => {
    const visited = await visit(c, c.req.param("id"));
    const format = c.req.query("format") ?? "json";
    if (!isExportFormat(format)) throw new RondaError("bad-request", "unknown format", { field: "format" });
    const file = await service.exportBoard(visited, format, c.req.query("names") === "1");
    return new Response(typeof file.body === "string" ? file.body : new Uint8Array(file.body), {
      headers: {
        "content-type": file.contentType,
        "content-disposition": `attachment; filename="${file.fileName}"`,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    });
  });

  routes.post("/api/boards/:id/import", async (c) => {
    const visited = await visit(c, c.req.param("id"));
    const asked = c.req.query("format");
    if (asked !== undefined && !isExportFormat(asked)) {
      throw new RondaError("bad-request", "unknown format", { field: "format" });
    }
    const file = await receiveFile(c.req.raw);
    return c.json(await service.importBoard(visited, asked ?? file.format, file.bytes));
  });

  return routes;
}

interface ReceivedFile {
  readonly bytes: Uint8Array;
  readonly format: ExportFormat | undefined;
}

/** The raw body, or the field `file` of a form. Stops reading at the limit. */
async function receiveFile(request: Request): Promise<ReceivedFile> {
  const type = request.headers.get("content-type") ?? "";
  const isForm = /^multipart\/form-data\b/i.test(type);
  const bytes = await readAtMost(request, importLimit + (isForm ? formOverhead : 0));
  if (!isForm) return { bytes, format: formatOfContentType(type) };
  const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": type } })
    .formData()
    .catch(() => undefined);
  const file = form?.get("file");
  if (!file) throw new RondaError("bad-request", "the form has no field `file`", { field: "file" });
  if (typeof file === "string") return { bytes: new TextEncoder().encode(file), format: undefined };
  return {
    bytes: new Uint8Array(await file.arrayBuffer()),
    format: formatOfFileName(file.name) ?? formatOfContentType(file.type),
  };
}

async function readAtMost(request: Request, limit: number): Promise<Uint8Array> {
  const tooBig = () => new RondaError("too-big", "an import has at most 10 MB");
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooBig();
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    size += part.value.length;
    if (size > limit) {
      await reader?.cancel();
      throw tooBig();
    }
    parts.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
