import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { filled } from "#kernel/form.ts";
import { readAnswer } from "./read-answer.ts";

const whole = {
	temuan: "Mesin mati.",
	tindakan: "Diperbaiki.",
	kapan_hari: "20",
	kapan_bulan: "11",
	kapan_tahun: "2026",
	narahubung: "Loket informasi",
	bukti: "none",
};
const problemsOf = (change: Record<string, string>): string[] => {
	const read = readAnswer(filled({ ...whole, ...change }).typed);
	return read.ok ? [] : read.problem.map(({ field }) => field);
};

describe("an answer needs all of it", () => {
	for (const [says, change, fields] of [
		["whole", {}, []],
		["without a finding", { temuan: " " }, ["temuan"]],
		["without what is done", { tindakan: "" }, ["tindakan"]],
		[
			"without a day",
			{ kapan_hari: "", kapan_bulan: "", kapan_tahun: "" },
			["kapan_hari"],
		],
		["on the 31st of November", { kapan_hari: "31" }, ["kapan_hari"]],
		["without whom to turn to", { narahubung: "" }, ["narahubung"]],
		["without a word on proof", { bukti: "" }, ["bukti"]],
		["proof promised, not which", { bukti: "promised" }, ["bukti_kata"]],
		["proof given, not which", { bukti: "given" }, ["bukti_kata"]],
		["proof given", { bukti: "given", bukti_kata: "Foto." }, []],
		["too long", { temuan: "a".repeat(4_001) }, ["temuan"]],
		[
			"nothing at all",
			{
				temuan: "",
				tindakan: "",
				kapan_hari: "",
				kapan_bulan: "",
				kapan_tahun: "",
				narahubung: "",
				bukti: "",
			},
			["temuan", "tindakan", "kapan_hari", "narahubung", "bukti"],
		],
	] as const)
		test(says, () => {
			assert.deepEqual(problemsOf({ ...change }), fields);
		});
});
