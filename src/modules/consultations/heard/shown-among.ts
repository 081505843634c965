import { type Cube, protect } from "#disclosure";

/** Whoever said nothing, or not this. */
export const unsaid = "unsaid";

/**
 * Which of these groups may be told beside the number of all, which everybody knows: what the layer of disclosure lets
 * through from `least` on, and of it so little that all others together are nobody, or too many to be worked out. `n` of the words; everybody else is quiet.
 */
export function shownAmong(
	all: number,
	n: ReadonlyMap<string, number>,
	least: number,
): ReadonlySet<string> {
	const said = [...n.values()].reduce((sum, one) => sum + one, 0);
	const cube: Cube = {
		places: new Map([["here", null]]),
		times: new Map([["then", null]]),
		groups: [unsaid, ...n.keys()],
		quiet: [unsaid],
		leaf: (_place, _time, word) =>
			word === unsaid ? all - said : (n.get(word) ?? 0),
		told: () => true,
	};
	const { isShown } = protect(cube, { least });
	const shown = [...n]
		.filter(([word]) => isShown("here", "then", word))
		.sort(([, a], [, b]) => b - a);
	const told = () => shown.reduce((sum, [, one]) => sum + one, 0);
	while (shown.length > 0 && all > told() && all - told() < least) shown.pop();
	return new Set(shown.map(([word]) => word));
}
