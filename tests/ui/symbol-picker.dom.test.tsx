import { createSignal } from "solid-js";
import { render } from "solid-js/web";
import { afterEach, beforeEach, expect, test } from "vitest";
import { symbolNames, type SymbolName } from "#shared/boards/symbols.ts";
import { loadMessages, setLocale } from "#client/i18n/i18n.ts";
import { Symbol } from "#client/ui/Symbol.tsx";
import { symbolPaths } from "#client/ui/symbol-paths.ts";
import { SymbolPicker } from "#client/ui/SymbolPicker.tsx";
import { byName, nameOf } from "#tests/support/view-tools.ts";

let host: HTMLElement;
let dispose = () => {};
const [value, setValue] = createSignal<SymbolName | undefined>();

beforeEach(async () => {
  await loadMessages("symbols");
  host = document.createElement("div");
  document.body.append(host);
  setValue(undefined);
});
afterEach(async () => {
  dispose();
  host.remove();
  await setLocale("en");
});
const show = () => {
  dispose = render(() => <SymbolPicker value={value()} onPick={setValue} />, host);
};

test("every symbol has a drawing of its own", () => {
  const drawings = symbolNames.map((name) => symbolPaths[name].line + (symbolPaths[name].fill ?? ""));
  expect(new Set(drawings).size).toBe(symbolNames.length);
});

test("no symbol leaves its 24 units", () => {
  for (const name of symbolNames) {
    const { line, fill } = symbolPaths[name];
    for (const [, x, y] of `${line}${fill ?? ""}`.matchAll(/M(-?[\d.]+)[ ,](-?[\d.]+)/g)) {
      for (const at of [Number(x), Number(y)]) expect(at >= 0 && at <= 24).toBe(true);
    }
  }
});

test("the picker is one group of radio buttons with a name for each symbol, and none", () => {
  show();
  const radios = [...host.querySelectorAll<HTMLInputElement>("input[type=radio]")];
  expect(radios).toHaveLength(symbolNames.length + 1);
  expect(new Set(radios.map((radio) => radio.name)).size).toBe(1);
  expect(new Set(radios.map(nameOf)).size).toBe(radios.length);
  expect(radios.filter((radio) => radio.checked).map(nameOf)).toEqual(["No symbol"]);
});

test("a pick is told, and none takes it back", () => {
  show();
  byName(host, "input", "Seedling").click();
  expect(value()).toBe("seed");
  byName(host, "input", "No symbol").click();
  expect(value()).toBeUndefined();
});

test("the names are those of the screen's language", async () => {
  show();
  await setLocale("pt");
  expect(byName(host, "input", "Ônibus")).toBeDefined();
});

test("a symbol with a name is a picture, without one it is decoration", () => {
  dispose = render(
    () => (
      <>
        <Symbol name="water" label="Water" />
        <Symbol name="bus" />
      </>
    ),
    host,
  );
  const [picture, decoration] = host.querySelectorAll("svg");
  expect([picture!.getAttribute("role"), picture!.getAttribute("aria-label")]).toEqual(["img", "Water"]);
  expect(decoration!.getAttribute("aria-hidden")).toBe("true");
});
