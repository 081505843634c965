import { sql } from "kysely";
import type { Answer, Answered } from "#instruments";
import type { Context } from "#platform/context.ts";
import { withUnits } from "../queries.ts";
import { assessmentsIn } from "../tables.ts";

/** What one unit handed in, as it stands now: final over objection over verified over its own. */
export interface Given extends Answered {
	readonly slug: string;
	readonly name: string;
	readonly kind: string;
	readonly decided: boolean;
}

/** So many at a time keep a nation out of the memory, and each statement below its time limit. */
const atOnce = 500;

/** Everything that was handed in here in one round, some units at a time, in the order of their slugs. */
export async function* givenIn(
	cx: Context,
	instrument: string,
	year: number,
): AsyncGenerator<readonly Given[]> {
	let after = "";
	for (;;) {
		const rows = await withUnits(cx)
			.where("assessment.instrument", "=", instrument)
			.where("assessment.year", "=", year)
			.where("assessment.submitted_at", "is not", null)
			.where("assessment.brought_by", "is", null)
			.where("unit.slug", ">", after)
			.orderBy("unit.slug")
			.limit(atOnce)
			.execute();
		const last = rows.at(-1);
		if (!last) return;
		const answers = await standingAnswers(cx, rows);
		yield rows.map((row) => ({
			slug: row.unitSlug,
			name: row.unitName,
			kind: row.unitKind,
			decided: row.decided_at !== null,
			...(answers.get(row.id) ?? { answers: {}, accepted: [] }),
		}));
		after = last.unitSlug;
	}
}

type Some = readonly { readonly id: string; readonly unit_id: string }[];

async function standingAnswers(
	cx: Context,
	some: Some,
): Promise<ReadonlyMap<string, Answered>> {
	const among = sql<boolean>`
		unit_id = any(${some.map(({ unit_id }) => unit_id)}::uuid[])
		and assessment_id = any(${some.map(({ id }) => id)}::uuid[])`;
	const db = assessmentsIn(cx.db);
	const said = await db
		.selectFrom("assessments.answer")
		.distinctOn(["assessment_id", "code"])
		.select(["assessment_id", "code", "answer"])
		.where(among)
		.orderBy("assessment_id")
		.orderBy("code")
		.orderBy("version", "desc")
		.execute();
	const marks = await db
		.selectFrom("assessments.mark")
		.distinctOn(["assessment_id", "code", "layer"])
		.select(["assessment_id", "code", "layer", "outcome", "answer"])
		.where(among)
		.where("withdrawn_at", "is", null)
		.orderBy("assessment_id")
		.orderBy("code")
		.orderBy("layer")
		.orderBy("number", "desc")
		.execute();
	const found = new Map<string, Collected>(
		some.map(({ id }) => [id, { answers: {}, accepted: [] }]),
	);
	const put = (id: string, code: string, answer: Answer | null) => {
		const given = found.get(id);
		if (given && answer) given.answers[code] = answer;
	};
	for (const { assessment_id, code, answer } of said)
		put(assessment_id, code, answer);
	// From the weakest word to the last.
	for (const layer of ["verifier", "objection", "final"] as const)
		for (const mark of marks.filter((each) => each.layer === layer)) {
			const accepted = mark.outcome === "accepted";
			if (layer !== "verifier" || accepted)
				put(mark.assessment_id, mark.code, mark.answer);
			if (layer === "verifier" && accepted)
				found.get(mark.assessment_id)?.accepted.push(mark.code);
		}
	return found;
}

interface Collected {
	readonly answers: Record<string, Answer>;
	readonly accepted: string[];
}
