import { freshStores } from "#tests/support/open-house.ts";
import { paperCodeStoreSuite } from "./paper-code-store.suite.ts";
import { pollStoreSuite } from "./poll-store.suite.ts";

pollStoreSuite("sqlite", freshStores);
paperCodeStoreSuite("sqlite", freshStores);
