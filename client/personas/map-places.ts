import type { Persona } from "#shared/personas/persona.ts";

/** A character on the map; `x` and `y` are 0 to 1, `y` counted upwards. */
export interface MapPlace {
  readonly number: number;
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/**
 * Where characters stand by influence (across) and interest (up). Those without both are left out;
 * those at the same place are spread around it in a ring, so that each stays readable.
 */
export function mapPlaces(personas: readonly Persona[]): MapPlace[] {
  const placed = personas.flatMap((persona, i) =>
    persona.influence === undefined || persona.interest === undefined
      ? []
      : [{ number: i + 1, id: persona.id, x: persona.influence, y: persona.interest }],
  );
  return placed.map((place) => {
    const together = placed.filter(({ x, y }) => x === place.x && y === place.y);
    if (together.length === 1) return place;
    const angle = (2 * Math.PI * together.indexOf(place)) / together.length;
    const spread = 0.055;
    return { ...place, x: place.x + spread * Math.cos(angle), y: place.y + spread * Math.sin(angle) };
  });
}
