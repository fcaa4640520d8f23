import { blob, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Live documents; `epoch` names the present life, `last` is the number of the last update. */
export const documents = sqliteTable("documents", {
  id: text("id").primaryKey(),
  epoch: text("epoch").notNull(),
  last: integer("last").notNull().default(0),
});

const document = () =>
  text("document_id")
    .notNull()
    .references(() => documents.id, { onDelete: "cascade" });

/** The state of a document up to an update; a large one is empty here and stands in parts. */
export const documentSnapshots = sqliteTable("document_snapshots", {
  documentId: document().primaryKey(),
  upTo: integer("up_to").notNull(),
  state: blob("state", { mode: "buffer" }).notNull(),
});

/** A large state in pieces, each kept by itself; only those up to the same update as the snapshot are meant. */
export const documentSnapshotParts = sqliteTable(
  "document_snapshot_parts",
  {
    documentId: document(),
    upTo: integer("up_to").notNull(),
    part: integer("part").notNull(),
    bytes: blob("bytes", { mode: "buffer" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.upTo, table.part] })],
);

/** Updates since the snapshot. */
export const documentUpdates = sqliteTable(
  "document_updates",
  {
    documentId: document(),
    number: integer("number").notNull(),
    bytes: blob("bytes", { mode: "buffer" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.number] })],
);

/** Who a client id belongs to; without a member it is the server's or an import's, `retired` ones are refused. */
export const documentClients = sqliteTable(
  "document_clients",
  {
    documentId: document(),
    clientId: integer("client_id").notNull(),
    memberId: text("member_id"),
    since: integer("since").notNull(),
    retired: integer("retired", { mode: "boolean" }).notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.clientId] })],
);
