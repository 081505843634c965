import type { Day } from "#territory";

/** Numbers of looking again, in one table. All ours. */
export const lookAgain = {
	/** Days after which what nobody looked at since may be drawn. */
	unseenFor: 90,
	/** Of a hundred facilities of an office that may be drawn, so many are on one day of drawing. */
	share: 10,
	/** At least one of an office, at most so many at once: an office has other work. */
	most: 3,
	/** Days between two drawings of one office. */
	every: 7,
	/** Days in which somebody looks. */
	within: 14,
} as const;

/** A facility that an office says is there. */
export interface Claimed {
	readonly id: string;
	readonly seenOn: Day;
	/** Somebody was asked to look and has not. */
	readonly asked: boolean;
}

/**
 * Which of an office's facilities somebody is asked to look at again. Whatever may be drawn has the same chance; what was
 * seen lately and what somebody is asked to look at already has none. `chance` answers from 0 up to, and not, 1.
 */
export function drawToLookAt(
	claimed: readonly Claimed[],
	today: Day,
	chance: () => number,
): readonly string[] {
	const rest = claimed.filter(
		({ seenOn, asked }) =>
			!asked && daysBetween(seenOn, today) > lookAgain.unseenFor,
	);
	const open = claimed.filter(({ asked }) => asked).length;
	const wanted = Math.ceil((rest.length * lookAgain.share) / 100);
	const n = Math.max(0, Math.min(wanted, lookAgain.most - open));
	const drawn: string[] = [];
	while (drawn.length < n) {
		const [one] = rest.splice(Math.floor(chance() * rest.length), 1);
		if (!one) break;
		drawn.push(one.id);
	}
	return drawn;
}

/** Calendar days from the one to the other. */
const daysBetween = (from: Day, to: Day): number =>
	Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
