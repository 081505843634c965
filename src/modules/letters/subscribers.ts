import { AssessmentMoved, assessmentMoved } from "#assessments";
import type { Subscriber } from "#platform/announce.ts";
import { issueCertificate } from "./issue-certificate.ts";
import { issueLetters } from "./letter/issue-letters.ts";

/** An award is followed by its certificate; evaluations, refusals and changes of a predicate by their letters. */
export const subscribers: readonly Subscriber[] = [
	{
		to: assessmentMoved,
		receive: async (tx, body) => {
			const move = AssessmentMoved.parse(body);
			await issueCertificate(tx, move);
			await issueLetters(tx, move);
		},
	},
];
