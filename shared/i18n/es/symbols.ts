import type { symbols as en } from "../en/symbols.ts";
import type { Same } from "../messages.ts";

/** Names of the symbols, for screen readers and hints; the drawings are the same in every language. */
export const symbols: Same<typeof en> = {
  legend: "Símbolo",
  none: "Sin símbolo",
  house: "Casa",
  water: "Agua",
  seed: "Brote",
  sun: "Sol",
  tree: "Árbol",
  road: "Camino",
  bus: "Autobús",
  school: "Escuela",
  book: "Libro",
  health: "Salud",
  heart: "Corazón",
  hand: "Mano",
  people: "Gente",
  child: "Niñez",
  elder: "Persona mayor",
  talk: "Conversación",
  phone: "Teléfono",
  antenna: "Antena",
  light: "Luz",
  tool: "Herramienta",
  money: "Dinero",
  food: "Comida",
  shield: "Escudo",
  star: "Estrella",
};
