import { anyData } from "./any-data.ts";
import { attackTogether, type Joint } from "./attack-together.ts";

const nothing: Joint = { targets: 0, linear: 0, whole: 0, means: 0 };
const plus = (a: Joint, b: Joint): Joint => ({
	targets: a.targets + b.targets,
	linear: a.linear + b.linear,
	whole: a.whole + b.whole,
	means: a.means + b.means,
});

/**
 * Attacks so many data sets of chance, each with everything that was published of it, and the first `naive` of them as
 * hiding small cells alone would have published them. `share` is of useful cells lost, in percent.
 */
export function attackData(
	sets: number,
	naive: number,
): { readonly told: Joint; readonly alone: Joint; readonly share: string } {
	let [told, alone, useful, kept] = [nothing, nothing, 0, 0];
	const share = () => (((useful - kept) * 100) / useful).toFixed(1);
	for (let seed = 0; seed < sets; seed += 1) {
		const data = anyData(seed);
		told = plus(told, attackTogether(data, data.cells));
		if (seed < naive) alone = plus(alone, attackTogether(data, data.naive));
		useful += data.naive.filter(({ n }) => n !== null).length;
		kept += data.cells.filter(({ n }) => n !== null).length;
		// A thousand take hours: whoever waits reads how far it came.
		if ((seed + 1) % 10 === 0 || seed + 1 === sets)
			console.log(
				`${seed + 1} of ${sets} data sets: ${told.targets} small cells, ${told.linear} pinned down by linear and ${told.whole} by integer programming, ${told.means} means known, ${share()} % of useful cells lost; small cells alone hidden in ${naive}: ${alone.whole} of ${alone.targets} pinned, ${alone.means} means`,
			);
	}
	return { told, alone, share: share() };
}
