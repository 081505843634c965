import { sql } from "kysely";
import { instrumentNamed } from "#instruments";
import type { Context } from "#platform/context.ts";
import { asOf, dayOf } from "#territory";
import type { UnitsViews } from "#units";
import { dimensions, groupsIn } from "../groups/headings.ts";
import { noService, periodOf } from "../survey.ts";
import { surveysIn } from "../tables.ts";
import { elementsOf } from "./elements.ts";
import { asColumns, Tally } from "./figures.ts";
import type { Mixed } from "./mix.ts";

/** What a counter needs to know of an answer. */
export type Counted = Pick<
	Mixed,
	"unitId" | "instrument" | "day" | "serviceId" | "slice" | "answers" | "groups"
>;

/** Adds answers to the counters of their units, and of the provinces by dimension. */
export async function countIn(
	tx: Context,
	answers: readonly Counted[],
): Promise<void> {
	await addToUnits(tx, answers);
	await addToRegions(tx, answers, await provincesOf(tx, answers));
}

async function addToUnits(
	tx: Context,
	answers: readonly Counted[],
): Promise<void> {
	const tallies = new Tallies();
	for (const each of answers)
		tallies
			.at(each.instrument, [
				each.unitId,
				each.instrument,
				String(periodOf(each.day)),
				each.serviceId ?? noService,
				each.slice,
			])
			.add(each.answers);
	const rows = tallies.all(
		([unit_id, instrument, period, service_id, slice]) => ({
			unit_id: unit_id as string,
			instrument: instrument as string,
			period: Number(period),
			service_id: service_id as string,
			slice: slice as string,
			folded_at: tx.now,
		}),
	);
	if (rows.length === 0) return;
	await surveysIn(tx.db)
		.insertInto("surveys.unit_counter")
		.values(rows)
		.onConflict((conflict) =>
			conflict
				.columns(["unit_id", "instrument", "period", "service_id", "slice"])
				.doUpdateSet(addedTo("unit_counter")),
		)
		.execute();
}

async function addToRegions(
	tx: Context,
	answers: readonly Counted[],
	provinces: ReadonlyMap<string, string>,
): Promise<void> {
	const tallies = new Tallies();
	for (const each of answers) {
		const region = provinces.get(each.unitId) ?? "";
		const period = String(periodOf(each.day));
		const at = (dimension: string, group: string) =>
			tallies.at(each.instrument, [
				region,
				each.instrument,
				period,
				dimension,
				group,
				each.slice,
			]);
		at("all", "").add(each.answers);
		for (const dimension of dimensions)
			for (const group of groupsIn(dimension, each.groups))
				at(dimension, group).add(each.answers);
	}
	const rows = tallies.all(
		([region, instrument, period, dimension, grp, slice]) => ({
			region: region as string,
			instrument: instrument as string,
			period: Number(period),
			dimension: dimension as string,
			grp: grp as string,
			slice: slice as string,
			folded_at: tx.now,
		}),
	);
	if (rows.length === 0) return;
	await surveysIn(tx.db)
		.insertInto("surveys.region_counter")
		.values(rows)
		.onConflict((conflict) =>
			conflict
				.columns([
					"instrument",
					"region",
					"dimension",
					"period",
					"grp",
					"slice",
				])
				.doUpdateSet(addedTo("region_counter")),
		)
		.execute();
}

/** What is there and what comes, element by element. */
const addedTo = (table: "unit_counter" | "region_counter") => {
	const there = (column: string) => sql.ref(`surveys.${table}.${column}`);
	const comes = (column: string) => sql.ref(`excluded.${column}`);
	const plus = (column: string) =>
		sql<string>`${there(column)} + ${comes(column)}`;
	const each = (column: string) =>
		sql<
			string[]
		>`array(select a + b from unnest(${there(column)}, ${comes(column)}) as t(a, b))`;
	return {
		n: plus("n"),
		answered: each("answered"),
		sums: each("sums"),
		squares: each("squares"),
		own_sum: plus("own_sum"),
		own_squares: plus("own_squares"),
		folded_at: sql<Date>`excluded.folded_at`,
	};
};

/** Tallies by key, in the order of their keys: two writers that meet do not wait for each other in a ring. */
class Tallies {
	readonly #all = new Map<
		string,
		{ readonly key: readonly string[]; readonly tally: Tally }
	>();
	readonly #codes = new Map<string, readonly string[]>();

	at(instrument: string, key: readonly string[]): Tally {
		const name = key.join("\u0000");
		const known = this.#all.get(name);
		if (known) return known.tally;
		const tally = new Tally(this.#codesOf(instrument));
		this.#all.set(name, { key, tally });
		return tally;
	}

	all<Row>(asRow: (key: readonly string[]) => Row) {
		return [...this.#all]
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([, { key, tally }]) => ({
				...asRow(key),
				...asColumns(tally.figures()),
			}));
	}

	#codesOf(instrument: string): readonly string[] {
		const known = this.#codes.get(instrument);
		if (known) return known;
		const named = instrumentNamed(instrument);
		if (!named) throw new Error(`no instrument "${instrument}" to count by`);
		const codes = elementsOf(named);
		this.#codes.set(instrument, codes);
		return codes;
	}
}

/** The province of each unit as it is today. */
async function provincesOf(
	tx: Context,
	answers: readonly Counted[],
): Promise<ReadonlyMap<string, string>> {
	const ids = [...new Set(answers.map(({ unitId }) => unitId))];
	if (ids.length === 0) return new Map();
	const rows = await tx.db
		.withTables<UnitsViews>()
		.selectFrom("units.directory as unit")
		.select(["unit.unit_id", "unit.province_code"])
		.where("unit.unit_id", "in", ids)
		.where(asOf("unit", dayOf(tx.now)))
		.execute();
	return new Map(rows.map((row) => [row.unit_id, row.province_code]));
}
