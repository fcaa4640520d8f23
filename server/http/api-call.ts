import type * as z from "zod/mini";
import type { ErrorCode } from "#shared/errors.ts";

/** One call of the API, for its description. */
export interface ApiCall {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  readonly path: string;
  readonly summary: string;
  readonly body?: z.ZodMiniType;
  /** Query parameters: name to what it means. */
  readonly query?: Readonly<Record<string, string>>;
  readonly status: 200 | 201 | 204;
  readonly answer?: z.ZodMiniType;
  /** The content type of an answer that is no JSON. */
  readonly type?: string;
  readonly errors: readonly ErrorCode[];
}

/** What a call is refused with for whoever does not belong there: 404 says nothing of whether it exists. */
export const stranger = ["unauthorised", "not-found"] as const;
/** And for whoever does, but may not. */
export const notMine = [...stranger, "forbidden"] as const;
