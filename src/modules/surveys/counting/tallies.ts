import { instrumentNamed } from "#instruments";
import type { Day } from "#territory";
import { dimensions, groupsIn } from "../groups/headings.ts";
import { noService } from "../survey.ts";
import { elementsOf } from "./elements.ts";
import { asColumns, Tally } from "./figures.ts";
import { foldedAt } from "./folded-at.ts";
import type { Counted as Kept } from "./keep.ts";

/** What a counter needs to know of an answer. */
export type Counted = Pick<
	Kept,
	| "unitId"
	| "instrument"
	| "period"
	| "day"
	| "serviceId"
	| "slice"
	| "answers"
	| "groups"
>;

/** Tallies by key. */
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

	/** In the order of their keys: two writers that meet do not wait for each other in a ring. */
	rows<Row>(asRow: (key: readonly string[]) => Row) {
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

/** Counts answers for both kinds of counters: of units by service, of provinces by what people say of themselves. */
export class Counting {
	#units = new Tallies();
	readonly #regions = new Tallies();
	readonly #provinceOf: (unitId: string, day: Day) => string;

	constructor(provinceOf: (unitId: string, day: Day) => string) {
		this.#provinceOf = provinceOf;
	}

	add(each: Counted): void {
		const { unitId, instrument, slice, answers } = each;
		const period = String(each.period);
		this.#units
			.at(instrument, [
				unitId,
				instrument,
				period,
				each.serviceId ?? noService,
				slice,
			])
			.add(answers);
		const region = this.#provinceOf(unitId, each.day);
		const at = (dimension: string, group: string) =>
			this.#regions.at(instrument, [
				region,
				instrument,
				period,
				dimension,
				group,
				slice,
			]);
		at("all", "").add(answers);
		for (const dimension of dimensions)
			for (const group of groupsIn(dimension, each.groups))
				at(dimension, group).add(answers);
	}

	/** Rows of the units that were counted so far, which are then forgotten: a unit is counted in one go. */
	takeUnits(at: Date) {
		const rows = this.#units.rows(
			([
				unit_id = "",
				instrument = "",
				period,
				service_id = "",
				slice = "",
			]) => ({
				unit_id,
				instrument,
				period: Number(period),
				service_id,
				slice,
				folded_at: foldedAt(at),
			}),
		);
		this.#units = new Tallies();
		return rows;
	}

	regions(at: Date) {
		return this.#regions.rows(
			([
				region = "",
				instrument = "",
				period,
				dimension = "",
				grp = "",
				slice = "",
			]) => ({
				region,
				instrument,
				period: Number(period),
				dimension,
				grp,
				slice,
				folded_at: foldedAt(at),
			}),
		);
	}
}
