import type { View } from "#ui/view.ts";
import type { Step } from "../index.ts";

/** The moves that the history holds, each with its sentence. */
const known = [
	"open",
	"readiness",
	"readiness-skipped",
	"request",
	"declaration",
	"evaluation",
	"evaluation-not-passed",
	"submit",
	"resubmit",
	"return",
	"corrections-recounted",
	"no-objection",
	"lapse",
	"objections-recounted",
	"conclude",
	"award",
	"refuse",
	"bring",
] as const;

export const stepInWords = (
	view: View,
	{ move }: Pick<Step, "move">,
): string => {
	const word = known.find((candidate) => candidate === move);
	return word ? view.t(`assessments.history-${word}`) : move;
};
