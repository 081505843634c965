import loadHighs from "highs";
import { atOnce } from "#platform/in-slices.ts";
import { Counts, type Cube } from "./cube.ts";

/** What everybody can read: the shape of the tables, every cell that is told, and every total of people. */
export interface Surface {
	readonly cube: Cube;
	readonly isShown: (place: string, time: string, group: string) => boolean;
}

export interface Attack {
	/** Cells below the limit, or secret, that are hidden. */
	readonly targets: number;
	/** Of these, how many the attacker knows to the person, by linear and by integer programming. */
	readonly pinned: number;
}

const highs = await loadHighs();

/**
 * An attacker with a solver. The unknowns are the people in every group at every leaf: whole numbers from nought. The
 * equations are all cells that are told and all totals. A cell is pinned down when the smallest and the largest value
 * that the equations allow are the same.
 *
 * Solving twice for each cell is slow. So the attacker first looks for tables that fit what is told and differ from
 * one another: a cell that differs is not pinned. Only the cells that never differ are solved for, one by one.
 */
export function attack({ cube, isShown }: Surface, least: number): Attack {
	const counts = atOnce(Counts.of(cube));
	const { places, times, groups } = counts;
	const leaves = places.codes.flatMap((_, p) =>
		places.leaves[p]?.[0] === p
			? times.codes.flatMap((_, t) =>
					times.leaves[t]?.[0] === t
						? groups.map((_, g) => counts.at(p, t, g))
						: [],
				)
			: [],
	);
	const name = (cell: number) => `x${cell}`;
	const below = (p: number, t: number, g: number): number[] =>
		(places.leaves[p] ?? []).flatMap((leafP) =>
			(times.leaves[t] ?? []).map((leafT) => counts.at(leafP, leafT, g)),
		);
	const lines: string[] = [];
	const equal = (cells: readonly number[], people: number) =>
		lines.push(`c${lines.length}: ${cells.map(name).join(" + ")} = ${people}`);
	const targets: { readonly cells: readonly number[]; readonly is: number }[] =
		[];
	places.codes.forEach((place, p) => {
		times.codes.forEach((time, t) => {
			const total = groups.flatMap((_, g) => below(p, t, g));
			const people = total.reduce(
				(sum, cell) => sum + (counts.count[cell] ?? 0),
				0,
			);
			if (p === places.leaves[p]?.[0] && t === times.leaves[t]?.[0])
				equal(total, people);
			groups.forEach((group, g) => {
				if (!counts.isTold[counts.at(p, t, g)]) return;
				const is = counts.count[counts.at(p, t, g)] ?? 0;
				if (isShown(place, time, group)) equal(below(p, t, g), is);
				else if (people > 0 && (is < least || cube.secret?.(place, time)))
					targets.push({ cells: below(p, t, g), is });
			});
		});
	});
	const solve = (goal: string, whole: boolean) =>
		highs.solve(
			`${goal}\nSubject To\n${lines.join("\n")}\n${whole ? `General\n${leaves.map(name).join(" ")}\n` : ""}End`,
		);
	const valueIn = (
		solution: ReturnType<typeof solve>,
		cells: readonly number[],
	): number =>
		cells.reduce((sum, cell) => {
			const column = solution.Columns[name(cell)];
			return sum + (column && "Primal" in column ? Number(column.Primal) : 0);
		}, 0);
	let open = targets;
	let state = 12_345;
	const chance = () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
	// The true table is one that fits; every other one that fits clears the cells in which it differs.
	for (let round = 0; round < 6 && open.length > 0; round += 1) {
		const wanted = new Map<number, number>();
		for (const { cells } of open)
			for (const cell of cells)
				wanted.set(cell, (wanted.get(cell) ?? 0) + (chance() < 0.5 ? 1 : -1));
		const goal = [...wanted]
			.map(
				([cell, weight]) =>
					`${weight < 0 ? "-" : "+"} ${Math.abs(weight) || 0} ${name(cell)}`,
			)
			.join(" ");
		const found = solve(
			`${round % 2 ? "Minimize" : "Maximize"}\nobj: ${goal}`,
			true,
		);
		if (found.Status !== "Optimal") break;
		open = open.filter(
			({ cells, is }) => Math.abs(valueIn(found, cells) - is) < 0.5,
		);
	}
	const pinned = open.filter(({ cells }) => {
		const sum = cells.map(name).join(" + ");
		const [low, high] = ["Minimize", "Maximize"].map((way) =>
			valueIn(solve(`${way}\nobj: ${sum}`, true), cells),
		) as [number, number];
		return high - low < 0.5;
	}).length;
	return { targets: targets.length, pinned };
}
