import { sql } from "kysely";
import { hashesOf } from "#evidence";
import type { Answer, CalculationInput, Instrument } from "#instruments";
import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull, type Day, dayOf } from "#territory";
import { isBrought } from "./assessment.ts";
import { factsOfCase } from "./facts/facts-of-case.ts";
import { standingAnswer } from "./item.ts";
import { withUnits } from "./queries.ts";
import { fromRow, markOf, saidOf } from "./store.ts";
import { assessmentsIn } from "./tables.ts";

/** A result that anybody may read, with all that its score was made of, and without a word of a person. */
export interface PublishedResult {
	readonly assessment: string;
	readonly unit: string;
	readonly name: string;
	readonly province: string;
	readonly state: string;
	readonly on: Day | null;
	/** What a calculator takes; null where the result was decided elsewhere and came without answers. */
	readonly input: CalculationInput | null;
	/** SHA-256 of the documents that prove an answer, by its code. */
	readonly proof: Readonly<Record<string, readonly string[]>>;
	/** Given, suspended, restored, revoked: oldest first. */
	readonly predicates: readonly PublishedPredicate[];
}

export interface PublishedPredicate {
	readonly code: string;
	readonly status: string;
	readonly from: Day;
	readonly until: Day | null;
	readonly decree: string;
	readonly decreeOn: Day;
	readonly score: string | null;
}

/** As `isPublic` has it. */
const publicStates = ["awarded", "refused", "took-part"] as const;

/** So many at a time keep a nation out of the memory, and each statement below its time limit. */
const atOnce = 500;

/** Every public result of a year, some at a time, in the order of the slugs of the units. */
export async function* publishedResults(
	cx: Context,
	instrument: Instrument,
	year: number,
): AsyncGenerator<readonly PublishedResult[]> {
	let after = "";
	for (;;) {
		const some = await publicAfter(cx, instrument.id, year, after);
		const last = some.at(-1);
		if (!last) return;
		yield await whole(cx, instrument, some);
		after = last.unitSlug;
	}
}

const publicAfter = (
	cx: Context,
	instrument: string,
	year: number,
	slug: string,
) =>
	withUnits(cx)
		.where("assessment.instrument", "=", instrument)
		.where("assessment.year", "=", year)
		.where("assessment.state", "in", publicStates)
		.where(sql<boolean>`unit.slug collate "C" > ${slug}`)
		.orderBy(sql`unit.slug collate "C"`)
		.limit(atOnce)
		.execute();

type Row = Awaited<ReturnType<typeof publicAfter>>[number];

async function whole(
	cx: Context,
	instrument: Instrument,
	rows: readonly Row[],
): Promise<readonly PublishedResult[]> {
	const marks = await marksOf(cx, rows);
	const answers = await answersOf(
		cx,
		rows.filter(({ state }) => state === "took-part"),
	);
	const proofs = await proofsOf(cx, rows);
	const predicates = await predicatesOf(cx, rows);
	const results: PublishedResult[] = [];
	for (const row of rows) {
		const assessment = fromRow(row);
		const own = marks.get(row.id) ?? [];
		const unit = { id: row.unit_id, kind: row.unitKind };
		const facts = instrument.gates.some(({ kind }) => kind === "veto")
			? await factsOfCase(cx, { assessment, instrument, unit })
			: {};
		results.push({
			assessment: row.id,
			unit: row.unitSlug,
			name: row.unitName,
			province: row.province,
			state: row.state,
			on: row.decided_at && dayOf(row.decided_at),
			input: isBrought(assessment)
				? null
				: inputOf(
						unit,
						scored(row, own, answers.get(row.id) ?? []),
						own,
						facts,
					),
			proof: proofs.get(row.id) ?? {},
			predicates: (predicates.get(row.id) ?? []).map(
				({ assessment_id: _, ...predicate }) => predicate,
			),
		});
	}
	return results;
}

interface Marked {
	readonly code: string;
	readonly layer: "verifier" | "objection" | "final";
	readonly mark: ReturnType<typeof markOf>;
}

/** The answers that count: those of the decision, and of what ended without one those that stand. */
function scored(
	{ state }: Row,
	own: readonly Marked[],
	answers: readonly {
		readonly code: string;
		readonly said: ReturnType<typeof saidOf>;
	}[],
): readonly (readonly [string, Answer])[] {
	const at = (layer: Marked["layer"], code: string) =>
		own.find((one) => one.layer === layer && one.code === code)?.mark ?? null;
	const codes = new Set([
		...own.map(({ code }) => code),
		...answers.map(({ code }) => code),
	]);
	return [...codes].flatMap((code): [string, Answer][] => {
		const answer =
			state === "took-part"
				? standingAnswer({
						said: answers.find((one) => one.code === code)?.said ?? null,
						verifier: at("verifier", code),
						objection: at("objection", code),
						final: at("final", code),
					})
				: (at("final", code)?.answer ?? null);
		return answer ? [[code, answer]] : [];
	});
}

