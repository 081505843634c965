import type { FieldProblem } from "#kernel/form.ts";
import { needCodes, type Outcome, outcomes } from "./need-kinds.ts";
import { isUnmetReason, type UnmetReason } from "./unmet-reasons.ts";

/** What people say of what they needed, beside their answers. All of it may be left out. */
export interface Needs {
	/** What would have helped: codes of `needKinds`. */
	readonly needs: readonly string[];
	/** Whether they got what they came for; `null` where they did not say. */
	readonly outcome: Outcome | null;
	/** Why not, or not all of it; `null` where they did not say. */
	readonly whyNot: UnmetReason | null;
}

/** Of somebody who said nothing of it. */
export const noNeeds: Needs = { needs: [], outcome: null, whyNot: null };

/** As forms and spreadsheets name them. */
export const needFields = {
	needs: "butuh",
	outcome: "tercapai",
	whyNot: "sebab",
} as const;

/** Reads what was ticked; a word that is in no list is a problem, never dropped. */
export function readNeeds(
	valuesOf: (field: string) => readonly string[],
	problems: FieldProblem[],
): Needs {
	const said = (field: string) =>
		valuesOf(field).filter((value) => value !== "");
	const wrong = (field: string) => {
		problems.push({ field, says: "surveys.problem.group" });
		return null;
	};
	const needs = [...new Set(said(needFields.needs))];
	if (!needs.every((code) => needCodes.includes(code))) wrong(needFields.needs);
	const [word] = said(needFields.outcome);
	const outcome =
		word === undefined
			? null
			: (outcomes.find((each) => each === word) ?? wrong(needFields.outcome));
	const [why] = said(needFields.whyNot);
	const whyNot =
		why === undefined
			? null
			: isUnmetReason(why)
				? why
				: wrong(needFields.whyNot);
	// Whoever got everything has nothing to give a reason for.
	return { needs, outcome, whyNot: outcome === "yes" ? null : whyNot };
}
