import { freshStores } from "#tests/support/open-house.ts";
import { facilitationStoreSuite } from "./facilitation-store.suite.ts";

facilitationStoreSuite("sqlite", freshStores);
