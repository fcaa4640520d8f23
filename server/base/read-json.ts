import type { Context } from "hono";
import type * as z from "zod/mini";
import { RondaError } from "#shared/errors.ts";

/** A request's JSON body by a schema; no body counts as `{}`. Throws `bad-request` with the first wrong field. */
export async function readJson<S extends z.ZodMiniType>(c: Context, schema: S): Promise<z.output<S>> {
  const text = await c.req.text();
  let body: unknown = {};
  try {
    if (text !== "") body = JSON.parse(text);
  } catch {
    throw new RondaError("bad-request", "the body is not JSON");
  }
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const field = fieldOf(result.error.issues);
  throw new RondaError("bad-request", `${field ?? "the body"} is not valid`, field ? { field } : {});
}

function fieldOf(issues: readonly { readonly path: readonly PropertyKey[] }[]): string | undefined {
  const path = issues[0]?.path ?? [];
  return path.length > 0 ? path.map(String).join(".") : undefined;
}
