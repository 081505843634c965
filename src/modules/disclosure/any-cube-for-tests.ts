import type { Cube } from "./cube.ts";

/** The same where every fourth province is one office in some quarters, and is told nothing of by itself. */
export function cubeWithSecrets(seed: number): Cube {
	const cube = anyCube(seed);
	return {
		...cube,
		secret: (place, time) =>
			/^p\d$/.test(place) &&
			(Number(place.slice(1)) + seed) % 4 === 0 &&
			(time !== "q2" || seed % 2 === 0),
	};
}

/** A nation of chance over one year: as much told as the pages tell at most. */
export function anyCube(seed: number): Cube {
	let state = (seed * 2_654_435_761 + 1) >>> 0;
	const chance = () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
	for (let i = 0; i < 5; i += 1) chance();
	const places = new Map<string, string | null>([["nation", null]]);
	const units: string[] = [];
	const provinces = 2 + Math.floor(chance() * 3);
	for (let p = 0; p < provinces; p += 1) {
		places.set(`p${p}`, "nation");
		const size = 2 + Math.floor(chance() * 6);
		for (let u = 0; u < size; u += 1) {
			places.set(`p${p}u${u}`, `p${p}`);
			units.push(`p${p}u${u}`);
		}
	}
	const times = new Map<string, string | null>([["year", null]]);
	for (const quarter of ["q1", "q2", "q3", "q4"]) times.set(quarter, "year");
	const groups = ["unsaid", "a", "b", "c", "d", "e"].slice(
		0,
		4 + Math.floor(chance() * 3),
	);
	const share = groups.map((_, i) =>
		i === 0 ? 0.1 + chance() : i === 1 ? 1.5 : chance() ** 2,
	);
	const all = share.reduce((sum, each) => sum + each, 0);
	const people = new Map<string, number>();
	for (const unit of units) {
		// From a small office to a busy one.
		const size = Math.round(10 * 40 ** chance());
		for (const quarter of ["q1", "q2", "q3", "q4"])
			groups.forEach((group, g) => {
				const mean = (size * (share[g] ?? 0)) / all;
				people.set(
					`${unit} ${quarter} ${group}`,
					Math.max(
						0,
						Math.round(
							mean +
								Math.sqrt(mean) * (chance() + chance() + chance() - 1.5) * 2,
						),
					),
				);
			});
	}
	return {
		places,
		times,
		groups,
		quiet: ["unsaid"],
		leaf: (place, time, group) => people.get(`${place} ${time} ${group}`) ?? 0,
		told: () => true,
	};
}
