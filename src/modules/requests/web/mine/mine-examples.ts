import type { Example } from "#platform/http/route.ts";
import { sampleCode } from "#receipts/samples";
import { receiptOf, type SampleName } from "../../samples.ts";

const codeOf = (name: SampleName): string => sampleCode(receiptOf(name));
const page = (
	state: string,
	name: SampleName,
	more: Partial<Example> = {},
): Example => ({
	state,
	code: codeOf(name),
	status: 200,
	...more,
});
const post = (
	state: string,
	name: SampleName,
	status: number,
	form: Readonly<Record<string, string>>,
	move?: string,
): Example => ({
	state,
	code: codeOf(name),
	form,
	status,
	...(move === undefined ? {} : { params: { move } }),
});
const without: Example = { state: "without a visit", status: 303 };
/** What was typed is not lost. */
const over: Example = { state: "wrong: the visit is over", status: 422 };

export const mineExamples = {
	mine: [
		page("sent", "oral"),
		page("to be completed", "incomplete"),
		page("accompanied, with a meeting", "accompanied"),
		page("helped, and the report still to come", "reporting"),
		page("refused", "refused"),
		page("finished and rated", "mark"),
		page("a bill in versions", "bill"),
		page("begun and kept", "begun"),
		without,
	],
	fillIn: [
		post("kept", "begun", 303, {
			versi: "1",
			mau: "simpan",
			"isi-about": "Sebuah lagu",
		}),
		post("wrong: nothing said", "begun", 422, { versi: "1", mau: "kirim" }),
		post("wrong: sent before", "oral", 422, { versi: "1", mau: "simpan" }),
		{ ...over, form: { versi: "1" } },
	],
	move: [
		post(
			"completed",
			"incomplete",
			303,
			{ dasar: "1", kata: "Ini kartunya." },
			"completed",
		),
		post("wrong: no words", "incomplete", 422, { dasar: "1" }, "completed"),
		post(
			"wrong: somebody was quicker",
			"incomplete",
			422,
			{ dasar: "0", kata: "Ini." },
			"completed",
		),
		post("wrong: not theirs", "oral", 422, { dasar: "0" }, "complete"),
		{ ...over, form: {}, params: { move: "completed" } },
	],
	rate: [
		post("rated", "advice", 303, { nilai: "3" }),
		post("rated before the report", "reporting", 303, { nilai: "4" }),
		post("wrong: nothing chosen", "advice", 422, {}),
		post("wrong: not ended", "oral", 422, { nilai: "3" }),
		{ ...over, form: { nilai: "3" } },
	],
	file: [
		page("not-found", "oral", {
			params: { file: "00000000-0000-4000-8000-000000000009" },
			status: 404,
		}),
		{ ...without, params: { file: "00000000-0000-4000-8000-000000000009" } },
	],
	drafts: [
		page("a bill in versions", "bill"),
		page("nothing worked on", "oral"),
		without,
	],
	meeting: [
		page("a meeting", "bill", { params: { deed: "3" } }),
		page("not-found", "oral", { params: { deed: "1" }, status: 404 }),
		{ ...without, params: { deed: "1" } },
	],
} satisfies Record<string, readonly Example[]>;
