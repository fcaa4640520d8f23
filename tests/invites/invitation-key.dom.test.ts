import { beforeEach, describe, expect, it } from "vitest";
import { dropInvitation, keyFrom, takeInvitation } from "#client/invites/invitation-key.ts";
import { looksLikeCode, plainTypedCode, readableCode } from "#shared/invites/typed-code.ts";

beforeEach(() => history.replaceState(null, "", "/join"));

describe("the key of an invitation", () => {
  it("is taken out of the address bar and survives a reload of the tab", () => {
    history.replaceState(null, "", "/join#rurl5ccaUPAumeVlofqmsI");
    expect(takeInvitation()).toEqual({ token: "rurl5ccaUPAumeVlofqmsI" });
    expect(location.href).not.toContain("#");
    expect(takeInvitation()).toEqual({ token: "rurl5ccaUPAumeVlofqmsI" });
  });

  it("is gone once it is dropped", () => {
    history.replaceState(null, "", "/join#rurl5ccaUPAumeVlofqmsI");
    takeInvitation();
    dropInvitation();
    expect(takeInvitation()).toBeUndefined();
  });

  it("can be a code", () => {
    history.replaceState(null, "", "/join#nfmcjxkl");
    expect(takeInvitation()).toEqual({ code: "NFMCJXKL" });
  });

  it("is not mistaken for a code when it is the secret of a link", () => {
    expect(keyFrom("aaaaaaaa11111111111111")).toEqual({ token: "aaaaaaaa11111111111111" });
  });

  it("does not stumble over a broken address", () => {
    history.replaceState(null, "", "/join#%E0%A4%A");
    expect(takeInvitation()).toEqual({ token: "%E0%A4%A" });
  });
});

describe("a code that somebody types", () => {
  it("may have small letters, spaces and dashes", () => {
    expect(plainTypedCode(" nfmc-jxkl ")).toBe("NFMCJXKL");
    expect(looksLikeCode("nfmc jxkl")).toBe(true);
  });

  it("has eight letters", () => {
    expect(looksLikeCode("nfmc jxk")).toBe(false);
  });

  it("is shown in two groups of four", () => {
    expect(readableCode("NFMCJXKL")).toBe("NFMC JXKL");
  });
});
