import * as z from "zod/mini";
import { mostPeople } from "./people-limits.ts";

/** How many people one device, or somebody without one, stands for. */
export const peopleSchema = z.int().check(z.minimum(1), z.maximum(mostPeople));
