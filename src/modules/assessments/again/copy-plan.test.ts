import assert from "node:assert/strict";
import { test } from "node:test";
import { instrumentNamed } from "#instruments";
import type { Item } from "../item.ts";
import { sampleItems } from "../web/sample-items.ts";
import { copyPlan } from "./copy-plan.ts";

const instrument = instrumentNamed("p2ham-2023");
assert.ok(instrument);
const [first, second, third, fourth] = sampleItems(instrument, {
	kind: "lapas",
	attributes: [],
} as never);
assert.ok(first && second && third && fourth);
const open = (item: Item): Item => ({ ...item, said: null });

test("an answer is copied where code and kind are the same, and what counted then is what is copied", () => {
	const judged: Item = {
		...first,
		verifier: {
			layer: "verifier",
			outcome: "accepted",
			answer: { value: "proses" },
			answerVersion: 2,
			reason: "Belum selesai",
			byId: "sari",
			at: new Date(),
		} as Item["verifier"],
	};
	const { copied, notCopied } = copyPlan([judged], [open(first)]);
	assert.deepEqual(copied, [
		{
			code: first.code,
			fields: { nilai: ["proses"], catatan: ["Pintu utama <b>"] },
		},
	]);
	assert.deepEqual(notCopied, []);
});

test("what is gone, is asked in another way, or was answered this year is not copied, and says why", () => {
	const other = { kind: "number", unit: first.indicator.label, decimals: 0 };
	const changed: Item = {
		...open(second),
		indicator: {
			...second.indicator,
			answer: other as Item["indicator"]["answer"],
		},
	};
	const { copied, notCopied } = copyPlan(
		[first, second, third],
		[changed, third],
	);
	assert.deepEqual(copied, []);
	assert.deepEqual(
		notCopied.map(({ item, why }) => [item.code, why]),
		[
			[first.code, "gone"],
			[second.code, "other-kind"],
			[third.code, "answered-already"],
		],
	);
});

test("a choice that is no longer offered is not copied", () => {
	const odd: Item = {
		...fourth,
		said: fourth.said && { ...fourth.said, answer: { value: "dulu-ada" } },
	};
	const { notCopied } = copyPlan([odd], [open(fourth)]);
	assert.deepEqual(
		notCopied.map(({ why }) => why),
		["other-list"],
	);
});

test("the year of a figure stays open: the data are of another year now", () => {
	const figure: Item = {
		...first,
		said: first.said && {
			...first.said,
			answer: { value: "ada", dataYear: 2025 },
		},
	};
	const { copied } = copyPlan([figure], [open(first)]);
	assert.equal("tahun_data" in (copied[0]?.fields ?? {}), false);
});
