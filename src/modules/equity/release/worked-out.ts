import { limit } from "#disclosure";
import type { CellName, Sizes, Sum } from "./tell-indices.ts";

/**
 * What follows from the indices that are told. A sum of which all but one is known gives the one, and so on. Where that
 * leaves fewer than ten, in a sum or beside the groups that are known of some of its places or quarters, one of the
 * indices from which it follows is kept back.
 */
export class WorkedOut {
	readonly #names: string[] = [];
	readonly #sizes: Sizes[] = [];
	readonly #sums: readonly Numbered[];
	/** Sums of the same places or quarters, group by group. */
	readonly #families: readonly (readonly Numbered[])[];
	readonly #sumsOf: readonly (readonly number[])[];
	readonly #partsBy: Readonly<
		Record<"places" | "times", ReadonlyMap<number, readonly number[]>>
	>;
	readonly #stands: ReadonlySet<string>;

	constructor(
		sums: readonly Sum[],
		sizesOf: (...cell: CellName) => Sizes,
		stands: ReadonlySet<string>,
	) {
		const ids = new Map<string, number>();
		const id = (cell: CellName): number => {
			const name = cell.join(" ");
			const there = ids.get(name);
			if (there !== undefined) return there;
			ids.set(name, this.#names.length);
			this.#sizes.push(sizesOf(...cell));
			return this.#names.push(name) - 1;
		};
		this.#stands = stands;
		this.#sums = sums.map(({ whole, parts }) => ({
			whole: whole && id(whole),
			parts: parts.map(id),
			family:
				whole &&
				`${whole[0]} ${whole[1]} ${parts[0]?.[0] === whole[0] ? "times" : "places"}`,
		}));
		this.#families = [
			...Map.groupBy(
				this.#sums.filter(({ family }) => family !== null),
				({ family }) => family,
			).values(),
		];
		const partsBy = (axis: string) =>
			new Map(
				this.#sums.flatMap(({ whole, parts, family }) =>
					whole !== null && family?.endsWith(axis)
						? [[whole, parts] as const]
						: [],
				),
			);
		this.#partsBy = { places: partsBy("places"), times: partsBy("times") };
		const sumsOf: number[][] = this.#names.map(() => []);
		this.#sums.forEach((sum, i) => {
			for (const cell of termsOf(sum)) sumsOf[cell]?.push(i);
		});
		this.#sumsOf = sumsOf;
	}

	/** Takes back what leads to a few. Answers whether anything was. */
	keepBack(told: Set<string>): boolean {
		const known = this.#follow(told);
		const taken = new Set<number>();
		const lift = (from: readonly number[]) => {
			const sources = this.#sources(from, known);
			if (sources.some((cell) => taken.has(cell))) return;
			const free = sources.filter(
				(cell) => !this.#stands.has(this.#names[cell] ?? ""),
			);
			const smallest = this.#smallest(free);
			if (smallest !== null) taken.add(smallest);
		};
		for (const [cell] of known) if (this.#isFew([cell])) lift([cell]);
		for (const { whole, parts } of this.#sums) {
			if (whole !== null && !known.has(whole)) continue;
			const open = parts.filter((part) => known.has(part));
			const left = parts.filter((part) => !known.has(part));
			if (whole === null) {
				if (this.#isFew(left)) lift(open);
				continue;
			}
			for (const axes of ways) {
				const deep = axes.reduce<Left>(
					(so, axis) => this.#deeper(so, axis, known),
					{ left, known: [whole, ...open] },
				);
				if (this.#isFew(deep.left)) lift(deep.known);
			}
		}
		for (const family of this.#families)
			for (const places of leftTogether(family, known)) {
				const sides = family.map((sum) => sideOf(sum, places, known));
				const rest = family.flatMap(({ parts }, g) =>
					sides[g] === null ? parts.filter((_, i) => places.has(i)) : [],
				);
				if (this.#isFew(rest)) lift(sides.flatMap((side) => side ?? []));
			}
		for (const cell of taken) told.delete(this.#names[cell] ?? "");
		return taken.size > 0;
	}

	/** What is left when, of cells that are not known, those of their parts that are known are taken off too. */
	#deeper(so: Left, axis: "places" | "times", known: Known): Left {
		const deep = { left: [] as number[], known: [...so.known] };
		for (const cell of so.left) {
			const parts = this.#partsBy[axis].get(cell) ?? [];
			if (!parts.some((part) => known.has(part))) deep.left.push(cell);
			else
				for (const part of parts)
					(known.has(part) ? deep.known : deep.left).push(part);
		}
		return deep;
	}

	/** Known cells, each with the sum from which it follows; `null` where it is told. */
	#follow(told: ReadonlySet<string>): Map<number, Numbered | null> {
		const known = new Map<number, Numbered | null>();
		const open = this.#sums.map((sum) => termsOf(sum).length);
		const fresh: number[] = [];
		const learn = (cell: number, from: Numbered | null) => {
			if (known.has(cell)) return;
			known.set(cell, from);
			fresh.push(cell);
		};
		this.#names.forEach((name, cell) => {
			if (told.has(name)) learn(cell, null);
		});
		// Where nobody answered, everybody knows so by the total.
		for (const sum of this.#sums)
			if (
				sum.whole === null &&
				sum.parts.every((part) => !this.#sizes[part]?.[0])
			)
				for (const part of sum.parts) learn(part, sum);
		for (let cell = fresh.pop(); cell !== undefined; cell = fresh.pop())
			for (const i of this.#sumsOf[cell] ?? []) {
				open[i] = (open[i] ?? 0) - 1;
				const sum = this.#sums[i];
				if (open[i] !== 1 || !sum) continue;
				const last = termsOf(sum).find((term) => !known.has(term));
				if (last !== undefined) learn(last, sum);
			}
		return known;
	}

	/** The told cells from which these are known. */
	#sources(
		from: readonly number[],
		known: ReadonlyMap<number, Numbered | null>,
	): number[] {
		const seen = new Set(from);
		const sources: number[] = [];
		for (const cell of seen) {
			const sum = known.get(cell);
			if (sum === undefined) continue;
			if (sum === null) sources.push(cell);
			else for (const term of termsOf(sum)) seen.add(term);
		}
		return sources;
	}

	#smallest(cells: readonly number[]): number | null {
		const people = (cell: number) => this.#sizes[cell]?.[0] ?? 0;
		return cells.reduce<number | null>(
			(least, cell) =>
				least === null || people(cell) < people(least) ? cell : least,
			null,
		);
	}

	/** Whether some and fewer than ten are in these cells together, behind any figure. */
	#isFew(cells: readonly number[]): boolean {
		const [first] = cells;
		if (first === undefined) return false;
		return (this.#sizes[first] ?? []).some((_, i) => {
			let people = 0;
			for (const cell of cells) people += this.#sizes[cell]?.[i] ?? 0;
			return people > 0 && people < limit;
		});
	}
}

