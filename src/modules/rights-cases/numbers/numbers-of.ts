import {
	type Axis,
	type Cube,
	coverRest,
	type Frozen,
	limit,
	type Node,
	protecting,
} from "#disclosure";
import type { Work } from "#platform/in-slices.ts";
import { tenRights } from "../ten-rights.ts";
import type { Tally } from "./tally.ts";
import { centrePlace, islandOf, islands, outcomes, ways } from "./words.ts";

/** In the order of the page. */
export const tables = [
	"received",
	"way",
	"place",
	"ended",
	"outcome",
	"right",
] as const;
export type TableName = (typeof tables)[number];

/** One number of a year, as everybody may read it. */
export interface Told {
	readonly what: TableName;
	/** A word of its table; `all` of a whole. */
	readonly code: string;
	/** `null` where it is hidden. */
	readonly n: number | null;
}

export const all = "all";
const nation = "nation";
const unknown = "unknown";

/**
 * What may be told of a year. Wholes, ways, outcomes and rights are told of the nation; places of provinces, of groups of
 * provinces where these are few, and of the nation. Each goes through the layer: fewer than `limit` are never told, nor what
 * would give them away. Every word has a row, whether nought or nine: one that is left out would say "none".
 */
export function* numbersOf(
	tally: Tally,
	provinces: readonly string[],
	least = limit,
): Work<readonly Told[]> {
	const cubes = cubesOf(tally, provinces);
	const received = yield* protecting(cubes.received, { least });
	const ended = yield* protecting(cubes.ended, { least });
	const isReceivedTold = received.isShown(nation, year, all);
	const isEndedTold = ended.isShown(nation, year, all);
	// How many came in is told first; places are told as far as they leave it standing.
	const frozen: Frozen = (place, _time, group) =>
		place !== nation || group !== all
			? null
			: isReceivedTold
				? "told"
				: "hidden";
	const places = yield* protecting(cubes.place, { frozen, least });
	const rows: Told[] = [
		told(tally, "received", all, "received", isReceivedTold),
		told(tally, "ended", all, "ended", isEndedTold),
	];
	const nodeOf = (code: string): Node => ({
		code,
		n:
			code === nation
				? of(tally, "received")
				: peopleAt(tally, code, provinces),
		isTold: places.isShown(code, year, all),
		parts: [...cubes.place.places]
			.filter(([, above]) => above === code)
			.map(([part]) => nodeOf(part)),
	});
	const toldPlaces = coverRest(nodeOf(nation), least);
	for (const place of cubes.place.places.keys())
		if (place !== nation)
			rows.push({
				what: "place",
				code: place,
				n: toldPlaces.has(place) ? peopleAt(tally, place, provinces) : null,
			});
	// A part is told where its whole is: without the whole, parts that are all told would tell it.
	for (const [what, whole, wholeIsTold] of [
		["way", "received", isReceivedTold],
		["outcome", "ended", isEndedTold],
	] as const) {
		const parts = yield* protecting(cubes[what], { least });
		const toldParts = coverRest(
			{
				code: all,
				n: of(tally, whole),
				isTold: wholeIsTold,
				parts: cubes[what].groups.map((code) => ({
					code,
					n: of(tally, `${what} ${code}`),
					isTold: parts.isShown(nation, year, code),
					parts: [],
				})),
			},
			least,
		);
		for (const code of cubes[what].groups)
			rows.push(
				told(
					tally,
					what,
					code,
					`${what} ${code}`,
					wholeIsTold && toldParts.has(code),
				),
			);
	}
	for (const { code } of tenRights().rights) {
		const right = yield* protecting(rightCube(tally, code), { least });
		rows.push(
			told(
				tally,
				"right",
				code,
				`right ${code}`,
				isEndedTold &&
					right.isShown(nation, year, all) &&
					isNoFew(of(tally, "ended") - of(tally, `right ${code}`), least),
			),
		);
	}
	return rows;
}

/** What is left of a whole by subtraction is a number as well: nobody, or not few. */
const isNoFew = (rest: number, least: number): boolean =>
	rest === 0 || rest >= least;

const of = (tally: Tally, word: string): number => tally[word] ?? 0;

const told = (
	tally: Tally,
	what: TableName,
	code: string,
	word: string,
	isTold: boolean,
): Told => ({ what, code, n: isTold ? (tally[word] ?? 0) : null });

/** The one time of a release: years share nobody. */
const year = "year";

/** The counts as the layer reads them; an attacker in a test reads them too. */
export function cubesOf(
	tally: Tally,
	provinces: readonly string[],
): Readonly<Record<"received" | "place" | "ended" | "way" | "outcome", Cube>> {
	const parts = (what: "way" | "outcome", groups: readonly string[]): Cube => ({
		...atNation,
		groups,
		quiet: [],
		leaf: (_place, _time, group) => of(tally, `${what} ${group}`),
	});
	return {
		place: alone(placesOf(provinces), (place) => of(tally, `place ${place}`)),
		received: alone(onlyNation, () => of(tally, "received")),
		ended: alone(onlyNation, () => of(tally, "ended")),
		way: parts("way", ways),
		outcome: parts("outcome", outcomes),
	};
}

/** A case may touch several rights: each stands by itself, and no sum of them is anybody's number. */
export const rightCube = (tally: Tally, code: string): Cube =>
	alone(onlyNation, () => tally[`right ${code}`] ?? 0);

const onlyNation: Axis = new Map([[nation, null]]);
const atNation = {
	places: onlyNation,
	times: new Map([[year, null]]),
	told: () => true,
} as const;

/** Nobody knows how many there might have been; the layer takes the sum of all groups for known, so one stands for what is not. */
const alone = (places: Axis, leaf: (place: string) => number): Cube => ({
	...atNation,
	places,
	groups: [all, unknown],
	quiet: [unknown],
	leaf: (place, _time, group) => (group === all ? leaf(place) : limit),
});

/** The nation; groups of provinces and the centre; provinces. */
function placesOf(provinces: readonly string[]): Axis {
	const used = new Set(provinces.map(islandOf));
	return new Map<string, string | null>([
		[nation, null],
		[centrePlace, nation],
		...Object.keys(islands)
			.filter((island) => used.has(island as keyof typeof islands))
			.map((island) => [island, nation] as const),
		...provinces.map(
			(province) => [province, islandOf(province) ?? nation] as const,
		),
	]);
}

/** People at a province, the centre, or a whole group of provinces. */
const peopleAt = (
	tally: Tally,
	place: string,
	provinces: readonly string[],
): number =>
	provinces
		.filter((province) => islandOf(province) === place)
		.reduce(
			(sum, province) => sum + (tally[`place ${province}`] ?? 0),
			tally[`place ${place}`] ?? 0,
		);
