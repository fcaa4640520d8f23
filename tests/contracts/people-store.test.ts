import { freshStores } from "#tests/support/open-house.ts";
import { peopleStoreSuite } from "./people-store.suite.ts";

peopleStoreSuite("sqlite", freshStores);
