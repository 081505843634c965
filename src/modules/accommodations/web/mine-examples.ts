import type { Example } from "#platform/http/route.ts";
import { sampleCode } from "#receipts/samples";
import { receiptOfTask, type SampleTask, sampleTasks } from "../samples.ts";

const codeOf = (name: SampleTask): string => sampleCode(receiptOfTask(name));

const page = (state: string, name: SampleTask): Example => ({
	state,
	code: codeOf(name),
	status: 200,
});
const post = (
	state: string,
	name: SampleTask,
	form: Readonly<Record<string, string>>,
	status: number,
): Example => ({
	state,
	code: codeOf(name),
	params: { task: sampleTasks[name] },
	form,
	status,
});

/** Nobody showed a code: nothing is done, and what was written is shown. */
const without: Example = {
	state: "wrong: without a visit",
	params: { task: sampleTasks.arranged },
	form: { kabar: "Pendampingnya datang." },
	status: 422,
};
/** The code of somebody else. */
const ofOthers: Example = {
	state: "not-found: asked for by somebody else",
	code: codeOf("waiting"),
	params: { task: sampleTasks.arranged },
	form: { keadaan: "ada" },
	status: 404,
};

export const mineExamples = {
	mine: [
		page("waiting", "waiting"),
		page("arranged", "arranged"),
		page("not kept", "not-kept"),
		{ state: "without a visit", status: 303 },
	],
	see: [
		post("seen", "arranged", {}, 303),
		post("wrong: nobody answered yet", "waiting", {}, 422),
		ofOthers,
		without,
	],
	tell: [
		post("wrong: not said how it was", "arranged", { kabar: "Ya." }, 422),
		post("told", "arranged", { keadaan: "ada" }, 303),
		post("wrong: nothing was promised", "waiting", { keadaan: "ada" }, 422),
		post(
			"wrong: too many words",
			"arranged",
			{ keadaan: "tidak", kabar: "kata ".repeat(80) },
			422,
		),
		ofOthers,
		without,
	],
	withdraw: [
		post("withdrawn", "waiting", {}, 303),
		post("wrong: it is over", "not-kept", {}, 422),
		ofOthers,
		without,
	],
} satisfies Record<string, readonly Example[]>;
