import loadHighs from "highs";
import { limit } from "#disclosure";
import type { Cell } from "../cell.ts";
import { nameOf, type Surfaces } from "./any-data.ts";

export interface Joint {
	/** Hidden cells of fewer than the limit. */
	readonly targets: number;
	/** Of these, how many are known to the person: by linear programming alone, and with whole people. */
	readonly linear: number;
	readonly whole: number;
	/** Of these, how many whose mean is known to a tenth of the scale, whether their number is known or not. */
	readonly means: number;
}

const highs = await loadHighs();
/** From the scale of the questions to that of the index. */
const factor = 25;
/** Half of the last digit that is printed. */
const half = 0.005;

/**
 * An attacker who puts everything together that was ever published of a data set: counts, indices and spreads with their
 * rounding, of groups and of everybody, at every height, of every release. Unknown are, at every leaf, the people of each group,
 * the sum of what they said (each the mean of their answers, from 1 to 4) and the sum of its squares.
 */
export function attackTogether(
	{ grid, totals }: Surfaces,
	cells: readonly Cell[],
): Joint {
	const { cube } = grid;
	const below = (
		axis: ReadonlyMap<string, string | null>,
		node: string,
	): string[] => {
		const under = [...axis].flatMap(([code, above]) =>
			above === node ? below(axis, code) : [],
		);
		return under.length > 0 ? under : [node];
	};
	const numbers = new Map<string, number>();
	const numberOf = (name: string): number => {
		const known = numbers.get(name) ?? numbers.size;
		numbers.set(name, known);
		return known;
	};
	const leavesOf = (
		place: string,
		time: string,
		of: readonly string[],
	): number[] =>
		below(cube.places, place).flatMap((p) =>
			below(cube.times, time).flatMap((t) =>
				of.map((group) => numberOf(`${p} ${t} ${group}`)),
			),
		);
	const lines: string[] = [];
	const line = (text: string) => lines.push(`c${lines.length}: ${text}`);
	const add = (what: string, leaves: readonly number[]) =>
		leaves.map((leaf) => `${what}${leaf}`).join(" + ");
	const know = ({ n, index, ...cell }: Cell, of: readonly string[]) => {
		if (n === null) return;
		const leaves = leavesOf(nameOf(cell), String(cell.period), of);
		line(`${add("n", leaves)} = ${n}`);
		if (!index) return;
		const sum = [
			(Number(index.index) - half) / factor,
			(Number(index.index) + half) / factor,
		].map((mean) => mean * n) as [number, number];
		between(add("t", leaves), sum);
		const variance = [
			Math.max(0, Number(index.spread) - half),
			Number(index.spread) + half,
		].map((spread) => (spread / factor) ** 2 * (n - 1)) as [number, number];
		between(add("q", leaves), [
			variance[0] + sum[0] ** 2 / n,
			variance[1] + sum[1] ** 2 / n,
		]);
	};
	const between = (what: string, [least, most]: readonly [number, number]) => {
		line(`${what} >= ${(least - 1e-6).toFixed(7)}`);
		line(`${what} <= ${(most + 1e-6).toFixed(7)}`);
	};
	for (const total of totals) know(total, cube.groups);
	for (const cell of cells) know(cell, [cell.group]);
	for (const leaf of numbers.values()) {
		line(`t${leaf} - n${leaf} >= 0`);
		line(`t${leaf} - 4 n${leaf} <= 0`);
		line(`q${leaf} - 5 t${leaf} + 4 n${leaf} <= 0`);
		for (const at of [1, 2, 3, 4])
			line(`q${leaf} - ${2 * at} t${leaf} + ${at * at} n${leaf} >= 0`);
	}
	const all = [...numbers.values()];
	const solve = (way: string, goal: string, whole: boolean) =>
		highs.solve(
			`${way}\nobj: ${goal}\nSubject To\n${lines.join("\n")}\n${whole ? `General\n${all.map((leaf) => `n${leaf}`).join(" ")}\n` : ""}End`,
			{ mip_rel_gap: 0.001 },
		);
	const targets = cells.flatMap((cell) => {
		const place = nameOf(cell);
		const is = grid.figuresOf(place, String(cell.period), cell.group)?.n ?? 0;
		return cell.n === null && is < limit
			? [{ is, leaves: leavesOf(place, String(cell.period), [cell.group]) }]
			: [];
	});
	const valueIn = (
		found: ReturnType<typeof solve>,
		what: string,
		leaves: readonly number[],
	) =>
		leaves.reduce((sum, leaf) => {
			const column = found.Columns[`${what}${leaf}`];
			return sum + (column && "Primal" in column ? Number(column.Primal) : 0);
		}, 0);
	const spanOf = (
		what: string,
		leaves: readonly number[],
		whole: boolean,
	): number => {
		const [low, high] = ["Minimize", "Maximize"].map((way) => {
			const found = solve(way, add(what, leaves), whole);
			return found.Status === "Optimal" ? valueIn(found, what, leaves) : null;
		});
		return low == null || high == null ? Number.POSITIVE_INFINITY : high - low;
	};
	// Tables that fit and differ clear what differs in them; only the rest is solved for, one by one.
	const stays = (
		what: "n" | "t",
		whole: boolean,
		apart: (is: number) => number,
	) => {
		let open = targets.map((target) => ({ ...target, seen: [] as number[] }));
		for (let round = 0; round < 8 && open.length > 0; round += 1) {
			const wanted = new Map<number, number>();
			for (const [i, { leaves }] of open.entries())
				for (const leaf of leaves)
					wanted.set(
						leaf,
						(wanted.get(leaf) ?? 0) + ((i * 7 + round) % 3 === 0 ? -1 : 1),
					);
			const goal = [...wanted]
				.filter(([, weight]) => weight !== 0)
				.map(
					([leaf, weight]) =>
						`${weight < 0 ? "-" : "+"} ${Math.abs(weight)} ${what}${leaf}`,
				)
				.join(" ");
			const found = solve(
				round % 2 ? "Minimize" : "Maximize",
				goal || "0 n0",
				whole,
			);
			if (found.Status !== "Optimal") continue;
			for (const each of open)
				each.seen.push(valueIn(found, what, each.leaves));
			open = open.filter(
				({ seen, is }) => Math.max(...seen) - Math.min(...seen) < apart(is),
			);
		}
		return open.filter(
			({ leaves, is }) => spanOf(what, leaves, whole) < apart(is),
		);
	};
	return {
		targets: targets.length,
		linear: stays("n", false, () => 0.5).length,
		whole: stays("n", true, () => 0.5).length,
		// A cell of few: the sum of what they said is known so well that their mean is. Of nobody there is none.
		means: stays("t", false, (is) => 0.3 * is).filter(({ is }) => is > 0)
			.length,
	};
}
