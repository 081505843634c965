import { limit } from "#disclosure";
import { type Attack, attack } from "#disclosure/for-tests";
import type { Context } from "#platform/context.ts";
import {
	type Dimension,
	type Figures,
	unprotectedRegions,
	unprotectedUnits,
} from "#surveys";
import { ntt } from "#territory/samples";
import { type Cell, everyCell, groupsOf } from "../index.ts";

/** Everything that the file of all cells holds. */
export async function publishedIn(cx: Context): Promise<Cell[]> {
	const cells: Cell[] = [];
	for await (const some of everyCell(cx)) cells.push(...some);
	return cells;
}

interface Leaf {
	readonly province: string;
	readonly unitId?: string;
	readonly period: number;
	readonly group: string;
	readonly figures: Figures;
}

/** A table as an attacker sees it: true counts by name, and what may be read of them. */
interface Target {
	readonly groups: readonly string[];
	readonly leaves: readonly Leaf[];
}

/**
 * Attacks what was told of a dimension in a year with everything that is public: every cell of every release, and how
 * many answered at every place and time. `naive` shows what hiding small cells alone would have told.
 */
export async function attackTold(
	cx: Context,
	published: readonly Cell[],
	dimension: Dimension,
	year: number,
	naive = false,
): Promise<Attack> {
	const asked = {
		instrument: "skm-2017",
		from: year * 10 + 1,
		to: year * 10 + 4,
	};
	const shown = new Set(
		published
			.filter((cell) => cell.dimension === dimension && cell.n !== null)
			.map(
				({ province, unitId, period, group }) =>
					`${placeName(province, unitId)} ${period} ${group}`,
			),
	);
	const tells = new Set(
		published
			.filter((cell) => cell.dimension === dimension)
			.map(({ period }) => period),
	);
	const all = await unprotectedRegions(cx, asked, "all");
	let [targets, pinned] = [0, 0];
	for (const { groups, leaves } of await targetsOf(cx, asked, dimension, all)) {
		const { cube, people } = cubeOf(groups, leaves, year, tells);
		const found = attack(
			{
				cube,
				isShown: (place, time, group) =>
					group !== "unsaid" &&
					(naive
						? people(place, time, group) >= limit
						: shown.has(`${place} ${time} ${group}`)),
			},
			limit,
		);
		targets += found.targets;
		pinned += found.pinned;
	}
	return { targets, pinned };
}

async function targetsOf(
	cx: Context,
	asked: { instrument: string; from: number; to: number },
	dimension: Dimension,
	all: readonly Leaf[],
): Promise<Target[]> {
	if (dimension === "disability")
		return [
			{
				groups: groupsOf(dimension),
				leaves: await unprotectedUnits(cx, asked, dimension),
			},
		];
	const said = await unprotectedRegions(cx, asked, dimension);
	if (dimension !== "condition")
		return [{ groups: groupsOf(dimension), leaves: said }];
	return groupsOf(dimension).map((word) => {
		const those = said.filter(({ group }) => group === word);
		return {
			groups: [word],
			leaves: [
				...those,
				...all.map((leaf) => ({
					...leaf,
					group: "unsaid",
					figures: {
						...leaf.figures,
						n:
							leaf.figures.n -
							(those.find(
								({ province, period }) =>
									province === leaf.province && period === leaf.period,
							)?.figures.n ?? 0),
					},
				})),
			],
		};
	});
}

const placeName = (province: string | null, unitId: string | null): string =>
	[province ?? "nation", ...(unitId === null ? [] : [unitId])].join("/");

function cubeOf(
	groups: readonly string[],
	leaves: readonly Leaf[],
	year: number,
	tells: ReadonlySet<number>,
) {
	const places = new Map<string, string | null>([["nation", null]]);
	for (const { province } of leaves) places.set(province, "nation");
	for (const { province, unitId } of leaves)
		if (unitId !== undefined) places.set(placeName(province, unitId), province);
	const times = new Map<string, string | null>([[String(year * 10), null]]);
	for (const { period } of leaves) times.set(String(period), String(year * 10));
	const hasNoUnits = leaves.every(({ unitId }) => unitId === undefined);
	const counts = new Map(
		leaves.map(({ province, unitId, period, group, figures }) => [
			`${placeName(province, unitId ?? null)} ${period} ${group}`,
			figures.n,
		]),
	);
	const leaf = (place: string, time: string, group: string) =>
		counts.get(`${place} ${time} ${group}`) ?? 0;
	const below = (
		axis: ReadonlyMap<string, string | null>,
		node: string,
	): string[] => {
		const under = [...axis].flatMap(([code, above]) =>
			above === node ? below(axis, code) : [],
		);
		return under.length > 0 ? under : [node];
	};
	return {
		cube: {
			places,
			times,
			groups: ["unsaid", ...groups],
			quiet: ["unsaid"],
			leaf,
			told: (_: string, time: string) => tells.has(Number(time)),
			// One office alone in its province: the province is that office.
			secret: (place: string) => hasNoUnits && place === ntt,
		},
		people: (place: string, time: string, group: string) =>
			below(places, place)
				.flatMap((p) => below(times, time).map((t) => leaf(p, t, group)))
				.reduce((sum, n) => sum + n, 0),
	};
}
