import {
	type DrawnUnit,
	type DrawPool,
	type Exclusion,
	type Judge,
	whyNot,
} from "./exclusions.ts";
import { lotOf, shuffled } from "./hash-order.ts";

export interface DrawInputs extends DrawPool {
	/** One line. */
	readonly seed: string;
}

export interface Allotted {
	readonly unit: DrawnUnit;
	readonly judge: string;
	/** Everybody else who may judge it: for the second look, and when somebody falls ill. */
	readonly others: readonly string[];
}

/** Why nobody could be drawn: who was excluded by what, and who had no room left. */
export interface Unplaced {
	readonly unit: DrawnUnit;
	readonly why: Readonly<Partial<Record<Exclusion | "full", number>>>;
}

export interface Drawn {
	/** In the order in which they were drawn. */
	readonly allotted: readonly Allotted[];
	readonly unplaced: readonly Unplaced[];
}

/**
 * The draw: the same inputs give the same lists, in whatever order they come. Stratum by stratum (kind of unit and
 * province) the units are shuffled by their lots; each goes to whoever may judge it and has the fewest so far, then
 * the fewest of this stratum, then the lower lot. Afterwards units change hands along paths that make the loads
 * more even, until no such path is left: then no other allotment has a smaller largest load (Harvey, Ladner, Lovász
 * and Tamir, "Semi-matchings for bipartite graphs and load balancing", 2003).
 */
export function allot({ seed, units, judges }: DrawInputs): Drawn {
	const ordered = shuffled(judges, ({ id }) => lotOf(seed, "verifier", id));
	const queue = inStrata(seed, units).map((unit) => ({
		unit,
		may: shuffled(
			ordered.filter((judge) => whyNot(judge, unit) === null),
			({ id }) => lotOf(seed, "pair", unit.slug, id),
		),
	}));
	const hands = new Hands(ordered);
	const waiting = queue.filter((one) => !hands.give(one));
	const left = waiting.filter((one) => !hands.makeRoom(one));
	hands.even();
	return {
		allotted: queue.flatMap(({ unit, may }) => {
			const judge = hands.holderOf(unit);
			return judge === undefined
				? []
				: [
						{
							unit,
							judge,
							others: may.map(({ id }) => id).filter((id) => id !== judge),
						},
					];
		}),
		unplaced: left.map(({ unit }) => ({ unit, why: reasons(ordered, unit) })),
	};
}

export const stratumOf = ({ kind, province }: DrawnUnit): string =>
	`${kind} ${province}`;

const inStrata = (seed: string, units: readonly DrawnUnit[]): DrawnUnit[] => {
	const strata = Map.groupBy(units, stratumOf);
	return [...strata.keys()]
		.sort()
		.flatMap((stratum) =>
			shuffled(strata.get(stratum) ?? [], ({ slug }) =>
				lotOf(seed, "unit", slug),
			),
		);
};

const reasons = (judges: readonly Judge[], unit: DrawnUnit) => {
	const why: Partial<Record<Exclusion | "full", number>> = {};
	for (const judge of judges) {
		const reason = whyNot(judge, unit) ?? "full";
		why[reason] = (why[reason] ?? 0) + 1;
	}
	return why;
};

interface Asked {
	readonly unit: DrawnUnit;
	readonly may: readonly Judge[];
}

/** Who holds what so far. */
class Hands {
	readonly #held: Map<string, Asked[]>;
	readonly #judges: ReadonlyMap<string, Judge>;
	readonly #holder = new Map<string, string>();

	constructor(judges: readonly Judge[]) {
		this.#held = new Map(judges.map(({ id }) => [id, []]));
		this.#judges = new Map(judges.map((judge) => [judge.id, judge]));
	}

	holderOf = ({ id }: DrawnUnit): string | undefined => this.#holder.get(id);

	#loadOf = ({ id, load }: Judge): number =>
		load + (this.#held.get(id)?.length ?? 0);

	#hasRoom = (judge: Judge): boolean => this.#loadOf(judge) < judge.capacity;

	#ofStratum = ({ id }: Judge, unit: DrawnUnit): number =>
		(this.#held.get(id) ?? []).filter(
			(one) => stratumOf(one.unit) === stratumOf(unit),
		).length;

	/** To the least loaded of those who may and have room; false where nobody has. */
	give(asked: Asked): boolean {
		const free = asked.may.filter(this.#hasRoom);
		const [first] = [...free].sort(
			(a, b) =>
				this.#loadOf(a) - this.#loadOf(b) ||
				this.#ofStratum(a, asked.unit) - this.#ofStratum(b, asked.unit),
		);
		if (!first) return false;
		this.#put(asked, first.id);
		return true;
	}

	/** Others hand on what they hold, until somebody who may judge this one has room. */
	makeRoom(asked: Asked): boolean {
		for (const judge of asked.may)
			if (this.#handOn(judge, this.#hasRoom)) {
				this.#put(asked, judge.id);
				return true;
			}
		return false;
	}

	/** As long as somebody holds two more than another to whom a unit of theirs could wander, it wanders. */
	even(): void {
		for (;;) {
			const fullest = [...this.#judges.values()].sort(
				(a, b) => this.#loadOf(b) - this.#loadOf(a),
			);
			const moved = fullest.some((judge) =>
				this.#handOn(
					judge,
					(to) =>
						this.#hasRoom(to) && this.#loadOf(to) <= this.#loadOf(judge) - 2,
				),
			);
			if (!moved) return;
		}
	}

	/** One unit leaves the hands of `from`; by whatever chain, one more ends with somebody who is `good`. */
	#handOn(from: Judge, good: (judge: Judge) => boolean): boolean {
		const cameBy = new Map<
			string,
			{ readonly asked: Asked; readonly by: string }
		>();
		const reached = [from.id];
		for (const id of reached)
			for (const asked of this.#held.get(id) ?? [])
				for (const next of asked.may) {
					if (next.id === from.id || cameBy.has(next.id)) continue;
					cameBy.set(next.id, { asked, by: id });
					if (good(next)) {
						this.#walkBack(next.id, from.id, cameBy);
						return true;
					}
					reached.push(next.id);
				}
		return false;
	}

	#walkBack(
		to: string,
		from: string,
		cameBy: ReadonlyMap<string, { readonly asked: Asked; readonly by: string }>,
	): void {
		let at = to;
		while (at !== from) {
			const step = cameBy.get(at);
			if (!step) throw new Error("a chain of hands is broken");
			this.#put(step.asked, at);
			at = step.by;
		}
	}

	#put(asked: Asked, to: string): void {
		const before = this.#holder.get(asked.unit.id);
		if (before !== undefined)
			this.#held.set(
				before,
				(this.#held.get(before) ?? []).filter((one) => one !== asked),
			);
		this.#held.get(to)?.push(asked);
		this.#holder.set(asked.unit.id, to);
	}
}
