import { freshStores } from "#tests/support/open-house.ts";
import { houseStoresSuite } from "./house-stores.suite.ts";

houseStoresSuite("sqlite", freshStores);
