import { bringResults } from "#assessments";
import { addPerson, giveRole } from "#identity";
import { ok, type Refusal, type Result } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import type { SheetRow } from "#platform/spreadsheet/sheet.ts";
import { bringSurveys } from "#surveys";
import { openUnits } from "#units";
import type { Import } from "./import.ts";
import { givenRows } from "./kinds/given-rows.ts";
import { judgePeople, type ReadyPerson } from "./people/judge-people.ts";
import { judgeResults } from "./results/judge-results.ts";
import type { JudgedRow, Note } from "./row.ts";
import { judgeSurveys } from "./surveys/judge-surveys.ts";
import { judgeUnits } from "./units/judge-units.ts";

/** What was written: row → id. */
type Written = ReadonlyMap<number, string>;

export interface Judged {
	readonly rows: readonly JudgedRow[];
	readonly notes: readonly Note[];
	/** Writes what the ready rows say, all of it or nothing. */
	readonly write: (tx: Context) => Promise<Result<Written, Refusal>>;
}

/** Says of every row what it is worth today: ready, on record already, or what is to be mended. */
export async function judge(
	cx: Context,
	{
		id,
		kind,
		mapping,
		fixed,
	}: Pick<Import, "id" | "kind" | "mapping" | "fixed">,
	rows: readonly SheetRow[],
): Promise<Judged> {
	const given = givenRows(rows, mapping, fixed);
	if (kind === "units") {
		const { units, ...judged } = await judgeUnits(cx, given);
		return {
			...judged,
			write: async (tx) => {
				const opened = await openUnits(tx, [...units.values()]);
				if (!opened.ok) return opened;
				return ok(new Map([...units].map(([row, unit]) => [row, unit.id])));
			},
		};
	}
	if (kind === "people") {
		const { people, ...judged } = await judgePeople(cx, given);
		return { ...judged, write: (tx) => addPeople(tx, people) };
	}
	if (kind === "surveys") {
		const { surveys, ...judged } = await judgeSurveys(cx, given);
		return {
			...judged,
			write: async (tx) =>
				byRow(surveys, await bringSurveys(tx, id, [...surveys.values()])),
		};
	}
	const { results, ...judged } = await judgeResults(cx, given);
	return {
		...judged,
		write: async (tx) =>
			byRow(results, await bringResults(tx, id, [...results.values()])),
	};
}

/** Ids in the order of the rows, each to its row. */
function byRow(
	rows: ReadonlyMap<number, unknown>,
	brought: Result<readonly string[], Refusal>,
): Result<Written, Refusal> {
	if (!brought.ok) return brought;
	const numbers = [...rows.keys()];
	return ok(new Map(brought.value.map((one, at) => [numbers[at] ?? 0, one])));
}

async function addPeople(
	tx: Context,
	people: readonly ReadyPerson[],
): Promise<Result<Written, Refusal>> {
	const written = new Map<number, string>();
	for (const { person, roles } of people) {
		const added = await addPerson(tx, person);
		if (!added.ok) return added;
		for (const { row, ...role } of roles) {
			const given = await giveRole(tx, { ...role, personId: added.value.id });
			if (!given.ok) return given;
			written.set(row, added.value.id);
		}
	}
	return ok(written);
}
