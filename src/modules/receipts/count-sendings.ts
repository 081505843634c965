import { createHmac, randomBytes } from "node:crypto";
import { floodLimits } from "./flood-limits.ts";

/** Networks from which on those whose hour is over are forgotten, once in so many milliseconds; and the most that are known. */
const many = 50_000;
const sweepEach = 60_000;
const most = 200_000;

/**
 * Counts sendings of a network within an hour. In memory alone: a row for each telling would cost as much as the telling
 * itself and would say when somebody sent; a restart forgets, and no harm is done. Networks stand in it as digests
 * under a key of this very process.
 */
export function openSendings(): Sendings {
	const key = randomBytes(32);
	const counted = new Map<string, { n: number; until: number }>();
	let swept = 0;
	const nameOf = (network: string) =>
		createHmac("sha256", key).update(network).digest("base64");
	return {
		soFar: (network, now) => {
			const known = counted.get(nameOf(network));
			return known && known.until > now.getTime() ? known.n : 0;
		},
		endsAt: (network, now) => {
			const known = counted.get(nameOf(network));
			return known && known.until > now.getTime()
				? known.until
				: now.getTime() + floodLimits.within;
		},
		count: (network, now) => {
			const name = nameOf(network);
			const at = now.getTime();
			if (counted.size > many && at > swept + sweepEach) {
				swept = at;
				for (const [old, { until }] of counted)
					if (until <= at) counted.delete(old);
			}
			const known = counted.get(name);
			const one =
				known && known.until > at
					? known
					: { n: 0, until: at + floodLimits.within };
			one.n += 1;
			counted.set(name, one);
			// Whoever has more networks than this is held by no count of networks; memory must be.
			if (counted.size > most)
				for (const oldest of counted.keys()) {
					counted.delete(oldest);
					break;
				}
			return one.n;
		},
	};
}

export interface Sendings {
	/** Those of a network within the hour. */
	readonly soFar: (network: string, now: Date) => number;
	/** When the hour of a network is over, in milliseconds; that of one that sent nothing would begin now. */
	readonly endsAt: (network: string, now: Date) => number;
	/** Counts one more; answers how many there are with it. */
	readonly count: (network: string, now: Date) => number;
}
