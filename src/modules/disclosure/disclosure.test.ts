import assert from "node:assert/strict";
import { test } from "node:test";
import { anyCube, cubeWithSecrets } from "./any-cube-for-tests.ts";
import { attack } from "./attack-for-tests.ts";
import { attackNations, twoReleases } from "./attack-nations-for-tests.ts";
import type { Cube } from "./cube.ts";
import { limit, protect } from "./index.ts";
import { lookOf } from "./look-for-tests.ts";

// A thousand of them in `npm run prove disclosure`.
test("an attacker with a solver, every table, every total and the release before pins down no small cell", () => {
	const { pinned, share } = attackNations(15);
	assert.equal(pinned, 0);
	assert.ok(share <= 15, `${share} % of the useful cells are lost`);
});

test("a province that is one office is told nothing of, and cannot be worked out either", () => {
	let targets = 0;
	for (let seed = 0; seed < 15; seed += 1) {
		const cube = cubeWithSecrets(seed);
		const told = twoReleases(cube);
		for (const place of cube.places.keys())
			for (const time of cube.times.keys())
				if (cube.secret?.(place, time))
					for (const group of cube.groups)
						assert.equal(told.isShown(place, time, group), false);
		const found = attack({ cube, isShown: told.isShown }, limit);
		assert.equal(found.pinned, 0);
		targets += found.targets;
	}
	assert.ok(targets > 500);
});

test("the same attacker breaks the hiding of small cells alone", () => {
	let broken = 0;
	for (let seed = 0; seed < 5; seed += 1) {
		const cube = anyCube(seed);
		const people = lookOf(cube);
		const isShown = (place: string, time: string, group: string) =>
			group !== "unsaid" && people(place, time, group) >= limit;
		if (attack({ cube, isShown }, limit).pinned > 0) broken += 1;
	}
	assert.equal(broken, 5);
});

test("what was told once is told for ever", () => {
	for (let seed = 0; seed < 50; seed += 1) {
		const cube = anyCube(seed);
		const first = protect({ ...cube, told: (_, time) => time < "q4" });
		const second = twoReleases(cube);
		for (const place of cube.places.keys())
			for (const time of ["q1", "q2", "q3"])
				for (const group of cube.groups)
					assert.equal(
						second.isShown(place, time, group),
						first.isShown(place, time, group),
						`${seed} ${place} ${time} ${group}`,
					);
	}
});

test("no cell below the limit is ever shown, nor a group of whom nothing is told", () => {
	for (let seed = 0; seed < 50; seed += 1) {
		const cube = anyCube(seed);
		const people = lookOf(cube);
		const told = protect(cube);
		for (const place of cube.places.keys())
			for (const time of cube.times.keys())
				for (const group of cube.groups)
					if (told.isShown(place, time, group)) {
						assert.ok(people(place, time, group) >= limit);
						assert.notEqual(group, "unsaid");
					}
	}
});

test("where every cell is large, nothing is hidden", () => {
	const cube: Cube = { ...anyCube(3), leaf: () => 25 };
	const { lost, useful, cells } = protect(cube);
	assert.deepEqual([lost, useful], [0, cells]);
});

test("where nobody was, nobody is protected", () => {
	const cube: Cube = { ...anyCube(3), leaf: () => 0 };
	assert.equal(protect(cube).useful, 0);
});
