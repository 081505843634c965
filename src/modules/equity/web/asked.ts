import { groupsOf, type ToldPeriod } from "#equity";
import { type FieldProblem, type FormState, filled } from "#kernel/form.ts";
import { type Dimension, dimensions, type Period } from "#surveys";

/** What the address asks for, as far as it was told of it. */
export interface Asked {
	readonly instrument: string;
	readonly dimension: Dimension;
	readonly period: Period;
	/** The group whose way over the quarters is drawn; `null`: the one with the widest gap. */
	readonly group: string | null;
	readonly state: FormState;
}

/** The words of the address, in the order of the page. */
export const fields = {
	instrument: "instrumen",
	dimension: "dimensi",
	period: "periode",
	group: "kelompok",
} as const;

/** Reads the address: the latest of the first survey, by disability, unless it says otherwise. */
export function readAsked(
	query: URLSearchParams,
	told: readonly ToldPeriod[],
): Asked | null {
	const typed = (name: string) => query.get(name)?.trim() ?? "";
	const problems: FieldProblem[] = [];
	const known = <One extends string>(
		field: string,
		of: readonly One[],
		usual: One | undefined,
	): One | undefined => {
		const said = typed(field);
		if (said === "") return usual;
		const found = of.find((each) => each === said);
		if (found === undefined)
			problems.push({
				field,
				says: `equity.wrong.${field}`,
				about: { typed: said },
			});
		return found ?? usual;
	};
	const instruments = [...new Set(told.map(({ instrument }) => instrument))];
	const instrument = known(fields.instrument, instruments, instruments[0]);
	if (instrument === undefined) return null;
	const periods = told
		.filter((each) => each.instrument === instrument)
		.map(({ period }) => String(period));
	const dimension =
		known(fields.dimension, dimensions, "disability") ?? "disability";
	const period = known(fields.period, periods, periods[0]) ?? "";
	const group = known(fields.group, groupsOf(dimension), undefined);
	return {
		instrument,
		dimension,
		period: Number(period),
		group: group ?? null,
		state: {
			typed: filled({
				[fields.instrument]: typed(fields.instrument) || instrument,
				[fields.dimension]: typed(fields.dimension) || dimension,
				[fields.period]: typed(fields.period) || period,
			}).typed,
			problems,
		},
	};
}
