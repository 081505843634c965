import { anyCube } from "./any-cube-for-tests.ts";
import { attack } from "./attack-for-tests.ts";
import type { Cube, Frozen } from "./cube.ts";
import { limit, type Protected, protect } from "./index.ts";

/** Three quarters are told while the fourth still runs; then the fourth and the year, beside what stands. */
export function twoReleases(cube: Cube): Protected {
	const running = (time: string) => time === "q4" || time === "year";
	const first = protect({ ...cube, told: (_, time) => !running(time) });
	const frozen: Frozen = (place, time, group) =>
		running(time)
			? null
			: first.isShown(place, time, group)
				? "told"
				: "hidden";
	return protect(cube, { frozen });
}

/** Attacks both releases of so many nations of chance; `share` is of useful cells lost, in percent. */
export function attackNations(nations: number): {
	readonly pinned: number;
	readonly share: number;
} {
	let [pinned, targets, useful, lost] = [0, 0, 0, 0];
	for (let seed = 0; seed < nations; seed += 1) {
		const cube = anyCube(seed);
		const told = twoReleases(cube);
		const found = attack({ cube, isShown: told.isShown }, limit);
		pinned += found.pinned;
		targets += found.targets;
		useful += told.useful;
		lost += told.lost;
	}
	const share = (lost / useful) * 100;
	console.log(
		`${nations} nations: ${targets} small cells, ${pinned} pinned down, ${share.toFixed(1)} % of useful cells lost`,
	);
	return { pinned, share };
}
