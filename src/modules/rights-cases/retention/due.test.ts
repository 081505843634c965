import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { receiptLimits } from "#receipts";
import { daysAfter } from "#territory";
import { chainOf } from "./chain.ts";
import {
	duesOf,
	type Ended,
	goesOn,
	isNear,
	monthsAfter,
	rulesOf,
} from "./due.ts";
import { parts, retentionFile } from "./retention-file.ts";

const file = retentionFile();
const nothingOwn = { finished: null, withdrawn: null, identities: null };
const rules = rulesOf(file, nothingOwn);
const ended = (change: Partial<Ended> = {}): Ended => ({
	state: "finished",
	endedOn: "2026-11-20",
	held: false,
	liftedOn: null,
	...change,
});
const untilOf = (given: Ended, some = rules) =>
	Object.fromEntries(
		duesOf(some, file, given).map(({ part, keptUntil }) => [part, keptUntil]),
	);

test("who somebody was goes before the files as they came, and these before the rest", () => {
	assert.deepEqual(untilOf(ended()), {
		identities: "2027-11-20",
		originals: "2028-11-20",
		case: "2031-11-20",
	});
	for (const state of ["withdrawn", "deemed-withdrawn"]) {
		const {
			identities = "",
			originals = "",
			case: whole = "",
		} = untilOf(ended({ state }));
		assert.ok(identities < whole && originals < whole, state);
	}
});

test("every way in which a case may end has a rule for each part, and no other state has one", () => {
	const ways = new Set(rules.map(({ state }) => state));
	assert.deepEqual([...ways].sort(), [
		"deemed-withdrawn",
		"finished",
		"withdrawn",
	]);
	for (const state of ways)
		assert.deepEqual(
			rules
				.filter((rule) => rule.state === state)
				.map(({ part }) => part)
				.sort(),
			[...parts].sort(),
		);
	assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
	assert.equal(file.verified, false);
});

test("what an installation says holds instead of the file, and is named as its own", () => {
	const own = rulesOf(file, { ...nothingOwn, finished: 2 });
	assert.equal(untilOf(ended(), own).case, "2028-11-20");
	assert.deepEqual(
		own.filter((rule) => rule.own).map(({ id }) => id),
		["finished"],
	);
});

test("while it goes on, and while somebody holds it, nothing is due on any day", () => {
	assert.deepEqual(duesOf(rules, file, ended({ endedOn: null })), []);
	assert.deepEqual(duesOf(rules, file, ended({ held: true })), []);
});

test("a hold that is lifted long after the last day leaves a month before anything goes", () => {
	const [due] = duesOf(rules, file, ended({ liftedOn: "2040-01-10" })).filter(
		({ part }) => part === "case",
	);
	assert.equal(due?.keptUntil, "2031-11-20");
	assert.equal(due?.first, "2040-02-09");
	assert.equal(due && isNear(due, "2040-01-10", file), false);
});

test("nothing goes sooner than the days of warning after it was told, however late that was", () => {
	const [due] = duesOf(rules, file, ended()).filter(
		({ part }) => part === "case",
	);
	assert.ok(due);
	assert.equal(isNear(due, "2031-11-06", file), false);
	assert.equal(isNear(due, "2031-11-07", file), true);
	assert.equal(goesOn(due, "2031-11-07", file), "2031-11-21");
	assert.equal(goesOn(due, "2050-01-01", file), "2050-01-15");
});

test("months end with the month where it is shorter", () => {
	assert.equal(monthsAfter("2024-02-29", 12), "2025-02-28");
	assert.equal(monthsAfter("2026-08-31", 6), "2027-02-28");
	assert.equal(monthsAfter("2026-12-31", 2), "2027-02-28");
	assert.equal(monthsAfter("2026-03-31", -1), "2026-02-28");
});

const day = fc
	.integer({ min: 0, max: 20_000 })
	.map((n) => daysAfter("2000-01-01", n));

test("of any case, any settings and any hold: never before its term, its warning and its grace, and counted the same however often", () => {
	fc.assert(
		fc.property(
			day,
			fc.constantFrom("finished", "withdrawn", "deemed-withdrawn"),
			fc.option(day, { nil: null }),
			fc.option(day, { nil: null }),
			fc.option(fc.integer({ min: 1, max: 50 }), { nil: null }),
			(endedOn, state, liftedOn, toldOn, years) => {
				const own = rulesOf(file, {
					finished: years,
					withdrawn: years,
					identities: years,
				});
				const given = ended({ endedOn, state, liftedOn });
				const dues = duesOf(own, file, given);
				assert.deepEqual(dues, duesOf(own, file, given));
				assert.equal(dues.length, parts.length);
				for (const due of dues) {
					const goes = goesOn(due, toldOn ?? due.first, file);
					assert.ok(goes > due.keptUntil);
					assert.ok(due.keptUntil >= monthsAfter(endedOn, due.rule.months));
					if (liftedOn) assert.ok(goes >= daysAfter(liftedOn, file.graceDays));
					if (toldOn) assert.ok(goes >= daysAfter(toldOn, file.warnDays));
				}
				assert.deepEqual(duesOf(own, file, { ...given, held: true }), []);
			},
		),
	);
});

test("drafts are kept as long as the file says", () => {
	assert.equal(file.draftHours * 3600, receiptLimits.draft.kept);
});

test("the fingerprint is of sealed bytes in their order: one byte, one name or one place changes it", () => {
	const bytes = (n: number) => new Uint8Array([n, 2, 3]);
	const links = [
		{ about: "head", bytes: bytes(1) },
		{ about: "piece a", bytes: bytes(2) },
	];
	const all = [
		links,
		[...links].reverse(),
		[links[0] ?? assert.fail(), { about: "piece b", bytes: bytes(2) }],
		[links[0] ?? assert.fail(), { about: "piece a", bytes: bytes(3) }],
		links.slice(0, 1),
	].map(chainOf);
	assert.equal(new Set(all).size, all.length);
	assert.match(all[0] ?? "", /^[0-9a-f]{64}$/);
	assert.equal(chainOf(links), all[0]);
});