interface Numbered {
	readonly whole: number | null;
	readonly parts: readonly number[];
	readonly family: string | null;
}

interface Left {
	readonly left: readonly number[];
	readonly known: readonly number[];
}

/** In which order what is left is looked into: offices of provinces, quarters of years. */
const ways = [
	[],
	["places"],
	["times"],
	["places", "times"],
	["times", "places"],
] as const;

const termsOf = ({ whole, parts }: Numbered): readonly number[] =>
	whole === null ? parts : [whole, ...parts];

type Known = ReadonlyMap<number, unknown>;

/** The parts that are left of each known whole, by number, and every union of them. */
function leftTogether(
	family: readonly Numbered[],
	known: Known,
): ReadonlySet<number>[] {
	const unions = new Map<string, ReadonlySet<number>>();
	for (const { whole, parts } of family) {
		if (whole === null || !known.has(whole)) continue;
		const left = parts.flatMap((part, i) => (known.has(part) ? [] : [i]));
		if (left.length === 0) continue;
		for (const other of [new Set<number>(), ...unions.values()]) {
			const both = new Set([...other, ...left].sort((a, b) => a - b));
			unions.set([...both].join(" "), both);
		}
	}
	return [...unions.values()];
}

/** The known cells that give a group at these places together; `null` where it is not known. */
function sideOf(
	{ whole, parts }: Numbered,
	places: ReadonlySet<number>,
	known: Known,
): readonly number[] | null {
	const inside = parts.filter((_, i) => places.has(i));
	if (inside.every((part) => known.has(part))) return inside;
	const left = parts.every((part, i) => known.has(part) || places.has(i));
	return left && whole !== null && known.has(whole)
		? [whole, ...parts.filter((part) => known.has(part))]
		: null;
}
