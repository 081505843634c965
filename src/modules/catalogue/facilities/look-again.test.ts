import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Claimed, drawToLookAt, lookAgain } from "./look-again.ts";

const today = "2026-11-20";
const dayBefore = (days: number): string =>
	new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
const anyClaimed = fc
	.array(fc.tuple(fc.nat(400), fc.boolean()), { maxLength: 80 })
	.map((all) =>
		all.map(
			([days, asked], n): Claimed => ({
				id: String(n),
				seenOn: dayBefore(days),
				asked,
			}),
		),
	);

test("whatever chance says: only what nobody saw for long, nothing twice, never a second time for what is asked, never too many", () => {
	fc.assert(
		fc.property(
			anyClaimed,
			fc.infiniteStream(fc.double({ min: 0, max: 0.999999, noNaN: true })),
			(claimed, chances) => {
				const drawn = drawToLookAt(
					claimed,
					today,
					() => chances.next().value ?? 0,
				);
				const open = claimed.filter(({ asked }) => asked).length;
				assert.equal(new Set(drawn).size, drawn.length);
				assert.ok(drawn.length === 0 || drawn.length + open <= lookAgain.most);
				for (const id of drawn) {
					const one = claimed.find((each) => each.id === id);
					assert.ok(one && !one.asked);
					assert.ok(one.seenOn < dayBefore(lookAgain.unseenFor));
				}
			},
		),
	);
});

test("one that nobody saw for long is drawn at once; one that was seen in time is not", () => {
	const one = (days: number): readonly string[] =>
		drawToLookAt(
			[{ id: "a", seenOn: dayBefore(days), asked: false }],
			today,
			() => 0.5,
		);
	assert.deepEqual(one(lookAgain.unseenFor + 1), ["a"]);
	assert.deepEqual(one(lookAgain.unseenFor), []);
});

test("each that may be drawn has the same chance", () => {
	const claimed = ["a", "b", "c", "d"].map((id) => ({
		id,
		seenOn: dayBefore(200),
		asked: false,
	}));
	assert.deepEqual(
		[0, 0.3, 0.6, 0.9].map((chance) =>
			drawToLookAt(claimed, today, () => chance).join(),
		),
		["a", "b", "c", "d"],
	);
});
