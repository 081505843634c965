import { type Instrument, instrumentNamed } from "#instruments";
import type { Context } from "#platform/context.ts";
import {
	type Day,
	dayOf,
	type Province,
	provincesAt,
	type Regency,
	regenciesAt,
} from "#territory";
import { usualDay } from "./as-of.ts";
import { type Counted, countUnits, type Group } from "./counts.ts";
import { addUp, type Figures, nothing } from "./figures.ts";
import { type Filter, levelOf } from "./filter.ts";
import { type Drawer, kept } from "./kept.ts";
import { standingsIn } from "./tables.ts";

/** A province or a regency, with what was counted there. */
export interface PlaceRow {
	readonly code: string;
	readonly name: string;
	readonly figures: Figures;
}

/** A unit, with how far it got. Its figures count it alone. */
export interface UnitRow {
	readonly slug: string;
	readonly name: string;
	readonly kind: string;
	readonly state: string | null;
	readonly requestedOn: Day | null;
	readonly declaredOn: Day | null;
	readonly submittedOn: Day | null;
	readonly verifiedOn: Day | null;
	readonly decidedOn: Day | null;
	/** Exact decimal. */
	readonly score: string | null;
	readonly predicate: {
		readonly code: string;
		readonly status: string;
		readonly from: Day;
		readonly until: Day | null;
	} | null;
	readonly figures: Figures;
}

interface Whole {
	readonly total: Figures;
	/** The provinces of the day, for choosing; their number is 34 until 2022. */
	readonly provinces: readonly Province[];
	/** The regencies of the chosen province on the day. */
	readonly regencies: readonly Regency[];
}

/** A table at one of its levels: places, or the units of one regency. Rows come by code or name. */
export type Table = Whole &
	(
		| {
				readonly level: "provinces" | "regencies";
				readonly rows: readonly PlaceRow[];
		  }
		| { readonly level: "units"; readonly rows: readonly UnitRow[] }
	);

/**
 * The table that the filter asks for. Places without any unit are in it, with zeros. The filter's places must
 * exist on its day and its instrument must be known; `web/` sees to it.
 */
export async function tableOf(cx: Context, filter: Filter): Promise<Table> {
	const { instrument, day, province } = filter;
	const { top, units: kinds } = known(instrument);
	const provinces = await provincesAt(cx, day);
	const regencies = province ? await regenciesAt(cx, day, province) : [];
	const places = { provinces, regencies };
	const level = levelOf(filter);
	if (level === "units") {
		const counted = await countUnits<UnitGroup>(cx, {
			filter,
			top,
			kinds,
			groups: unitGroups,
		});
		const rows = counted.map(unitRow);
		return { level, rows, total: totalOf(rows), ...places };
	}
	const counted = await countPlaces(
		cx,
		filter,
		level === "provinces"
			? "directory.province_code"
			: "directory.regency_code",
	);
	const rows = withNames(
		level === "provinces" ? provinces : regencies,
		counted,
	);
	return { level, rows, total: totalOf(rows), ...places };
}

/** Every unit that the filter asks for, whatever its level: some thousands where a province is chosen. */
export async function unitRowsOf(
	cx: Context,
	filter: Filter,
): Promise<readonly (UnitRow & { readonly regencyCode: string })[]> {
	const { top, units: kinds } = known(filter.instrument);
	const counted = await countUnits<UnitGroup & { regency_code: string }>(cx, {
		filter,
		top,
		kinds,
		groups: [
			...unitGroups,
			{ of: "directory.regency_code", as: "regency_code" },
		],
	});
	return counted.map((row) => ({
		...unitRow(row),
		regencyCode: row.regency_code,
	}));
}

/** What is counted in the whole nation at the end of the day. */
export async function nationalFigures(
	cx: Context,
	instrument: string,
	year: number,
	day: Day,
): Promise<Figures> {
	const filter = { instrument, year, day };
	return totalOf(await countPlaces(cx, filter, "directory.province_code"));
}

/** An instrument with the years in which units took part, the youngest first. */
export interface YearsOfInstrument {
	readonly instrument: Instrument;
	readonly years: readonly [number, ...number[]];
}

/** The same with what the youngest year shows. */
export interface Rounds extends YearsOfInstrument {
	readonly day: Day;
	readonly figures: Figures;
}

/** Every instrument by which units were assessed, with what it shows; the one used last comes first. */
export async function roundsOf(cx: Context): Promise<readonly Rounds[]> {
	const answer: Rounds[] = [];
	for (const one of await instrumentsUsed(cx)) {
		const [youngest] = one.years;
		const day = usualDay(youngest, cx.now);
		const { id } = one.instrument;
		const figures = await nationalFigures(cx, id, youngest, day);
		answer.push({ ...one, day, figures });
	}
	return answer;
}

