import { freshStores } from "#tests/support/open-house.ts";
import { shareStoreSuite } from "./share-store.suite.ts";

shareStoreSuite("sqlite", freshStores);
