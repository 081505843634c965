import { type Axis, limit } from "#disclosure";
import type { Sizes } from "./sums.ts";

/**
 * Of which provinces, and whether of the nation, the index of everybody may be told in a quarter. Units of few people
 * are not told, the others are, by their surveys: so the index of a province gives the mean of its small units together,
 * and that of the nation the mean of those in all provinces that are not told. They must be nobody or no few.
 */
export function tellTotals(
	places: Axis,
	sizesOf: (place: string) => Sizes,
	least = limit,
): (place: string) => boolean {
	const below = (node: string) =>
		[...places].flatMap(([code, parent]) => (parent === node ? [code] : []));
	const small = (units: readonly string[]) =>
		added(units.map(sizesOf).filter(isFew));
	const [nation] = places.keys();
	const provinces = nation === undefined ? [] : below(nation);
	const told = new Set(
		provinces.filter(
			(province) => isLarge(province) && !isFew(small(below(province))),
		),
	);
	const untold = provinces.filter((province) => !told.has(province));
	if (
		nation !== undefined &&
		isLarge(nation) &&
		!isFew(small(untold.flatMap(below)))
	)
		told.add(nation);
	return (place) => told.has(place);

	function isFew(sizes: Sizes): boolean {
		return sizes.some((size) => size > 0 && size < least);
	}

	function isLarge(place: string): boolean {
		return sizesOf(place).every((size) => size >= least);
	}
}

const added = (all: readonly Sizes[]): Sizes =>
	all.reduce((sum, sizes) => sizes.map((size, i) => size + (sum[i] ?? 0)), []);
