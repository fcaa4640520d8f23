import type { BoardContent, BoardView, RootName } from "#shared/boards/board-shape.ts";
import { firstText } from "#shared/boards/card-texts.ts";
import type { PresentConnection } from "#shared/realtime/presence.ts";
import { viewOfTarget } from "./board-address.ts";

/** Somebody who is here, with all their tabs as one. */
export interface Person {
  /** Where one sees no names, only the connection. */
  readonly memberId: string;
  readonly name: string;
  readonly role: PresentConnection["role"];
  readonly view: BoardView | undefined;
  /** The card that they are in: `<root>/<id>`. */
  readonly card: string | undefined;
}

/** The others who are here, one entry a person, by name; the tab that is in a card stands for the person. */
export function peopleOf(ownId: string, others: readonly PresentConnection[]): Person[] {
  const people = new Map<string, Person>();
  for (const other of others) {
    const { memberId, name, role, state } = other;
    if (memberId === ownId) continue;
    const key = keyOf(other);
    const card = state.target?.split("/").slice(0, 2).join("/");
    const view = card ? viewOfTarget(card) : state.view;
    const known = people.get(key);
    if (!known || (card && !known.card)) people.set(key, { memberId: key, name, role, view, card });
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Whom the server does not name has no id either; each of their connections counts. */
function keyOf({ memberId, connection }: PresentConnection): string {
  return memberId || String(connection);
}

/** How many people are here, oneself included. */
export function countPeople(ownId: string, others: readonly PresentConnection[]): number {
  return new Set([ownId, ...others.map(keyOf)]).size;
}

/** The first words of a card, or "" where it has none. */
export function titleOf(content: BoardContent, target: string): string {
  const [root, id = ""] = target.split("/");
  const item = content[root as RootName]?.[id];
  return item ? firstText(root as RootName, item).slice(0, 60) : "";
}
