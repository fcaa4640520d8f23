import type { symbols as en } from "../en/symbols.ts";
import type { Same } from "../messages.ts";

/** Names of the symbols, for screen readers and hints; the drawings are the same in every language. */
export const symbols: Same<typeof en> = {
  legend: "Símbolo",
  none: "Sem símbolo",
  house: "Casa",
  water: "Água",
  seed: "Broto",
  sun: "Sol",
  tree: "Árvore",
  road: "Estrada",
  bus: "Ônibus",
  school: "Escola",
  book: "Livro",
  health: "Saúde",
  heart: "Coração",
  hand: "Mão",
  people: "Gente",
  child: "Criança",
  elder: "Pessoa idosa",
  talk: "Conversa",
  phone: "Telefone",
  antenna: "Antena",
  light: "Luz",
  tool: "Ferramenta",
  money: "Dinheiro",
  food: "Comida",
  shield: "Escudo",
  star: "Estrela",
};
