import { freshStores } from "#tests/support/open-house.ts";
import { lateWorkStoreSuite } from "./late-work-store.suite.ts";

lateWorkStoreSuite("sqlite", freshStores);
