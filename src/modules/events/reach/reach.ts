import { type Cube, coverRest, limit, protecting } from "#disclosure";
import type { Work } from "#platform/in-slices.ts";
import { type Dimension, difficulties, headings, rather } from "#surveys";
import type { Day } from "#territory";

/** What is asked of those who were there, beside the province: no more than reach is told by. */
export const reachDimensions = [
	"sex",
	"age",
	"disability",
] as const satisfies readonly Dimension[];
export type ReachDimension = (typeof reachDimensions)[number];

/** The headings of the house that are asked for these. */
export const reachHeadings = headings.filter(
	({ code, words }) =>
		code === "sex" || code === "age" || words === difficulties,
);

/** All who said something, whatever of themselves. */
export const all = "all";
/** The name of the whole nation among provinces. */
export const nation = "";
/** Said nothing here, or rather not. */
export const unsaid = "unsaid";

/** The groups of a dimension that are told. */
export const groupsOf = (dimension: string): readonly string[] =>
	dimension === "disability"
		? ["with", "without"]
		: (headings.find(({ code }) => code === dimension)?.words ?? []);

/** What was said in a heading that is not told stands with what was not said. */
export const countedAs = (group: string): string =>
	group === rather ? unsaid : group;

/** `20264`: the fourth quarter of 2026. */
export const quarterOf = (day: Day): number =>
	Number(day.slice(0, 4)) * 10 + Math.ceil(Number(day.slice(5, 7)) / 3);

/** The first day after a quarter. */
export const quarterEnds = (period: number): Day => {
	const [year, quarter] = [Math.floor(period / 10), period % 10];
	return quarter === 4
		? `${year + 1}-01-01`
		: `${year}-${String(quarter * 3 + 1).padStart(2, "0")}-01`;
};

/** How many of a province said what, in a quarter. */
export interface Counted {
	readonly province: string;
	readonly dimension: string;
	readonly group: string;
	readonly n: number;
}

/** One number of a quarter, as everybody may read it; `null` where it is hidden. */
export interface ToldReach {
	readonly province: string;
	readonly dimension: string;
	readonly group: string;
	readonly n: number | null;
}

const time = "quarter";

/**
 * What may be told of a quarter: how many were reached, by province and in all, and of those by group. Each goes through the
 * layer; fewer than `least` are never told, nor what is left of a told number when others are taken off it.
 */
export function* tellReach(
	counted: readonly Counted[],
	least = limit,
): Work<readonly ToldReach[]> {
	const provinces = [...new Set(counted.map((one) => one.province))].sort();
	const at = (place: string, dimension: string, group: string) =>
		counted
			.filter(
				(one) =>
					(place === nation || one.province === place) &&
					one.dimension === dimension &&
					one.group === group,
			)
			.reduce((sum, { n }) => sum + n, 0);
	const places = new Map<string, string | null>([
		[nation, null],
		...provinces.map((one) => [one, nation] as const),
	]);
	const cube = (
		groups: readonly string[],
		quiet: string,
		leaf: Cube["leaf"],
	): Cube => ({
		places,
		times: new Map([[time, null]]),
		groups: [...groups, quiet],
		quiet: [quiet],
		leaf,
		told: () => true,
	});
	// Nobody knows how many there might have been: something unknown stands beside them.
	const totals = yield* protecting(
		cube([all], unsaid, (place, _, group) =>
			group === all ? at(place, all, "") : limit,
		),
		{ least },
	);
	const rows: ToldReach[] = [];
	const acrossPlaces = (
		isTold: (place: string) => boolean,
		dimension: string,
		group: string,
	): ReadonlySet<string> =>
		coverRest(
			{
				code: nation,
				n: at(nation, dimension, group),
				isTold: isTold(nation),
				parts: provinces.map((code) => ({
					code,
					n: at(code, dimension, group),
					isTold: isTold(code),
					parts: [],
				})),
			},
			least,
		);
	const put = (
		told: ReadonlySet<string>,
		dimension: string,
		group: string,
	): void => {
		for (const province of places.keys())
			rows.push({
				province,
				dimension,
				group,
				n: told.has(province) ? at(province, dimension, group) : null,
			});
	};
	const known = acrossPlaces(
		(place) => totals.isShown(place, time, all),
		all,
		"",
	);
	put(known, all, "");
	for (const dimension of reachDimensions) {
		const groups = groupsOf(dimension);
		const shown = yield* protecting(
			cube(groups, unsaid, (place, _, group) => at(place, dimension, group)),
			{ least },
		);
		const within = new Map(
			[...places.keys()].map((place) => [
				place,
				known.has(place)
					? coverRest(
							{
								code: all,
								n: at(place, all, ""),
								isTold: true,
								parts: [...groups, unsaid].map((group) => ({
									code: group,
									n: at(place, dimension, group),
									isTold: group !== unsaid && shown.isShown(place, time, group),
									parts: [],
								})),
							},
							least,
						)
					: new Set<string>(),
			]),
		);
		for (const group of groups)
			put(
				acrossPlaces(
					(place) => within.get(place)?.has(group) ?? false,
					dimension,
					group,
				),
				dimension,
				group,
			);
	}
	return rows;
}
