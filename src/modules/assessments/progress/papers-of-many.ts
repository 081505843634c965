import { sql } from "kysely";
import type { Answer } from "#instruments";
import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull, type Day } from "#territory";
import type { Assessment } from "../assessment.ts";
import { assessmentsIn } from "../tables.ts";
import type { ItemFacts } from "./count-items.ts";

type Some = readonly Pick<Assessment, "id" | "unitId">[];

/** The rows of these assessments; the units come first, because tables are distributed by them. */
const among = (some: Some) => sql<boolean>`
	unit_id = any(${some.map(({ unitId }) => unitId)}::uuid[])
	and assessment_id = any(${some.map(({ id }) => id)}::uuid[])`;

/** When each moved last, and whether its unit said that it will not object. */
export async function lastSteps(
	cx: Context,
	some: Some,
): Promise<Map<string, { readonly at: Date; readonly waived: boolean }>> {
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.step")
		.select(({ fn }) => ["assessment_id", fn.max("at").as("at")])
		.select(sql<boolean>`bool_or(move = 'no-objection')`.as("waived"))
		.where(among(some))
		.groupBy("assessment_id")
		.execute();
	return new Map(
		rows.map(({ assessment_id, at, waived }) => [
			assessment_id,
			{ at, waived },
		]),
	);
}

/** What was said, proved and judged, by assessment and code. */
export async function itemFactsOf(
	cx: Context,
	some: Some,
): Promise<Map<string, Map<string, ItemFacts>>> {
	if (some.length === 0) return new Map();
	const db = assessmentsIn(cx.db);
	const answers = await db
		.selectFrom("assessments.answer")
		.select(["assessment_id", "code", "version", "answer"])
		.distinctOn(["assessment_id", "code"])
		.where(among(some))
		.orderBy("assessment_id")
		.orderBy("code")
		.orderBy("version", "desc")
		.execute();
	const marks = await db
		.selectFrom("assessments.mark")
		.select(["assessment_id", "code", "outcome", "answer_version"])
		.distinctOn(["assessment_id", "code"])
		.where(among(some))
		.where("layer", "=", "verifier")
		.where("withdrawn_at", "is", null)
		.orderBy("assessment_id")
		.orderBy("code")
		.orderBy("number", "desc")
		.execute();
	const proofs = await db
		.selectFrom("assessments.proof")
		.select(({ fn }) => [
			"assessment_id",
			"code",
			fn.countAll<string>().as("n"),
		])
		.where(among(some))
		.where("removed_at", "is", null)
		.groupBy(["assessment_id", "code"])
		.execute();
	const clashes = await db
		.selectFrom("assessments.choice")
		.select(["assessment_id", "code"])
		.distinct()
		.where(among(some))
		.where("settled_at", "is", null)
		.execute();
	const key = (row: { assessment_id: string; code: string }) =>
		`${row.assessment_id} ${row.code}`;
	const proofsAt = new Map(proofs.map((row) => [key(row), Number(row.n)]));
	const clashing = new Set(clashes.map(key));
	const said = new Map(answers.map((row) => [key(row), row]));
	const judged = new Map(marks.map((row) => [key(row), row]));
	const facts = new Map<string, Map<string, ItemFacts>>();
	for (const at of new Set([
		...said.keys(),
		...judged.keys(),
		...proofsAt.keys(),
	])) {
		const [id = "", code = ""] = at.split(" ");
		const mark = judged.get(at);
		const items = facts.get(id) ?? new Map<string, ItemFacts>();
		facts.set(id, items);
		items.set(code, {
			version: said.get(at)?.version ?? 0,
			answer: (said.get(at)?.answer ?? null) as Answer | null,
			proofs: proofsAt.get(at) ?? 0,
			clashes: clashing.has(at),
			judged: mark
				? { outcome: mark.outcome, version: mark.answer_version }
				: null,
		});
	}
	return facts;
}

/** Last days as they are counted now, by `id corrections` and `id objections`. */
export async function latestDeadlines(
	cx: Context,
	some: Some,
): Promise<Map<string, Day>> {
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.deadline")
		.select(["assessment_id", "what"])
		.select(asDay("due_on").as("dueOn"))
		.distinctOn(["assessment_id", "what"])
		.where(among(some))
		.orderBy("assessment_id")
		.orderBy("what")
		.orderBy("number", "desc")
		.execute();
	return new Map(
		rows.map(({ assessment_id, what, dueOn }) => [
			`${assessment_id} ${what}`,
			dueOn,
		]),
	);
}

/** How many objections wait for an answer. */
export async function openObjections(
	cx: Context,
	some: Some,
): Promise<Map<string, number>> {
	if (some.length === 0) return new Map();
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.objection as objection")
		.leftJoin("assessments.objection_answer as answer", (join) =>
			join
				.onRef("answer.unit_id", "=", "objection.unit_id")
				.onRef("answer.assessment_id", "=", "objection.assessment_id")
				.onRef("answer.code", "=", "objection.code"),
		)
		.select(({ fn }) => [
			"objection.assessment_id as id",
			fn.countAll<string>().as("n"),
		])
		.where(
			sql<boolean>`objection.unit_id = any(${some.map(({ unitId }) => unitId)}::uuid[])
				and objection.assessment_id = any(${some.map(({ id }) => id)}::uuid[])`,
		)
		.where("answer.outcome", "is", null)
		.groupBy("objection.assessment_id")
		.execute();
	return new Map(rows.map(({ id, n }) => [id, Number(n)]));
}

/** The predicates as they stand. */
export async function latestPredicates(cx: Context, some: Some) {
	if (some.length === 0)
		return new Map<string, { status: string; from: Day; until: Day | null }>();
	const rows = await assessmentsIn(cx.db)
		.selectFrom("assessments.predicate")
		.select(["assessment_id", "status"])
		.select([
			asDay("valid_from").as("from"),
			asDayOrNull("valid_until").as("until"),
		])
		.distinctOn("assessment_id")
		.where(among(some))
		.orderBy("assessment_id")
		.orderBy("number", "desc")
		.execute();
	return new Map(
		rows.map(({ assessment_id, status, from, until }) => [
			assessment_id,
			{ status, from, until },
		]),
	);
}
