import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { boards } from "./boards.ts";
import { members } from "./members.ts";
import { workshops } from "./workshops.ts";

const board = (name: string) =>
  text(name)
    .notNull()
    .references(() => boards.id, { onDelete: "cascade" });

/** Cards that somebody shared from one board to another. `member_id` is null where the board they come from names nobody. */
export const cardShares = sqliteTable(
  "card_shares",
  {
    id: text("id").primaryKey(),
    workshopId: text("workshop_id")
      .notNull()
      .references(() => workshops.id, { onDelete: "cascade" }),
    fromBoard: board("from_board"),
    toBoard: board("to_board"),
    /** `<root>/<id>` on the board that it comes from. */
    card: text("card").notNull(),
    memberId: text("member_id").references(() => members.id, { onDelete: "set null" }),
    sharedAt: integer("shared_at").notNull(),
  },
  (table) => [
    index("card_shares_workshop").on(table.workshopId),
    index("card_shares_from").on(table.fromBoard),
    index("card_shares_to").on(table.toBoard),
    index("card_shares_member").on(table.memberId),
  ],
);
