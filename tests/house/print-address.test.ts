import { describe, expect, it } from "vitest";
import { addressLines, localAddress } from "#server/cli/print-address.ts";

describe("what the terminal says", () => {
  it("is one address where only this machine reaches it", () => {
    expect(addressLines({ host: "127.0.0.1", origins: [] }, 3000)).toEqual([
      "Ronda is at http://localhost:3000",
    ]);
  });

  it("is the address of the network, and the same to scan", () => {
    const text = addressLines({ host: "192.0.2.7", origins: [] }, 3000).join("\n");
    expect(text).toContain("   http://192.0.2.7:3000");
    expect(text).toMatch(/[▀▄█]{4}/);
  });

  it("is the public addresses where they are set", () => {
    const origins = ["https://ronda.example.org", "http://10.0.0.2:8080"];
    expect(addressLines({ host: "127.0.0.1", origins }, 3000)).toEqual([
      "Ronda is at https://ronda.example.org",
      "   and at http://10.0.0.2:8080",
    ]);
  });

  it("writes IPv6 addresses as browsers want them", () => {
    expect(localAddress("fd00::5", 3000)).toBe("http://[fd00::5]:3000");
    expect(localAddress("::", 3000)).toBe("http://localhost:3000");
  });
});
