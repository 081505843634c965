import type { Day } from "#territory";
import type { Concerned, Organisation, Post } from "./exclusion.ts";
import type { IntakeOffice, Officer, Offices } from "./where-it-goes.ts";

/** Chance that can be had again: the generator mulberry32, from a seed. */
export function chanceFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = state;
		mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

export interface AnyCase {
	readonly organisation: Organisation;
	readonly concerned: Concerned;
	readonly day: Day;
	readonly people: readonly string[];
	readonly offices: Offices;
}

const roles = ["head", "operator", "rights-intake", "verifier"];
const day = "2026-11-26";

/** An organisation of up to 24 offices in several trees, with up to 20 people whose posts came and went, and a case in it. */
export function anyCase(chance: () => number): AnyCase {
	const upTo = (most: number) => Math.floor(chance() * (most + 1));
	const one = <Thing>(things: readonly Thing[]): Thing | undefined =>
		things[Math.floor(chance() * things.length)];
	const some = (things: readonly string[], most: number) =>
		Array.from({ length: upTo(most) }, () => one(things) ?? "");
	/** A day of the five weeks around today, today among them. */
	const anyDay = () =>
		new Date(Date.parse(day) + (upTo(36) - 18) * 86_400_000)
			.toISOString()
			.slice(0, 10);

	const count = 1 + upTo(23);
	// Deep lines and flat trees alike: each hangs under one of the last few before it, or under none.
	const reach = 1 + upTo(count);
	const units = Array.from({ length: count }, (_, at) => ({
		id: `u${at}`,
		parentId:
			at === 0 || chance() < 0.1
				? null
				: `u${Math.max(0, at - 1 - upTo(Math.min(reach, at) - 1))}`,
	}));
	const ids = units.map(({ id }) => id);
	const people = Array.from({ length: 1 + upTo(19) }, (_, at) => `p${at}`);
	const posts = Array.from({ length: upTo(2 * people.length) }, (): Post => {
		const from = anyDay();
		const end = chance() < 0.4 ? null : anyDay();
		return {
			personId: one(people) ?? "",
			unitId: one(ids) ?? "",
			role: one(roles) ?? "",
			from,
			until: end === null || end < from ? null : end,
		};
	});
	const officer = (): Officer => ({
		id: one(people) ?? "",
		hasKey: chance() < 0.8,
	});
	const office = (id: string): IntakeOffice => ({
		id,
		officers: Array.from({ length: upTo(3) }, officer),
		others: Array.from({ length: upTo(2) }, officer),
		sharing: chance() < 0.2 ? null : some(people, 3),
	});
	return {
		organisation: { units, posts },
		concerned: {
			offices: some([...ids, "elsewhere"], 2),
			people: some(people, 2),
			conflicts: some(people, 2),
		},
		day,
		people,
		offices: {
			near: [...new Set(some(ids, 2))].map(office),
			centre: chance() < 0.9 ? office("centre") : null,
		},
	};
}
