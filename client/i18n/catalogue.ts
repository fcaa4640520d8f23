import type { board } from "#shared/i18n/en/board.ts";
import type { common } from "#shared/i18n/en/common.ts";
import type { device } from "#shared/i18n/en/device.ts";
import type { errors } from "#shared/i18n/en/errors.ts";
import type { export as exporting } from "#shared/i18n/en/export.ts";
import type { exported } from "#shared/i18n/en/exported.ts";
import type { framings } from "#shared/i18n/en/framings.ts";
import type { history } from "#shared/i18n/en/history.ts";
import type { home } from "#shared/i18n/en/home.ts";
import type { invitation } from "#shared/i18n/en/invitation.ts";
import type { join } from "#shared/i18n/en/join.ts";
import type { leading } from "#shared/i18n/en/leading.ts";
import type { needs } from "#shared/i18n/en/needs.ts";
import type { people } from "#shared/i18n/en/people.ts";
import type { personas } from "#shared/i18n/en/personas.ts";
import type { presets } from "#shared/i18n/en/presets.ts";
import type { purpose } from "#shared/i18n/en/purpose.ts";
import type { refusals } from "#shared/i18n/en/refusals.ts";
import type { risk } from "#shared/i18n/en/risk.ts";
import type { room } from "#shared/i18n/en/room.ts";
import type { session } from "#shared/i18n/en/session.ts";
import type { sheets } from "#shared/i18n/en/sheets.ts";
import type { symbols } from "#shared/i18n/en/symbols.ts";
import type { wall } from "#shared/i18n/en/wall.ts";
import type { templates } from "#shared/i18n/en/templates.ts";
import type { workshop } from "#shared/i18n/en/workshop.ts";

/** The messages of each feature, typed by the English file; the keys of `t` come from here. */
export interface Catalogue {
  board: typeof board;
  common: typeof common;
  device: typeof device;
  errors: typeof errors;
  export: typeof exporting;
  exported: typeof exported;
  framings: typeof framings;
  history: typeof history;
  home: typeof home;
  invitation: typeof invitation;
  join: typeof join;
  leading: typeof leading;
  needs: typeof needs;
  people: typeof people;
  personas: typeof personas;
  presets: typeof presets;
  purpose: typeof purpose;
  refusals: typeof refusals;
  risk: typeof risk;
  room: typeof room;
  session: typeof session;
  sheets: typeof sheets;
  symbols: typeof symbols;
  wall: typeof wall;
  templates: typeof templates;
  workshop: typeof workshop;
}

export type Feature = keyof Catalogue;
