import type { Example } from "#platform/http/route.ts";
import { sampleCode } from "#receipts/samples";
import { receiptOfRegistration, sampleParticipant } from "../../samples.ts";

const there = (
	state: string,
	name: "past" | "running",
	status: number,
	form?: Readonly<Record<string, string>>,
): Example => ({
	state,
	code: sampleCode(receiptOfRegistration(name)),
	params: { participant: sampleParticipant(name) },
	...(form ? { form } : {}),
	status,
});
const without: Example = {
	state: "without a visit",
	params: { participant: sampleParticipant("past") },
	status: 303,
};
const ofAnother: Example = {
	...there("not-found: of another", "past", 404),
	params: { participant: sampleParticipant("running") },
};

export const reachExamples = {
	page: [
		{ state: "filled", status: 200 },
		{
			state: "not-found: a quarter not told",
			query: "periode=19991",
			status: 404,
		},
		{ state: "not-found: markup", query: "periode=%3Cb%3E", status: 404 },
	],
	form: [
		there("empty", "past", 200),
		there("not noted as present: back to the registration", "running", 303),
		ofAnother,
		without,
	],
	say: [
		there("said", "past", 303, {
			provinsi: "81",
			"diri-sex": "woman",
			"diri-hearing": "a-lot",
		}),
		there("wrong: no province", "past", 422, { "diri-sex": "woman" }),
		there("wrong: markup", "past", 422, {
			provinsi: "<b>",
			"diri-sex": "<script>alert(1)</script>",
		}),
		{ ...ofAnother, form: {} },
		{ ...without, form: {} },
	],
} satisfies Record<string, readonly Example[]>;
