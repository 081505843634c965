import { type Instrument, instrumentNamed } from "#instruments";
import { exact, fixed, sum } from "#kernel/decimal.ts";
import { elementsOf } from "../counting/elements.ts";
import { fewestTold } from "../counting/hide-parts.ts";
import { quantile, varianceOf } from "../counting/interval.ts";
import { questionnairesOf } from "../questionnaire/load-questionnaires.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";

/** The short test before and after an event. */
const prePost = "pre-post";

/** How each question of the test can come out, in its newest words. */
export function testAsked(): Questionnaire {
	const words = questionnairesOf(prePost).at(-1);
	if (!words) throw new Error("nobody wrote the test of events");
	return words;
}

/** Level by code of the question; what was left blank is wrong, and is not in it. */
export type Sitting = Readonly<Record<string, number>>;

/** One person of an event: what they knew before and after it; `null` where they did not sit it. */
export interface Sittings {
	readonly before: Sitting | null;
	readonly after: Sitting | null;
}

/** What people learned, on a scale of a hundred; exact decimals. */
export interface Gain {
	/** Who sat both: the gain is theirs alone. */
	readonly n: number;
	/** Who sat one of them; they are in no figure. */
	readonly onlyBefore: number;
	readonly onlyAfter: number;
	readonly before: string;
	readonly after: string;
	/** After less before. */
	readonly gain: string;
	/** The ends of its interval of 95 %. */
	readonly from: string;
	readonly to: string;
	/** `unclear`: chance alone may make such a gain. */
	readonly says: "up" | "down" | "unclear";
}

/**
 * The gain of an event, for the module that asks: over those who sat both, each held against themselves, with Student's interval
 * of the mean of their differences. A mean of all who came before and of all who stayed until after would say who left, not what
 * was learned. `null` for too few who sat both: of few it would say what one knows.
 */
export function gainOf(
	people: readonly Sittings[],
	fewest = fewestTold,
): Gain | null {
	const instrument = instrumentNamed(prePost);
	if (!instrument) throw new Error("there is no test of events");
	const both = people.flatMap(({ before, after }) =>
		before && after
			? [[share(instrument, before), share(instrument, after)] as const]
			: [],
	);
	const n = both.length;
	if (n < fewest) return null;
	const differences = both.map(([before, after]) => after.minus(before));
	const total = sum(differences);
	const mean = total.div(n);
	const variance = varianceOf(
		n,
		total,
		sum(differences.map((each) => each.times(each))),
	);
	const reach = (variance ?? exact(0))
		.div(n)
		.sqrt()
		.times(quantile(n - 1));
	const [from, to] = [mean.minus(reach), mean.plus(reach)];
	const shown = (value: typeof mean) => fixed(value, 2);
	return {
		n,
		onlyBefore: people.filter(({ before, after }) => before && !after).length,
		onlyAfter: people.filter(({ before, after }) => !before && after).length,
		before: shown(sum(both.map(([before]) => before)).div(n)),
		after: shown(sum(both.map(([, after]) => after)).div(n)),
		gain: shown(mean),
		from: shown(from),
		to: shown(to),
		says: from.gt(0) ? "up" : to.lt(0) ? "down" : "unclear",
	};
}

/** Right answers of a hundred; a question that the test does not have, or a level that is none, is a mistake of who asked. */
function share(instrument: Instrument, sitting: Sitting) {
	const codes = elementsOf(instrument);
	const levels = Object.entries(sitting);
	for (const [code, level] of levels)
		if (!codes.includes(code) || (level !== 0 && level !== 1))
			throw new Error(`the test has no ${code} of level ${level}`);
	return sum(levels.map(([, level]) => exact(level)))
		.times(100)
		.div(codes.length);
}
