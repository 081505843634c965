import type { Axis } from "#disclosure";

/** The name of a place in a table: empty is the nation, `53` a province, `53/…` a unit while it lay there. */
export const nation = "";

export const placeOf = (province: string, unitId?: string): string =>
	unitId === undefined ? `p${province}` : `p${province}/${unitId}`;

/** The province and unit that a name means; `null` where it means none. */
export function partsOf(place: string): {
	readonly province: string | null;
	readonly unitId: string | null;
} {
	if (place === nation) return { province: null, unitId: null };
	const [province = "", unitId = null] = place.slice(1).split("/");
	return { province, unitId };
}

const above = (place: string): string => place.split("/")[0] ?? nation;

/** All places of leaves with everything above them, the higher first. */
export function placesAbove(leaves: readonly string[]): Axis {
	const provinces = [...new Set(leaves.map(above))].sort();
	const units = [
		...new Set(leaves.filter((each) => each.includes("/"))),
	].sort();
	return new Map([
		[nation, null] as const,
		...provinces.map((each) => [each, nation] as const),
		...units.map((each) => [each, above(each)] as const),
	]);
}
