import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { errorStatus } from "#server/http/error-status.ts";
import { errorCodes } from "#shared/errors.ts";
import { openHouse, type OpenHouse } from "#tests/support/open-house.ts";

interface Description {
  readonly openapi: string;
  readonly paths: Record<
    string,
    Record<
      string,
      { requestBody?: unknown; responses: Record<string, { content?: Record<string, { schema: object }> }> }
    >
  >;
}

let open: OpenHouse;
let description: Description;
beforeEach(async () => {
  open = openHouse();
  description = (await open.browser().get<Description>("/api/openapi.json")).data;
});
afterEach(() => open.close());

describe("the server's description of itself", () => {
  it("names every call of the API, and no other", () => {
    const served = open.house.app.routes
      .filter(
        ({ method, path }) => method !== "ALL" && path.startsWith("/api/") && path !== "/api/openapi.json",
      )
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, "{$1}")}`);
    const described = Object.entries(description.paths).flatMap(([path, calls]) =>
      Object.keys(calls).map((method) => `${method} ${path}`),
    );
    expect(described.sort()).toEqual([...new Set(served)].sort());
  });

  it("describes bodies and answers by the schemas that hold them", () => {
    const { requestBody, responses } = description.paths["/api/workshops"]!["post"]!;
    expect(requestBody).toMatchObject({
      content: { "application/json": { schema: { required: ["title", "locale"] } } },
    });
    expect(responses["201"]!.content!["application/json"]!.schema).toMatchObject({
      required: ["workshop", "boards", "me", "invites"],
    });
    expect(Object.keys(responses)).toEqual(["201", "400", "429"]);
  });
});

describe("a refusal", () => {
  it("has a status for every code", () => {
    expect(Object.keys(errorStatus).sort()).toEqual([...errorCodes].sort());
  });
});
