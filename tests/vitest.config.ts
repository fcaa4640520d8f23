import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import solid from "vite-plugin-solid";

/** How long a test of the two quick projects may take, in ms: no measure, only the end of one that hangs. */
const patience = 30_000;
/** The same for a walk, which a slow machine walks slowly, and for one look at what a person should see. */
const walk = { most: 300_000, look: 60_000 };

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
          testTimeout: patience,
          hookTimeout: patience,
          expect: { poll: { timeout: patience / 3 } },
        },
      },
      {
        root,
        plugins: [solid()],
        test: {
          name: "dom",
          environment: "jsdom",
          include: ["tests/**/*.dom.test.{ts,tsx}"],
          testTimeout: patience,
          hookTimeout: patience,
          expect: { poll: { timeout: patience / 3 } },
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
          testTimeout: walk.most,
          hookTimeout: walk.most,
          expect: { poll: { timeout: walk.look } },
        },
      },
    ],
  },
});