function inputOf(
	{ kind }: { readonly kind: string },
	answers: readonly (readonly [string, Answer])[],
	own: readonly Marked[],
	facts: Readonly<Record<string, boolean>>,
): CalculationInput {
	const accepted = answers
		.filter(
			([code, answer]) =>
				"notOurAuthority" in answer &&
				own.some(
					(one) =>
						one.layer === "verifier" &&
						one.code === code &&
						one.mark.outcome === "accepted",
				),
		)
		.map(([code]) => code);
	return {
		unit: { kind },
		answers: Object.fromEntries(
			answers.map(([code, answer]) => [code, withoutWords(answer)]),
		),
		...(accepted.length > 0 ? { accepted } : {}),
		...(Object.keys(facts).length > 0 ? { facts } : {}),
	};
}

/** A reason is free text, and may name somebody: that there is one is enough to calculate. */
const withoutWords = (answer: Answer): Answer => {
	if ("notApplicable" in answer) return { notApplicable: "-" };
	if ("notMeasured" in answer) return { notMeasured: "-" };
	return "notOurAuthority" in answer ? { notOurAuthority: "-" } : answer;
};

/** These assessments, by both halves of their key. */
const among = (rows: readonly Row[]) =>
	sql<boolean>`(unit_id, assessment_id) in (select * from unnest(
		${rows.map((row) => row.unit_id)}::uuid[],
		${rows.map((row) => row.id)}::uuid[]
	))`;

async function marksOf(
	cx: Context,
	rows: readonly Row[],
): Promise<ReadonlyMap<string, readonly Marked[]>> {
	const marks = await assessmentsIn(cx.db)
		.selectFrom("assessments.mark")
		.distinctOn(["unit_id", "assessment_id", "layer", "code"])
		.selectAll()
		.where("withdrawn_at", "is", null)
		.where(among(rows))
		.orderBy("unit_id")
		.orderBy("assessment_id")
		.orderBy("layer")
		.orderBy("code")
		.orderBy("number", "desc")
		.execute();
	return Map.groupBy(
		marks.map((row) => ({
			id: row.assessment_id,
			code: row.code,
			layer: row.layer,
			mark: markOf(row),
		})),
		({ id }) => id,
	);
}

async function answersOf(cx: Context, rows: readonly Row[]) {
	if (rows.length === 0) return new Map<string, never>();
	const answers = await assessmentsIn(cx.db)
		.selectFrom("assessments.answer")
		.distinctOn(["unit_id", "assessment_id", "code"])
		.selectAll()
		.where(among(rows))
		.orderBy("unit_id")
		.orderBy("assessment_id")
		.orderBy("code")
		.orderBy("version", "desc")
		.execute();
	return Map.groupBy(
		answers.map((row) => ({
			id: row.assessment_id,
			code: row.code,
			said: saidOf(row),
		})),
		({ id }) => id,
	);
}

async function proofsOf(
	cx: Context,
	rows: readonly Row[],
): Promise<ReadonlyMap<string, Record<string, string[]>>> {
	const proofs = await assessmentsIn(cx.db)
		.selectFrom("assessments.proof")
		.select([
			"unit_id as unitId",
			"assessment_id",
			"code",
			"evidence_id as id",
			"evidence_version as version",
		])
		.where("removed_at", "is", null)
		.where(among(rows))
		.orderBy("code")
		.orderBy("added_at")
		.orderBy("evidence_id")
		.execute();
	const hashes = await hashesOf(cx, proofs);
	const found = new Map<string, Record<string, string[]>>();
	for (const { unitId, assessment_id, code, id, version } of proofs) {
		const hash = hashes.get(`${unitId} ${id} ${version}`);
		if (hash === undefined) continue;
		const own = found.get(assessment_id) ?? {};
		own[code] = [...(own[code] ?? []), hash];
		found.set(assessment_id, own);
	}
	return found;
}

async function predicatesOf(cx: Context, rows: readonly Row[]) {
	const predicates = await assessmentsIn(cx.db)
		.selectFrom("assessments.predicate")
		.select(["assessment_id", "code", "status", "decree", "score"])
		.select([
			asDay("valid_from").as("from"),
			asDayOrNull("valid_until").as("until"),
			asDay("decree_on").as("decreeOn"),
		])
		.where(among(rows))
		.orderBy("number")
		.execute();
	return Map.groupBy(predicates, ({ assessment_id }) => assessment_id);
}

/** How many results of a year are public, without reading them. */
export async function countPublished(
	cx: Context,
	instrument: string,
	year: number,
): Promise<number> {
	const { n } = await assessmentsIn(cx.db)
		.selectFrom("assessments.assessment")
		.select(({ fn }) => fn.countAll<string>().as("n"))
		.where("instrument", "=", instrument)
		.where("year", "=", year)
		.where("state", "in", publicStates)
		.executeTakeFirstOrThrow();
	return Number(n);
}
