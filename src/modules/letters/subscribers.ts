import { AssessmentMoved, assessmentMoved } from "#assessments";
import type { Subscriber } from "#platform/announce.ts";
import { issueCertificate } from "./issue-certificate.ts";

/** An award is followed by its certificate. */
export const subscribers: readonly Subscriber[] = [
	{
		to: assessmentMoved,
		receive: (tx, body) => issueCertificate(tx, AssessmentMoved.parse(body)),
	},
];
