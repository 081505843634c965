import { personIds } from "#identity/samples";
import type { Example } from "#platform/http/route.ts";
import { requestId, type SampleName, sampleOffice } from "../../samples.ts";

const of = (name: SampleName, more: Readonly<Record<string, string>> = {}) => ({
	unit: sampleOffice,
	id: requestId(name),
	...more,
});
const page = (
	state: string,
	name: SampleName,
	status = 200,
	more: Readonly<Record<string, string>> = {},
): Example => ({
	state,
	as: "yohana",
	params: of(name, more),
	status,
});
const post = (
	state: string,
	name: SampleName,
	status: number,
	form: Readonly<Record<string, string>>,
	more: Readonly<Record<string, string>> = {},
): Example => ({ state, as: "yohana", params: of(name, more), form, status });
const nowhere: Example = {
	state: "not-found: another office",
	as: "wulan",
	params: of("oral"),
	status: 404,
};

/** An auditor, who handles no requests. */
const no = (more: Readonly<Record<string, string>> = {}): Example => ({
	state: "forbidden",
	as: "ratna",
	params: of("oral", more),
	status: 403,
});
const noPost = (more: Readonly<Record<string, string>> = {}): Example => ({
	...no(more),
	form: {},
});

export const caseExamples = {
	one: [
		no(),
		page("told at the counter", "oral"),
		page("waits for the applicant", "incomplete"),
		page("accompanied", "accompanied"),
		page("to be reported", "reporting"),
		page("refused", "refused"),
		page("a bill in versions", "bill"),
		page("finished and rated", "mark"),
		page("not-found: begun and not sent", "begun", 404),
		nowhere,
	],
	move: [
		noPost({ move: "complete" }),
		post("moved on", "oral", 303, { dasar: "0" }, { move: "complete" }),
		post(
			"wrong: no reason",
			"asked",
			422,
			{ dasar: "0", kata: "Tidak." },
			{ move: "refuse" },
		),
		post(
			"wrong: somebody was quicker",
			"oral",
			422,
			{ dasar: "7" },
			{ move: "complete" },
		),
		post(
			"wrong: no such day",
			"oral",
			422,
			{
				dasar: "0",
				kata: "Mari.",
				"hari-temu_hari": "31",
				"hari-temu_bulan": "2",
				"hari-temu_tahun": "2027",
			},
			{ move: "meet" },
		),
		{ ...nowhere, params: of("oral", { move: "complete" }), form: {} },
	],
	give: [
		noPost(),
		post("given", "oral", 303, { petugas: personIds.kornelis }),
		post("wrong: nobody of the office", "oral", 422, {
			petugas: personIds.sari,
		}),
		{ ...nowhere, form: {} },
	],
	mark: [
		noPost(),
		post("seen", "oral", 303, { surat: "identity", adalah: "seen" }),
		post("wrong: unknown paper", "oral", 422, {
			surat: "nothing",
			adalah: "seen",
		}),
		{ ...nowhere, form: {} },
	],
	file: [
		no({ file: "00000000-0000-4000-8000-000000000009" }),
		page("not-found", "oral", 404, {
			file: "00000000-0000-4000-8000-000000000009",
		}),
	],
	apart: [
		no(),
		page("opened", "oral"),
		page("not-found: erased", "accompanied", 404),
		nowhere,
	],
	drafts: [no(), page("a bill in versions", "bill"), nowhere],
	meeting: [
		no({ deed: "1" }),
		page("a meeting", "bill", 200, { deed: "3" }),
		page("not-found", "oral", 404, { deed: "1" }),
		{ ...nowhere, params: of("oral", { deed: "1" }) },
	],
} satisfies Record<string, readonly Example[]>;
