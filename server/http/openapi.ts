import { Hono } from "hono";
import { toJSONSchema } from "zod";
import { errorCodes } from "#shared/errors.ts";
import type { ApiCall } from "./api-call.ts";
import { apiCalls } from "./api-calls.ts";
import { errorStatus } from "./error-status.ts";

/** `GET /api/openapi.json`: the server's full description of itself (OpenAPI 3.1). */
export function openapiRoutes(): Hono {
  const routes = new Hono();
  let description: object | undefined;
  routes.get("/api/openapi.json", (c) => c.json((description ??= describeApi())));
  return routes;
}

function describeApi(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const call of apiCalls) (paths[call.path] ??= {})[call.method] = operation(call);
  return {
    openapi: "3.1.0",
    info: {
      title: "Ronda",
      version: "1",
      description:
        "Live boards speak the y-websocket protocol at `/sync/{boardId}`. State-changing requests need an `Origin` " +
        "that is ours, or none. Other errors that every call may answer: `forbidden-origin`, `too-big`, " +
        "`draining`, `internal`.",
    },
    paths,
    components: {
      schemas: { Error: errorSchema },
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "ronda_session" } },
    },
  };
}

const errorSchema = {
  type: "object",
  required: ["error"],
  properties: {
    error: {
      type: "object",
      required: ["code", "message"],
      properties: {
        code: { type: "string", enum: errorCodes },
        message: { type: "string", description: "English, for developers" },
        field: { type: "string", description: "the input that was wrong" },
      },
    },
  },
};

function operation(call: ApiCall): object {
  const needsSession = call.errors.includes("unauthorised");
  return {
    summary: call.summary,
    ...(needsSession ? { security: [{ session: [] }] } : {}),
    parameters: [...pathParameters(call.path), ...queryParameters(call.query ?? {})],
    ...(call.body
      ? {
          requestBody: {
            required: true,
            content: { "application/json": { schema: toJSONSchema(call.body, { io: "input" }) } },
          },
        }
      : {}),
    responses: { [call.status]: success(call), ...failures(call) },
  };
}

function success({ status, answer, type, summary }: ApiCall): object {
  if (status === 204) return { description: "Done." };
  const schema = answer ? toJSONSchema(answer) : { type: "string" };
  return { description: summary, content: { [type ?? "application/json"]: { schema } } };
}

function failures({ errors }: ApiCall): Record<string, object> {
  const byStatus: Record<string, string[]> = {};
  for (const code of errors) (byStatus[errorStatus[code]] ??= []).push(`\`${code}\``);
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Error" } } };
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, codes]) => [status, { description: codes.join(", "), content }]),
  );
}

function pathParameters(path: string): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
}

function queryParameters(query: Readonly<Record<string, string>>): object[] {
  return Object.entries(query).map(([name, description]) => ({
    name,
    in: "query",
    description,
    schema: { type: "string" },
  }));
}
