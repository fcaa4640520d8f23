import type { purpose as en } from "../en/purpose.ts";
import type { Same } from "../messages.ts";

/** Why a workshop is held and how far it can decide: told before anybody gives a name. */
export const purpose: Same<typeof en> = {
  why: "Para quê",
  forWhom: "Para quem",
  decides: "O que vai ser decidido",
  power: "Até onde o grupo decide",
  carriedOutBy: "Quem põe em prática",
  notSaid: "Ainda não foi dito",
  inform: "O grupo é informado",
  informMeans: "Outras pessoas já decidiram e explicam.",
  consult: "O grupo é ouvido",
  consultMeans: "Diz o que pensa; outras pessoas decidem e dizem por quê.",
  "co-decide": "O grupo decide junto com outras pessoas",
  "co-decideMeans": "Nada segue adiante sem o seu sim.",
  "community-decides": "A comunidade decide",
  "community-decidesMeans": "Outras pessoas põem em prática o que ela decide.",
  whyHint: "O que acontece, e o que deveria ser diferente depois.",
  forWhomHint: "Quem vive isso. Pense também em quem não vai estar presente.",
  decidesHint: "O que está em aberto para este grupo e o que já está decidido.",
  carriedOutByHint: "Uma pessoa, um grupo ou um órgão que responda por isso.",
};
