import { raiseAll, settle } from "#notices";
import type { Context } from "#platform/context.ts";
import { type Exclusion, whyNot } from "../allotment/exclusions.ts";
import { judgesOf } from "../allotment/pool.ts";
import type { Case } from "../case.ts";
import { named } from "../tell-people.ts";
import type { Objection } from "./objection.ts";

/** Of one verifier: what keeps her from answering objections of the unit; null where nothing does. */
export async function excludedFrom(
	cx: Context,
	{ assessment, unit }: Pick<Case, "assessment" | "unit">,
	personId: string | null,
): Promise<Exclusion | null> {
	const judge = (await judgesOf(cx, assessment.programme)).find(
		({ id }) => id === personId,
	);
	return judge ? whyNot(judge, placeOf(unit)) : null;
}

const placeOf = ({ id, province }: Case["unit"]) => ({
	unitId: id,
	province: province.code,
});

/** Asks everybody who may answer; whoever is first, answers. Answers who was asked: nobody, where nobody may. */
export async function askToAnswer(
	tx: Context,
	{ assessment, unit }: Case,
	{ code, judgedBy }: Pick<Objection, "code" | "judgedBy">,
): Promise<string[]> {
	const asked = (await judgesOf(tx, assessment.programme))
		.filter(({ id }) => !judgedBy.includes(id))
		.filter((judge) => whyNot(judge, placeOf(unit)) === null)
		.map(({ id }) => id);
	await raiseAll(
		tx,
		asked.map((personId) => ({
			to: { personId },
			kind: "duty" as const,
			subject: subjectOf(assessment.id, code, personId),
			says: "assessments.waits-objection",
			about: { ...named(assessment), unit: unit.name },
			path: `/verifikasi/keberatan/${unit.slug}/${assessment.instrument}/${assessment.year}/${code}`,
		})),
	);
	return asked;
}

/** It was answered: nobody is asked any more. */
export async function endAsking(
	tx: Context,
	assessmentId: string,
	{ code, asked }: Pick<Objection, "code" | "asked">,
): Promise<void> {
	for (const personId of asked)
		await settle(tx, subjectOf(assessmentId, code, personId));
}

const subjectOf = (assessmentId: string, code: string, personId: string) => ({
	kind: "assessment-item",
	id: `${assessmentId} ${code} ${personId}`,
});
