import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { channels, slices } from "../survey.ts";
import { type Poolable, ripePools } from "./pools.ts";

const today = "2026-11-20";
const one = (more: Partial<Poolable> = {}): Poolable => ({
	unitId: "here",
	instrument: "skm-2017",
	day: today,
	slice: "citizen",
	channel: "home",
	answers: { U1: 3, U2: 3 },
	...more,
});
const many = (n: number, more: Partial<Poolable> = {}): Poolable[] =>
	Array.from({ length: n }, () => one(more));
const ripe = (answers: readonly Poolable[]): number =>
	ripePools(answers, today).size;

test("nine wait, ten are counted", () => {
	assert.equal(ripe(many(9)), 0);
	assert.equal(ripe(many(10)), 10);
	assert.equal(ripe([...many(9), one({ unitId: "there" })]), 0);
	assert.equal(ripe([...many(9), one({ instrument: "ipk" })]), 0);
});

test("staff, proxies and users are ten each among themselves; what looks odd is among the users", () => {
	assert.equal(ripe([...many(9, { slice: "staff" }), one()]), 0);
	assert.equal(ripe([...many(9, { slice: "proxy" }), one()]), 0);
	assert.equal(ripe([...many(9, { slice: "flagged" }), one()]), 10);
});

test("nine that staff took in do not give away the tenth", () => {
	const typed = many(9, { channel: "paper" });
	assert.equal(ripe([...typed, one()]), 0);
	assert.equal(ripe([...many(10, { channel: "paper" }), one()]), 10);
	assert.equal(ripe([...typed, ...many(10)]), 19);
});

test("whoever answered what few did waits, and nobody waits for them", () => {
	const rare = one({ answers: { U1: 3, U2: 3, U3: 1 } });
	const counted = ripePools([...many(10), rare], today);
	assert.equal(counted.size, 10);
	assert.ok(!counted.has(rare));
});

test("a quarter that has closed is counted with the one that runs", () => {
	assert.equal(ripe([...many(4, { day: "2026-09-30" }), ...many(6)]), 10);
	const inGrace = ripePools(
		[...many(4, { day: "2026-09-30" }), ...many(6, { day: "2026-10-10" })],
		"2026-10-20",
	);
	assert.equal(inGrace.size, 0);
});

test("whatever comes, what is counted at once is ten people for every figure it touches, or nobody", () => {
	const answer = fc.record({
		unitId: fc.constantFrom("here", "there"),
		instrument: fc.constant("skm-2017"),
		day: fc.constantFrom("2026-11-20", "2026-10-02", "2026-08-01"),
		slice: fc.constantFrom(...slices),
		channel: fc.constantFrom(...channels),
		answers: fc.dictionary(
			fc.constantFrom("U1", "U2", "U3"),
			fc.integer({ min: 1, max: 4 }),
			{ minKeys: 1 },
		),
	});
	const few = (people: number) => people > 0 && people < 10;
	fc.assert(
		fc.property(fc.array(answer, { maxLength: 120 }), (all) => {
			const counted = [...ripePools(all, today)];
			const pools = Map.groupBy(
				counted,
				({ unitId, slice }) =>
					`${unitId} ${slice === "flagged" ? "citizen" : slice}`,
			);
			for (const pool of pools.values()) {
				const hands = pool.filter(
					({ channel }) => !["interview", "phone", "paper"].includes(channel),
				);
				for (const group of [pool, hands]) {
					assert.ok(!few(group.length));
					for (const code of ["U1", "U2", "U3"])
						assert.ok(
							!few(group.filter(({ answers }) => code in answers).length),
						);
				}
			}
		}),
	);
});
