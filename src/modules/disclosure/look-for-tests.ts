import { atOnce } from "#platform/in-slices.ts";
import { Counts, type Cube } from "./cube.ts";

/** Looks up the people of any cell. */
export function lookOf(
	cube: Cube,
): (place: string, time: string, group: string) => number {
	const counts = atOnce(Counts.of(cube));
	return (place, time, group) =>
		counts.count[
			counts.at(
				counts.places.codes.indexOf(place),
				counts.times.codes.indexOf(time),
				counts.groups.indexOf(group),
			)
		] ?? 0;
}
