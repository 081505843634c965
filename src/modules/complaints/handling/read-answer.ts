import type { FieldProblem, Typed } from "#kernel/form.ts";
import { ok, type Result } from "#kernel/result.ts";
import { typedDay } from "#territory";
import { longestWords } from "../complaint.ts";
import { type Answer, proofs } from "./answer.ts";
import { problemOfWords } from "./read-words.ts";

/** As the form names the fields of an answer. */
export const answerFields = {
	finding: "temuan",
	action: "tindakan",
	actionOn: "kapan",
	contact: "narahubung",
	proof: "bukti",
	proofSays: "bukti_kata",
	proofFiles: "bukti_berkas",
	/** The same said in sign language: beside the words, never in their place. */
	film: "jawaban_video",
} as const;

/** Reads an answer: finding, action, day and contact point, and the proof where one is given or promised. */
export function readAnswer(typed: Typed): Result<Answer, FieldProblem[]> {
	const problems: FieldProblem[] = [];
	const wrong = (field: string, says: string) =>
		problems.push({
			field,
			says: `complaints.problem.${says}`,
			about: { n: longestWords },
		});
	const words = (field: string): string => {
		const text = one(typed, field);
		const problem = problemOfWords(text);
		if (problem === "empty-words") wrong(field, `answer.${field}`);
		else if (problem) wrong(field, problem);
		return text;
	};
	const finding = words(answerFields.finding);
	const action = words(answerFields.action);
	const day = typedDay(typed, answerFields.actionOn);
	const actionOn = "day" in day ? day.day : null;
	if ("problem" in day) problems.push(day.problem);
	else if (actionOn === null)
		wrong(`${answerFields.actionOn}_hari`, "answer.kapan");
	const contact = words(answerFields.contact);
	const proof = proofs.find((each) => each === one(typed, answerFields.proof));
	if (!proof) wrong(answerFields.proof, "answer.bukti");
	const proofSays =
		proof && proof !== "none" ? words(answerFields.proofSays) : "";
	return problems.length > 0 || !proof || actionOn === null
		? { ok: false, problem: problems }
		: ok({ finding, action, actionOn, contact, proof, proofSays });
}

const one = (typed: Typed, field: string): string =>
	(typed[field]?.[0] ?? "").trim();