/** The same without counting anything: for whoever looks for the round of a day. */
export async function instrumentsUsed(
	cx: Context,
): Promise<readonly YearsOfInstrument[]> {
	const rounds = await standingsIn(cx.db)
		.selectFrom("standings.round")
		.select(["instrument", "year"])
		.orderBy("year", "desc")
		.orderBy("instrument")
		.execute();
	return [...Map.groupBy(rounds, (round) => round.instrument)].flatMap(
		([id, [youngest, ...before]]) => {
			const instrument = instrumentNamed(id);
			return instrument && youngest
				? [
						{
							instrument,
							years: [
								youngest.year,
								...before.map(({ year }) => year),
							] as const,
						},
					]
				: [];
		},
	);
}

/** The years in which units took part by this instrument, the youngest first. */
export async function yearsOf(
	cx: Context,
	instrument: string,
): Promise<readonly number[]> {
	const rows = await standingsIn(cx.db)
		.selectFrom("standings.round")
		.select("year")
		.where("instrument", "=", instrument)
		.orderBy("year", "desc")
		.execute();
	return rows.map(({ year }) => year);
}

type CountedPlaces = readonly Counted<{ readonly code: string }>[];

const countPlaces = (
	cx: Context,
	filter: Filter,
	of: string,
): Promise<CountedPlaces> => {
	const { top, units: kinds } = known(filter.instrument);
	const groups = [{ of, as: "code" }];
	const count = () =>
		countUnits<{ code: string }>(cx, { filter, top, kinds, groups });
	return kept(cx, filter, [filter, of], count, countedPlaces);
};

const countedPlaces: Drawer<CountedPlaces> = new WeakMap();

const totalOf = (rows: readonly { readonly figures: Figures }[]): Figures =>
	addUp(rows.map(({ figures }) => figures));

const withNames = (
	places: readonly { readonly code: string; readonly name: string }[],
	counted: CountedPlaces,
): readonly PlaceRow[] => {
	const by = new Map(counted.map(({ code, figures }) => [code, figures]));
	return places.map(({ code, name }) => ({
		code,
		name,
		figures: by.get(code) ?? nothing,
	}));
};

export const unitGroups: readonly Group[] = [
	{ of: "directory.slug", as: "slug" },
	{ of: "directory.name", as: "name" },
	{ of: "directory.kind", as: "kind" },
	{ of: "standing.state", as: "state" },
	{ of: "standing.requested_at", as: "requested_at" },
	{ of: "standing.declared_at", as: "declared_at" },
	{ of: "standing.submitted_at", as: "submitted_at" },
	{ of: "standing.verified_at", as: "verified_at" },
	{ of: "standing.decided_at", as: "decided_at" },
	{ of: "standing.score", as: "score", asText: true },
	{ of: "standing.predicate_code", as: "predicate_code" },
	{ of: "standing.predicate_status", as: "predicate_status" },
	{ of: "standing.predicate_from", as: "predicate_from", asText: true },
	{ of: "standing.predicate_until", as: "predicate_until", asText: true },
];

export interface UnitGroup {
	readonly slug: string;
	readonly name: string;
	readonly kind: string;
	readonly state: string | null;
	readonly requested_at: Date | null;
	readonly declared_at: Date | null;
	readonly submitted_at: Date | null;
	readonly verified_at: Date | null;
	readonly decided_at: Date | null;
	readonly score: string | null;
	readonly predicate_code: string | null;
	readonly predicate_status: string | null;
	readonly predicate_from: Day | null;
	readonly predicate_until: Day | null;
}

export const unitRow = (row: Counted<UnitGroup>): UnitRow => ({
	slug: row.slug,
	name: row.name,
	kind: row.kind,
	state: row.state,
	requestedOn: row.requested_at && dayOf(row.requested_at),
	declaredOn: row.declared_at && dayOf(row.declared_at),
	submittedOn: row.submitted_at && dayOf(row.submitted_at),
	verifiedOn: row.verified_at && dayOf(row.verified_at),
	decidedOn: row.decided_at && dayOf(row.decided_at),
	score: row.score,
	predicate:
		row.predicate_code && row.predicate_status && row.predicate_from
			? {
					code: row.predicate_code,
					status: row.predicate_status,
					from: row.predicate_from,
					until: row.predicate_until,
				}
			: null,
	figures: row.figures,
});

export function known(id: string): Instrument {
	const instrument = instrumentNamed(id);
	if (!instrument) throw new Error(`there is no instrument ${id}`);
	return instrument;
}
