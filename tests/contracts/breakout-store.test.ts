import { freshStores } from "#tests/support/open-house.ts";
import { breakoutStoreSuite } from "./breakout-store.suite.ts";

breakoutStoreSuite("sqlite", freshStores);
