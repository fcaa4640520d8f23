import { describe, expect, it } from "vitest";
import { newInviteCode, plainInviteCode } from "#server/invites/invite-code.ts";
import { newReturnCode, plainReturnCode } from "#server/members/return-code.ts";

const many = <T>(make: () => T) => Array.from({ length: 2000 }, make);

describe("the code of an invite", () => {
  it("is 8 letters that spell no words and look like no others, all about as often", () => {
    const codes = many(newInviteCode);
    expect(codes.every((code) => /^[BCDFGHJKLMNPQRSTVWXZ]{8}$/.test(code))).toBe(true);
    expect(new Set(codes).size).toBe(codes.length);
    const counts = new Map<string, number>();
    for (const letter of codes.join("")) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    expect(counts.size).toBe(20);
    // 800 expected of each; seven standard deviations either side.
    for (const count of counts.values()) expect(Math.abs(count - 800)).toBeLessThan(200);
  });

  it("is taken however it is typed", () => {
    expect(plainInviteCode(" bcdf-ghjk ")).toBe("BCDFGHJK");
    expect(plainInviteCode("BCDF GHJK")).toBe("BCDFGHJK");
  });
});

describe("a return code", () => {
  it("is 12 of 32 letters in groups, never the same twice", () => {
    const codes = many(newReturnCode);
    expect(codes.every((code) => /^(?:[0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/.test(code))).toBe(
      true,
    );
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("is taken however it is typed, look-alikes as meant", () => {
    expect(plainReturnCode("7k2m q9xa o4td")).toBe("7K2MQ9XA04TD");
    expect(plainReturnCode("IL1O-0000-0000")).toBe("111000000000");
  });
});
