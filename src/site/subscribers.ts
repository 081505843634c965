import { subscribers as ofLetters } from "#letters";
import type { Subscriber } from "#platform/announce.ts";
import { subscribers as ofStandings } from "#standings";

/** Everyone who wants to hear what lower modules announce. */
export const subscribers: readonly Subscriber[] = [
	...ofLetters,
	...ofStandings,
];
