import type { Context } from "#platform/context.ts";
import { asOf, type Day, dayOf } from "#territory";
import type { UnitsViews } from "#units";
import { catalogueIn } from "../tables.ts";
import { type Fit, fitOf } from "./can-manage.ts";
import type { Facility } from "./facility.ts";
import type { Need } from "./needs.ts";
import { facilitiesOf } from "./queries.ts";

/** What somebody looks for. */
export interface Visit {
	readonly needs: readonly Need[];
	/** Code of a province; empty for all of them. */
	readonly province: string;
	/** Words of the name of the office or its town. */
	readonly words: string;
	/** From 1. */
	readonly page: number;
}

/** An office with what it means for each need. */
export interface OfficeFit {
	readonly unit: {
		readonly id: string;
		readonly slug: string;
		readonly name: string;
		readonly regency: string;
	};
	readonly facilities: readonly Facility[];
	readonly fits: readonly Fit[];
	/** The worst of them. */
	readonly all: Fit["fits"];
}

export interface OfficesFound {
	readonly offices: readonly OfficeFit[];
	readonly total: number;
	readonly page: number;
	readonly pages: number;
	/** More offices have facilities on record than were looked at: a province or a name narrows it. */
	readonly more: boolean;
}

const officesPerPage = 20;
/** Offices that are held against the needs at once. */
const mostLookedAt = 500;
const order: readonly Fit["fits"][] = [
	"yes",
	"short",
	"doubted",
	"unknown",
	"no",
];

/** Offices that have anything on record, those that fit first, by name within. A page beyond the last is the last. */
export async function officesFor(
	cx: Context,
	{ needs, province, words, page: asked }: Visit,
): Promise<OfficesFound> {
	const units = await unitsWithFacilities(cx, province, words);
	const looked = units.slice(0, mostLookedAt);
	const today = dayOf(cx.now);
	const byUnit = Map.groupBy(
		await facilitiesOf(
			cx,
			looked.map(({ id }) => id),
		),
		({ unitId }) => unitId,
	);
	const fits = looked
		.map((unit) => officeFit(unit, needs, byUnit.get(unit.id) ?? [], today))
		.toSorted((a, b) => order.indexOf(a.all) - order.indexOf(b.all));
	const pages = Math.max(1, Math.ceil(fits.length / officesPerPage));
	const page = Math.min(Math.max(1, asked), pages);
	return {
		offices: fits.slice((page - 1) * officesPerPage, page * officesPerPage),
		total: fits.length,
		page,
		pages,
		more: units.length > looked.length,
	};
}

function officeFit(
	unit: OfficeFit["unit"],
	needs: readonly Need[],
	facilities: readonly Facility[],
	today: Day,
): OfficeFit {
	const fits = needs.map((need) => fitOf(need, facilities, today));
	const [worst = "yes"] = fits
		.map((fit) => fit.fits)
		.toSorted((a, b) => order.indexOf(b) - order.indexOf(a));
	return { unit, facilities, fits, all: worst };
}

const unitsWithFacilities = (
	{ db, now }: Context,
	province: string,
	words: string,
): Promise<OfficeFit["unit"][]> => {
	let found = catalogueIn(db)
		.withTables<UnitsViews>()
		.selectFrom("units.directory as unit")
		.where(asOf("unit", dayOf(now)))
		.where((where) =>
			where.exists(
				where
					.selectFrom("catalogue.facility as facility")
					.select("facility.id")
					.whereRef("facility.unit_id", "=", "unit.unit_id"),
			),
		);
	if (province !== "") found = found.where("unit.province_code", "=", province);
	for (const word of words.toLowerCase().split(/\s+/).slice(0, 8))
		if (word !== "")
			found = found.where((where) =>
				where.or(
					[where.ref("unit.name"), where.ref("unit.regency_name")].map(
						(column) =>
							where(
								where.fn<string>("lower", [column]),
								"like",
								`%${word.replace(/[\\%_]/g, "\\$&")}%`,
							),
					),
				),
			);
	return found
		.select([
			"unit.unit_id as id",
			"unit.slug",
			"unit.name",
			"unit.regency_name as regency",
		])
		.orderBy("unit.name")
		.orderBy("unit.unit_id")
		.limit(mostLookedAt + 1)
		.execute();
};
