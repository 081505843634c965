import assert from "node:assert/strict";
import { test } from "node:test";
import { awardIn, refusingIn } from "./decide-form.ts";

const day = (name: string, [date = "", month = "", year = ""]: string[]) => ({
	[`${name}_hari`]: [date],
	[`${name}_bulan`]: [month],
	[`${name}_tahun`]: [year],
});

const award = {
	nomor: [" MHA-04 "],
	...day("tanggal", ["10", "12", "2026"]),
	...day("berlaku", ["10", "12", "2026"]),
	...day("sampai", []),
	dasar: ["Permenkumham 25/2023"],
};

test("an award without an end has none", () => {
	assert.deepEqual(awardIn(award), {
		ok: true,
		value: {
			outcome: "awarded",
			decree: "MHA-04",
			decreeOn: "2026-12-10",
			from: "2026-12-10",
			until: null,
			legalBasis: "Permenkumham 25/2023",
		},
	});
});

test("an empty award names each field, in the order of the page", () => {
	const read = awardIn({});
	assert.deepEqual(read.ok ? [] : read.problems.map(({ field }) => field), [
		"nomor",
		"tanggal",
		"berlaku",
		"dasar",
	]);
});

test("half an end is a mistake, not an award without end", () => {
	const read = awardIn({ ...award, ...day("sampai", ["1"]) });
	assert.deepEqual(read.ok ? [] : read.problems.map(({ field }) => field), [
		"sampai_tahun",
	]);
});

test("a refusal gives its reasons by item, and leaves the empty ones out", () => {
	const read = refusingIn(
		{
			tolak_nomor: ["3"],
			...day("tolak_tanggal", ["1", "2", "2026"]),
			"alasan.a.1": ["Pegangan belum terpasang"],
			"alasan.a.2": [" "],
			"alasan.z.9": ["bukan butir"],
		},
		["a.1", "a.2"],
	);
	assert.deepEqual(
		read.ok && read.value.outcome === "refused" && read.value.reasons,
		{
			"a.1": "Pegangan belum terpasang",
		},
	);
});

test("a refusal without any reason asks for one", () => {
	const read = refusingIn(
		{ tolak_nomor: ["3"], ...day("tolak_tanggal", ["1", "2", "2026"]) },
		["a.1"],
	);
	assert.deepEqual(read.ok ? [] : read.problems, [
		{ field: "ringkasan", says: "assessments.reason-say-why-refused" },
	]);
});
