import type { AnswerValue } from "./answer.ts";
import { measure } from "./measure.ts";
import type { Scoring } from "./score.ts";
import type { FigureSummand, LevelSummand } from "./summands.ts";

/** What one unit said, and which "not our authority" was accepted. */
export type Answered = Pick<Scoring, "answers" | "accepted">;

/** Units as numbers, row by row, in the order of the instrument. */
export interface Pack {
	readonly size: number;
	/** Which level was chosen, per indicator that has levels. */
	readonly levels: Uint8Array;
	/** What the figure is worth as a whole number, per indicator that has none. */
	readonly figures: Float64Array;
	/** Units that need the long way (something is missing, or does not apply), by row. */
	readonly apart: ReadonlyMap<number, Answered>;
}

/** Packs units for a sum. Those of which it could not be said in its numbers stay apart. */
export function packFor(
	levels: readonly LevelSummand[],
	figures: readonly FigureSummand[],
	units: readonly Answered[],
): Pack {
	const columns = levels.map(({ code, levels: each }) => ({
		code,
		at: new Map(each.map(({ value }, at) => [value, at])),
	}));
	const packed = {
		size: units.length,
		levels: new Uint8Array(units.length * levels.length),
		figures: new Float64Array(units.length * figures.length),
		apart: new Map<number, Answered>(),
	};
	for (const [row, said] of units.entries()) {
		const chosen = columns.map(({ code, at }) => {
			const value = saidTo(said, code);
			return typeof value === "string" ? at.get(value) : undefined;
		});
		const measured = figures.map((figure) =>
			wholeOf(figure, saidTo(said, figure.code)),
		);
		if (isKnown(chosen) && isKnown(measured)) {
			packed.levels.set(chosen, row * levels.length);
			packed.figures.set(measured, row * figures.length);
		} else packed.apart.set(row, said);
	}
	return packed;
}

const isKnown = (
	numbers: readonly (number | undefined)[],
): numbers is readonly number[] => !numbers.includes(undefined);

function saidTo({ answers }: Answered, code: string): AnswerValue | undefined {
	const answer = Object.hasOwn(answers, code) ? answers[code] : undefined;
	return answer && "value" in answer ? answer.value : undefined;
}

function wholeOf(
	{ kind, places, most }: FigureSummand,
	value: AnswerValue | undefined,
): number | undefined {
	const raw = value === undefined ? null : measure(kind, value)?.raw;
	const whole = raw?.times(10 ** places);
	return whole?.isInteger() && !whole.isNegative() && whole.lte(String(most))
		? whole.toNumber()
		: undefined;
}
