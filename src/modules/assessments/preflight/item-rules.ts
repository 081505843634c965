import { found, notChecked, passed, type Rule, type Verdict } from "#evidence";
import { parts } from "./parts.ts";
import type { ItemSeen } from "./seen.ts";

/** What is asked of an item as a whole: its answer, and its files together. */
export const itemRules: readonly Rule<ItemSeen>[] = [
	{
		code: "required-part",
		severity: "serious",
		concerns: ({ needsProof, indicator, proofs }) =>
			needsProof && proofs.length > 0 && partsAsked({ indicator }).length > 0,
		judge: (seen) => {
			const looked = partsAsked(seen).map(({ code, is }) => ({
				code,
				is: seen.proofs.map(is),
			}));
			const missing = looked.find(({ is }) => is.every((one) => one === "no"));
			if (missing) return found({ part: missing.code });
			return looked.some(({ is }) => !is.includes("yes"))
				? whyUnseen(seen)
				: passed;
		},
	},
	{
		code: "data-year",
		severity: "advice",
		concerns: ({ answer }) => answer !== null && "dataYear" in answer,
		judge: ({ answer, year }) => {
			const told =
				answer && "dataYear" in answer ? (answer.dataYear ?? year) : year;
			// Figures of a year are known after it, so the year before is as good.
			return told === year || told === year - 1
				? passed
				: found({ seen: String(told), asked: `${year - 1}, ${year}` });
		},
	},
];

/** The parts, among those that a machine knows, which the instrument requires. */
const partsAsked = ({ indicator }: Pick<ItemSeen, "indicator">) =>
	indicator.proof
		.filter(({ required }) => required)
		.flatMap(
			({ text }) => parts.find(({ asked }) => asked.test(text.id)) ?? [],
		);

const whyUnseen = ({ proofs }: ItemSeen): Verdict =>
	notChecked(
		proofs.some(({ facts }) => facts === null) ? "not-inspected" : "no-text",
	);
