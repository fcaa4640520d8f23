import { freshStores } from "#tests/support/open-house.ts";
import { boardStoreSuite } from "./board-store.suite.ts";

boardStoreSuite("sqlite", freshStores);
