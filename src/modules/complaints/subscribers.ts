import type { Subscriber } from "#platform/announce.ts";
import { subscribers as watching } from "./handling/watch.ts";
import { subscribers as learning } from "./learning/keep-outcome.ts";

/** Everything that complaints want to hear. */
export const subscribers: readonly Subscriber[] = [...watching, ...learning];
