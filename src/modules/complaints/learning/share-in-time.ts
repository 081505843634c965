import type { Figure } from "./release/figures.ts";

/** A share of counted things in per cent, with how far chance alone could have moved it. Decimals as text, one digit. */
export interface ShareInTime {
	readonly share: string;
	readonly from: string;
	readonly to: string;
	readonly of: number;
}

/** Standard normal quantile of 97.5 %. */
const z = 1.959964;

/**
 * The share and its 95 % interval by Wilson (1927), which holds for few and near the ends as well. Every complaint was counted and
 * none drawn: the interval says how much the share of an office that works the same way would differ from one such quarter to
 * the next. `null` where it is hidden.
 */
export function shareInTime({
	due,
	inTime,
}: Pick<Figure, "due" | "inTime">): ShareInTime | null {
	if (due === null || inTime === null || due === 0) return null;
	const p = inTime / due;
	const square = z ** 2 / due;
	const middle = (p + square / 2) / (1 + square);
	const reach =
		(z * Math.sqrt((p * (1 - p)) / due + square / (4 * due))) / (1 + square);
	const percent = (share: number) =>
		(Math.min(1, Math.max(0, share)) * 100).toFixed(1);
	return {
		share: percent(p),
		from: percent(middle - reach),
		to: percent(middle + reach),
		of: due,
	};
}

/**
 * Whether two shares differ by more than chance usually makes: the 95 % interval of their difference by Newcombe's score method (1998,
 * no. 10) leaves out nought. Two ranges that touch may differ all the same.
 */
export function differBeyondChance(
	one: ShareInTime,
	other: ShareInTime,
): boolean {
	const [low, high] =
		Number(one.share) <= Number(other.share) ? [one, other] : [other, one];
	const reach = Math.hypot(
		Number(high.share) - Number(high.from),
		Number(low.to) - Number(low.share),
	);
	return Number(high.share) - Number(low.share) > reach;
}
