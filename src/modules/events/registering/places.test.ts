import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Side, sides } from "../event.ts";
import {
	type Capacity,
	type Counts,
	freeAt,
	goUp,
	nobody,
	seated,
} from "./places.ts";

const two: Capacity = { room: 2, line: 0 };
const inTheRoom = (taken: number, waiting: number): Counts => ({
	...nobody,
	room: { taken, waiting },
});

test("whoever finds the side full waits, and nobody overtakes who waits", () => {
	assert.equal(seated(two, inTheRoom(1, 0), "room").waiting, false);
	assert.equal(seated(two, inTheRoom(2, 0), "room").waiting, true);
	// One left, one waits: the place is theirs, not of whoever comes now.
	const left = inTheRoom(1, 1);
	assert.equal(seated(two, left, "room").waiting, true);
	assert.equal(goUp(two, left, "room"), 1);
	assert.equal(freeAt(two, left, "room"), 0);
	assert.equal(freeAt(two, nobody, "line"), 0);
});

interface Seat {
	readonly turn: number;
	readonly side: Side;
	readonly waiting: boolean;
}
type Deed =
	| { readonly does: "comes"; readonly side: Side }
	| { readonly does: "leaves" | "switches"; readonly who: number }
	| { readonly does: "grows"; readonly side: Side; readonly by: number };

const anySide = fc.constantFrom<Side>(...sides);
const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
	fc.record({ does: fc.constant("comes" as const), side: anySide }),
	fc.record({
		does: fc.constantFrom("leaves" as const, "switches" as const),
		who: fc.nat(40),
	}),
	fc.record({
		does: fc.constant("grows" as const),
		side: anySide,
		by: fc.integer({ min: 1, max: 3 }),
	}),
);

const countsOf = (seats: readonly Seat[]): Counts => {
	const at = (side: Side) => ({
		taken: seats.filter((one) => one.side === side && !one.waiting).length,
		waiting: seats.filter((one) => one.side === side && one.waiting).length,
	});
	return { room: at("room"), line: at("line") };
};

/** Those who wait longest have what is free, as the use cases do after each deed. */
const settled = (capacity: Capacity, seats: readonly Seat[]): Seat[] => {
	const up = sides.flatMap((side) =>
		seats
			.filter((one) => one.side === side && one.waiting)
			.sort((a, b) => a.turn - b.turn)
			.slice(0, goUp(capacity, countsOf(seats), side)),
	);
	return seats.map((one) =>
		up.includes(one) ? { ...one, waiting: false } : one,
	);
};

function after(
	deed: Deed,
	capacity: Capacity,
	seats: readonly Seat[],
	turn: number,
): readonly Seat[] {
	const counts = countsOf(seats);
	if (deed.does === "comes") {
		const { waiting } = seated(capacity, counts, deed.side);
		return [...seats, { turn, side: deed.side, waiting }];
	}
	const who = deed.does === "grows" ? undefined : seats[deed.who];
	if (!who) return seats;
	const others = seats.filter((one) => one !== who);
	if (deed.does === "leaves") return others;
	const side = who.side === "room" ? "line" : "room";
	return freeAt(capacity, counts, side) > 0
		? [...others, { ...who, side, waiting: false }]
		: seats;
}

function check(capacity: Capacity, seats: readonly Seat[]): void {
	assert.equal(new Set(seats.map(({ turn }) => turn)).size, seats.length);
	for (const side of sides) {
		const { taken, waiting } = countsOf(seats)[side];
		assert.ok(taken <= capacity[side], "more is promised than there is");
		assert.ok(
			waiting === 0 || taken === capacity[side],
			"a place is free while somebody waits",
		);
	}
}

test("whatever happens, no more places are promised than there are, nobody has two, and none is free while somebody waits", () => {
	fc.assert(
		fc.property(
			fc.array(anyDeed, { maxLength: 60 }),
			fc.record({ room: fc.nat(4), line: fc.nat(4) }),
			(deeds, first) => {
				let capacity: Capacity = first;
				let seats: readonly Seat[] = [];
				for (const [turn, deed] of deeds.entries()) {
					if (deed.does === "grows")
						capacity = {
							...capacity,
							[deed.side]: capacity[deed.side] + deed.by,
						};
					seats = settled(capacity, after(deed, capacity, seats, turn));
					check(capacity, seats);
				}
			},
		),
	);
});
