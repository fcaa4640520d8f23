import { freshStores } from "#tests/support/open-house.ts";
import { restorePointStoreSuite } from "./restore-point-store.suite.ts";

restorePointStoreSuite("sqlite", freshStores);
