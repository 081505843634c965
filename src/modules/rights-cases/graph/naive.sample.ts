import type { Day } from "#territory";
import type { Concerned, Exclusion, Organisation } from "./exclusion.ts";

/**
 * The same sentence once more, read word by word as sets and worked out the slow way, for tests to compare: who is
 * excluded by each of its parts. Shares no line with the rule itself.
 */
export function excludedBySets(
	{ units, posts }: Organisation,
	{ offices, people, conflicts }: Concerned,
	day: Day,
): Readonly<Record<Exclusion, ReadonlySet<string>>> {
	const everHeld = posts.filter(
		(post) => post.until === null || post.until > post.from,
	);
	const begun = everHeld.filter((post) => !(post.from > day));
	const ended = new Set(
		begun.filter((post) => post.until !== null && !(post.until > day)),
	);
	const now = begun.filter((post) => !ended.has(post));

	const stands = pairsAbove(units);
	const isAbove = (high: string, low: string) => stands.has(`${high}>${low}`);
	const below = new Set(
		units
			.map(({ id }) => id)
			.filter((low) => offices.some((high) => isAbove(high, low))),
	);
	const shared = new Set(
		now
			.filter(({ personId }) => people.includes(personId))
			.map(({ unitId }) => unitId),
	);
	const atAny = (
		where: ReadonlySet<string>,
		of: Iterable<(typeof posts)[number]>,
	) =>
		new Set(
			[...of]
				.filter(({ unitId }) => where.has(unitId))
				.map(({ personId }) => personId),
		);
	const touched = new Set([...offices, ...shared]);
	const leaders = now.filter(({ role }) => role === "head");
	return {
		accused: new Set(people),
		"same-office": atAny(new Set([...touched, ...below]), now),
		"former-unit": atAny(new Set(offices), begun),
		superior: new Set(
			leaders
				.filter(({ unitId }) =>
					[...touched].some((low) => isAbove(unitId, low)),
				)
				.map(({ personId }) => personId),
		),
		declared: new Set(conflicts),
	};
}

/** Every pair "stands above", by putting pairs together until there are no new ones. */
function pairsAbove(units: Organisation["units"]): ReadonlySet<string> {
	const pairs = new Set<string>();
	for (const { id, parentId } of units)
		if (parentId !== null) pairs.add(`${parentId}>${id}`);
	for (let before = -1; before !== pairs.size; ) {
		before = pairs.size;
		for (const pair of [...pairs]) {
			const [high = "", middle = ""] = pair.split(">");
			for (const { id, parentId } of units)
				if (parentId === middle) pairs.add(`${high}>${id}`);
		}
	}
	return pairs;
}
