import { openSendings } from "#receipts";
import { type RateName, rates, rateWindow } from "./rates.ts";

/** In memory, of each process alone, as every count of this kind in the house: a restart forgets, and no harm is done. */
const counted = {
	public: openSendings(),
	system: openSendings(),
	token: openSendings(),
} as const satisfies Record<RateName, ReturnType<typeof openSendings>>;

export interface Pace {
	readonly within: boolean;
	/** As draft-ietf-httpapi-ratelimit-headers has them, and `Retry-After` (RFC 9110, 10.2.3) where it was too often. */
	readonly headers: Readonly<Record<string, string>>;
}

/** Counts a call of `who`; on a machine of one's own there is no network, and nothing is counted. */
export function paceOf(rate: RateName, who: string, now: Date): Pace {
	const { most } = rates[rate];
	const policy = `"${rate}";q=${most};w=${rateWindow}`;
	if (who === "")
		return { within: true, headers: { "ratelimit-policy": policy } };
	const n = counted[rate].count(who, now);
	const left = Math.max(0, most - n);
	const seconds = Math.max(
		1,
		Math.ceil((counted[rate].endsAt(who, now) - now.getTime()) / 1_000),
	);
	return {
		within: n <= most,
		headers: {
			"ratelimit-policy": policy,
			ratelimit: `"${rate}";r=${left};t=${seconds}`,
			...(n > most && { "retry-after": String(seconds) }),
		},
	};
}
