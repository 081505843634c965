import type { Example } from "#platform/http/route.ts";
import { sampleCode } from "#receipts/samples";
import {
	receiptOfRegistration,
	type SampleRegistration,
	sampleParticipant,
	sampleTest,
} from "../../samples.ts";
import { by, closedTo, of } from "../examples.ts";

type Sent = Readonly<Record<string, string>>;

const whole: Sent = Object.fromEntries(
	sampleTest.flatMap(({ ask, choices }, at) => [
		[`soal_${at}`, ask],
		...choices.map((choice, n) => [`jawaban_${at}_${n}`, choice]),
	]),
);
const markup = "<script>alert(1)</script>";

const mine = (
	state: string,
	name: SampleRegistration,
	status: number,
	form?: Sent,
): Example => ({
	state,
	code: sampleCode(receiptOfRegistration(name)),
	params: { participant: sampleParticipant(name) },
	...(form ? { form } : {}),
	status,
});
const without: Example = {
	state: "without a visit",
	params: { participant: sampleParticipant("alone") },
	status: 303,
};
const ofAnother: Example = {
	...mine("not-found: of another", "group", 404),
	params: { participant: sampleParticipant("alone") },
};
const right = { soal_0: sampleTest[0]?.choices[0] ?? "" };

export const testExamples = {
	form: [
		by("markus", "filled", of("coaching"), 200),
		by("markus", "empty", of("draft"), 200),
		by("markus", "it runs: nothing to write", of("running"), 200),
		...closedTo(of("coaching")),
	],
	write: [
		by("markus", "written", of("draft"), 303, { ...whole, versi: "0" }),
		by("markus", "wrong: nothing typed", of("draft"), 422, {}),
		by("markus", "wrong: twice the same answer, and markup", of("draft"), 422, {
			...whole,
			soal_0: markup,
			jawaban_0_0: markup,
			jawaban_0_1: markup,
		}),
		by("markus", "wrong: somebody was faster", of("coaching"), 422, {
			...whole,
			versi: "0",
		}),
		by("markus", "wrong: it runs", of("running"), 422, whole),
		...closedTo(of("draft"), whole),
	],
	sitForm: [
		mine("before", "alone", 200),
		mine("no test: back to the registration", "running", 303),
		ofAnother,
		without,
	],
	sit: [
		mine("sat", "alone", 303, right),
		mine("sat: markup is no answer", "group", 303, { soal_0: markup }),
		mine("no test: back to the registration", "running", 303, right),
		mine("wrong: sat already", "in", 422, right),
		{ ...ofAnother, form: {} },
		{ ...without, form: {} },
	],
} satisfies Record<string, readonly Example[]>;
