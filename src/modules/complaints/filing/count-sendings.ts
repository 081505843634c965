import { createHmac, randomBytes } from "node:crypto";
import { floodLimits } from "./suspicion.ts";

/**
 * Counts sendings of a network within an hour. In memory alone: a row for each telling would cost as much as the telling
 * itself and would say when somebody sent; a restart forgets, and no harm is done. Networks stand in it as digests
 * under a key of this very process.
 */
export function openSendings(): (network: string, now: Date) => number {
	const key = randomBytes(32);
	const counted = new Map<string, { n: number; until: number }>();
	return (network, now) => {
		const name = createHmac("sha256", key).update(network).digest("base64");
		const at = now.getTime();
		if (counted.size > 50_000)
			for (const [old, { until }] of counted)
				if (until <= at) counted.delete(old);
		const known = counted.get(name);
		const one =
			known && known.until > at
				? known
				: { n: 0, until: at + floodLimits.within };
		one.n += 1;
		counted.set(name, one);
		return one.n;
	};
}
