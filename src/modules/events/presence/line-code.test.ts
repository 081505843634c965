import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { beginningOf, endOf } from "../event.ts";
import { terms } from "../terms.ts";
import {
	drawCodes,
	dueOf,
	enteredAs,
	hostSees,
	type LineCode,
} from "./line-code.ts";

const event = {
	on: "2026-12-10",
	from: "09:00",
	minutes: 180,
	province: "81",
} as const;
const begins = beginningOf(event);
const minute = (n: number) => new Date(begins.getTime() + n * 60_000);

test("one moment is drawn in each half of what is left of an event, and never while people come or leave", () => {
	fc.assert(
		fc.property(
			fc.uint8Array({ minLength: 4, maxLength: 4 }),
			fc.integer({ min: -60, max: 400 }),
			(bytes, begun) => {
				const now = minute(begun);
				const [first, second] = drawCodes(event, now, () => bytes);
				assert.ok(first && second);
				const from = Math.max(begins.getTime(), now.getTime());
				const left = Math.max(0, endOf(event).getTime() - from);
				const at = ({ dueAt }: LineCode) => dueAt.getTime() - from;
				assert.ok(at(first) >= 0.1 * left - 1 && at(first) < 0.46 * left + 1);
				assert.ok(at(second) >= 0.55 * left - 1 && at(second) < 0.9 * left + 1);
				assert.match(first.digits, /^\d{6}$/);
			},
		),
	);
});

test("moments and digits are of chance: other bytes are another moment and another code", () => {
	const drawn = (sign: number) =>
		drawCodes(event, begins, (n) => new Uint8Array(n).fill(sign))[0];
	assert.notEqual(drawn(7)?.dueAt.getTime(), drawn(9)?.dueAt.getTime());
	assert.notEqual(drawn(7)?.digits, drawn(9)?.digits);
});

const codes: readonly LineCode[] = [
	{ part: 1, dueAt: minute(40), digits: "111111", toldAt: null },
	{ part: 2, dueAt: minute(120), digits: "222222", toldAt: null },
];
const told = (part: number, at: number): readonly LineCode[] =>
	codes.map((code) =>
		code.part === part ? { ...code, toldAt: minute(at) } : code,
	);

test("the host reads no moment before it has come, and no code before it is shown", () => {
	assert.deepEqual(hostSees(codes, minute(39)), { state: "waits", part: 1 });
	assert.deepEqual(hostSees(codes, minute(40)), { state: "due", part: 1 });
	const [first] = told(1, 43);
	assert.deepEqual(hostSees(told(1, 43), minute(44)), {
		state: "told",
		part: 1,
		digits: first?.digits,
		until: minute(43 + terms.lineCodeHolds),
	});
	assert.deepEqual(hostSees(told(1, 43), minute(60)), {
		state: "waits",
		part: 2,
	});
	assert.deepEqual(hostSees(told(2, 121), minute(179)), { state: "over" });
});

test("a first code that nobody told is over once the second is due", () => {
	assert.equal(dueOf(codes, minute(119))?.part, 1);
	assert.equal(dueOf(codes, minute(120))?.part, 2);
});

test("a code holds for ten minutes from being told; later it is known to be late, and before it is none", () => {
	const typed = (at: number, text = "111 111") =>
		enteredAs(told(1, 43), text, minute(at));
	assert.deepEqual(typed(44), { part: 1 });
	assert.deepEqual(typed(52), { part: 1 });
	assert.equal(typed(53), "code-over");
	assert.equal(typed(44, "222222"), "wrong-code");
	assert.equal(typed(44, ""), "wrong-code");
	assert.equal(enteredAs(codes, "111111", minute(44)), "wrong-code");
});
