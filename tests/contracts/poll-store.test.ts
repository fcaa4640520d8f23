import { freshStores } from "#tests/support/open-house.ts";
import { pollStoreSuite } from "./poll-store.suite.ts";

pollStoreSuite("sqlite", freshStores);
