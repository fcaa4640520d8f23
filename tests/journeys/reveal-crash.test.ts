import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { eventually } from "#tests/support/script-client.ts";
import { notesOf, PrivateWriting } from "#tests/support/private-writing.ts";
import { startServer, type StartedServer } from "#tests/support/start-server.ts";

const data = mkdtempSync(join(tmpdir(), "ronda-crash-"));
let server: StartedServer | undefined;
afterAll(async () => {
  await server?.stop();
  rmSync(data, { recursive: true, force: true });
});

/** Milliseconds between the word to show and the end of the process; what happens by then differs from run to run. */
const moments = [0, 3, 7, 12];

it("shows all private notes or none where the server is killed while it shows them, and finishes after", async () => {
  server = await startServer({ data });
  for (const moment of moments) {
    const { port } = server;
    const scene = await PrivateWriting.start(server.origin);
    await scene.begin();
    const texts = ["water", "light", "roads", "school"].map((text) => `${text} ${moment}`);
    await scene.write(scene.luz, texts[0]!, texts[1]!);
    await scene.write(scene.rui, texts[2]!, texts[3]!);
    const shown = scene.reveal().catch(() => undefined);
    await new Promise((done) => setTimeout(done, moment));
    await server.kill();
    await shown;
    scene.end();
    server = await startServer({ data, port });

    const board = await scene.dial(scene.rui, scene.boardId);
    const onBoard = notesOf(board.doc).map(({ text }) => text);
    const own = [await scene.own(scene.luz), await scene.own(scene.rui)];
    const inPrivate = own.flatMap(({ doc }) => notesOf(doc).map(({ text }) => text));
    expect([...onBoard, ...inPrivate].sort(), `killed after ${moment} ms`).toEqual([...texts].sort());
    expect([0, texts.length], `killed after ${moment} ms`).toContain(onBoard.length);

    const before = (await scene.sessionOf(scene.ana)).agenda[0]!.revealedAt;
    if (before === null) await scene.reveal();
    await eventually(
      () => notesOf(board.doc).length,
      (count) => count === texts.length,
    );
    scene.end();
  }
});
