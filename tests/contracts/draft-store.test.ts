import { freshStores } from "#tests/support/open-house.ts";
import { draftStoreSuite } from "./draft-store.suite.ts";

draftStoreSuite("sqlite", freshStores);
