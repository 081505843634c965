import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { daysAfter } from "#territory";
import { safetyRule } from "./safety-rule.ts";
import { askedDays, askedSoFar, isAskedNow, overDays } from "./schedule.ts";

const rule = safetyRule();
const first = "2024-01-01";
/** A case of any receipt and any end, if it has one. */
const spanned = fc
	.record({
		from: fc.nat(900),
		lasts: fc.option(fc.nat(400), { nil: null }),
	})
	.map(({ from, lasts }) => ({
		receivedOn: daysAfter(first, from),
		endedOn: lasts === null ? null : daysAfter(first, from + lasts),
	}));

describe("the days on which somebody is asked whether they are safe", () => {
	test("are 30 and 90 days after it came in, and 30 and 90 days after it ended", () => {
		assert.deepEqual(
			askedDays({ receivedOn: "2026-11-20", endedOn: "2026-12-31" }, rule),
			["2026-12-20", "2027-01-30", "2027-02-18", "2027-03-31"],
		);
		assert.deepEqual(
			askedDays({ receivedOn: "2026-11-20", endedOn: null }, rule),
			["2026-12-20", "2027-02-18"],
		);
	});

	test("every case is asked on exactly these days and on no other, day for day", () => {
		fc.assert(
			fc.property(spanned, (one) => {
				const days = new Set(askedDays(one, rule));
				for (const from of [one.receivedOn, one.endedOn])
					if (from !== null)
						for (const after of rule.after_days)
							assert.ok(days.has(daysAfter(from, after)));
				let before = 0;
				const end = daysAfter(one.endedOn ?? one.receivedOn, 100);
				for (let day = one.receivedOn; day <= end; day = daysAfter(day, 1)) {
					const asked = askedSoFar(one, day, rule).length;
					assert.equal(asked - before, days.has(day) ? 1 : 0, day);
					before = asked;
				}
				assert.equal(before, days.size);
			}),
			{ numRuns: 60 },
		);
	});

	test("an answer is waited for fourteen days, and only then its absence is told", () => {
		fc.assert(
			fc.property(spanned, fc.nat(600), (one, later) => {
				const today = daysAfter(one.receivedOn, later);
				for (const asked of overDays(one, today, rule)) {
					assert.ok(daysAfter(asked, rule.answer_within) < today);
					assert.ok(askedDays(one, rule).includes(asked));
				}
				for (const asked of askedSoFar(one, today, rule)) {
					const last = daysAfter(asked, rule.answer_within);
					if (today <= last) assert.ok(isAskedNow(one, today, rule));
					else if (today <= daysAfter(last, rule.told_for))
						assert.ok(overDays(one, today, rule).includes(asked));
				}
			}),
		);
	});
});
