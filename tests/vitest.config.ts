import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import solid from "vite-plugin-solid";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Two projects, because the Solid plugin makes the runner resolve the browser's side of packages
 * (`ws` would become a stub): `node` for everything else and the browser walks, `dom` for components.
 */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: "node",
          environment: "node",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/journeys/**", "tests/**/*.dom.test.ts"],
          pool: "forks",
        },
      },
      {
        root,
        plugins: [solid()],
        test: {
          name: "dom",
          environment: "jsdom",
          include: ["tests/**/*.dom.test.{ts,tsx}"],
        },
      },
      {
        root,
        test: {
          name: "journeys",
          environment: "node",
          include: ["tests/journeys/**/*.test.ts"],
          pool: "forks",
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // What a person would see may take a slow machine a while; the runner's own limit is one second.
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
