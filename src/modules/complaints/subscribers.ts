import type { Subscriber } from "#platform/announce.ts";
import { subscribers as following } from "./follow-ups/tell-outcome.ts";
import { subscribers as reaching } from "./handling/reach-people.ts";
import { subscribers as watching } from "./handling/watch.ts";
import { subscribers as learning } from "./learning/keep-outcome.ts";
import { subscribers as publishing } from "./publication/tell-programs.ts";

/** Everything that complaints want to hear. */
export const subscribers: readonly Subscriber[] = [
	...watching,
	...reaching,
	...learning,
	...publishing,
	...following,
];
