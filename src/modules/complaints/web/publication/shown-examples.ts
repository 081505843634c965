import type { Example } from "#platform/http/route.ts";
import {
	type SampleComplaint,
	sampleComplaints,
	toldOffice,
} from "../../samples.ts";

const paramsOf = (name: SampleComplaint) => ({
	unit: toldOffice,
	id: sampleComplaints[name],
});
const post = (
	state: string,
	name: SampleComplaint,
	form: Readonly<Record<string, string>>,
	status: number,
): Example => ({ state, as: "yohana", params: paramsOf(name), form, status });
const page = (state: string, name: SampleComplaint): Example => ({
	state,
	as: "yohana",
	params: paramsOf(name),
	status: 200,
});

/** Nobody without the right; and nothing where no copy is shown, or where she must not know of it. */
const always = (
	nothing: SampleComplaint,
	form?: Readonly<Record<string, string>>,
): readonly Example[] => {
	const sent = form ? { form } : {};
	return [
		{
			state: "forbidden",
			as: "sari",
			params: paramsOf("ramp"),
			...sent,
			status: 403,
		},
		{
			state: "not-found: nothing to show",
			as: "yohana",
			params: paramsOf(nothing),
			...sent,
			status: 404,
		},
		{
			state: "not-found: it is about her office",
			as: "yohana",
			params: paramsOf("head"),
			...sent,
			status: 404,
		},
	];
};

const answered = { jawaban: "Pompa diganti.", dibaca: "ya" };
const down = { alasan: "Ada nama yang terlewat." };

export const shownExamples = {
	askToAnswer: [page("filled", "water"), ...always("ramp")],
	answer: [
		post("shown", "water", answered, 303),
		post("wrong: no words", "water", { ...answered, jawaban: "" }, 422),
		post(
			"wrong: a number left",
			"water",
			{ ...answered, jawaban: "Telepon 081234567890." },
			422,
		),
		post("wrong: nobody read it", "water", { jawaban: "Pompa diganti." }, 422),
		...always("ramp", answered),
	],
	askToTakeDown: [
		page("asked", "ramp"),
		page("asked, of what has ended", "seats"),
		...always("queue"),
	],
	takeDown: [
		post("taken down", "ramp", down, 303),
		post("wrong: no reason", "ramp", { alasan: " " }, 422),
		...always("queue", down),
	],
} satisfies Record<string, readonly Example[]>;
