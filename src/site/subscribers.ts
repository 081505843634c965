import { subscribers as ofStandings } from "#standings";
import type { Subscriber } from "#platform/announce.ts";

/** Everyone who wants to hear what lower modules announce. */
export const subscribers: readonly Subscriber[] = [...ofStandings];
