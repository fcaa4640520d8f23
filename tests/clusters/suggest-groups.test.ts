import { describe, expect, it } from "vitest";
import { suggestGroups } from "#client/clusters/suggest-groups.ts";

const notes = (...texts: string[]) => texts.map((text, i) => ({ id: `n${i}`, text }));

describe("suggesting groups by shared words", () => {
  it("brings forms of one word together, whatever their accents and endings", () => {
    const [group] = suggestGroups(
      notes("No llega el agua", "Las aguas están sucias", "La luz se va", "Falta un médico"),
    );
    expect(group).toEqual({ words: ["agua"], ids: ["n0", "n1"] });
  });

  it("does so in Portuguese and English too, on the same wall", () => {
    const groups = suggestGroups(
      notes(
        "Faltam informações",
        "A informação chega tarde",
        "The bridges flood",
        "A bridge is missing",
        "Luz",
      ),
    );
    expect(groups.map(({ ids }) => ids)).toEqual([
      ["n2", "n3"],
      ["n0", "n1"],
    ]);
  });

  it("never groups by words that everybody uses, nor by one that is nearly everywhere", () => {
    expect(suggestGroups(notes("Todos tienen que ir", "Todos hacen algo", "Nadie tiene nada"))).toEqual([]);
    expect(suggestGroups(notes("agua mala", "agua cara", "agua lejos"))).toEqual([]);
  });

  it("puts each note in one group at most and names a group by what its notes share", () => {
    const groups = suggestGroups(
      notes(
        "El camino a la escuela se inunda",
        "La escuela queda lejos, el camino es malo",
        "Camino y escuela sin luz",
        "La clínica no abre",
        "En la clínica no hay doctor",
        "Perros",
        "Basura",
      ),
    );
    expect(groups).toEqual([
      { words: ["camino", "escuela"], ids: ["n0", "n1", "n2"] },
      { words: ["clínica"], ids: ["n3", "n4"] },
    ]);
    const all = groups.flatMap(({ ids }) => ids);
    expect(new Set(all).size).toBe(all.length);
  });

  it("has nothing to suggest for an empty wall", () => {
    expect(suggestGroups([])).toEqual([]);
  });
});
