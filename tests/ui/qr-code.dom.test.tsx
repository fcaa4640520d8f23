import { encode } from "uqr";
import { afterEach, describe, expect, it } from "vitest";
import { QrCode } from "#client/ui/QrCode.tsx";
import { showPage } from "#tests/support/show-page.ts";

let dispose = () => {};
afterEach(() => dispose());

describe("a QR code", () => {
  it("draws exactly the dark modules, within a quiet zone of four", async () => {
    const text = "https://ronda.example/join#rurl5ccaUPAumeVlofqmsI";
    const shown = await showPage(() => <QrCode text={text} label="QR" />, []);
    dispose = shown.dispose;
    const { size, data } = encode(text, { ecc: "M", border: 4 });
    const drawn = data.map((row) => row.map(() => false));
    const path = shown.host.querySelector("path")!.getAttribute("d")!;
    for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
      for (let i = 0; i < Number(run); i++) drawn[Number(y)]![Number(x) + i] = true;
    }
    expect(drawn).toEqual(data);
    expect(shown.host.querySelector("svg")!.getAttribute("viewBox")).toBe(`0 0 ${size} ${size}`);
    expect(data.slice(0, 4).flat()).not.toContain(true);
  });
});
