import { type SqlBool, sql } from "kysely";
import type { FactRow, FactSource, Found } from "#facts";
import { instrumentNamed } from "#instruments";
import { type Said, say } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { asDayOrNull, type Day } from "#territory";
import { type Unit, unitById, unitsBelow } from "#units";
import { validityOn } from "../predicate.ts";
import { assessmentsIn } from "../tables.ts";

/**
 * Of the OPD of a regency or city that exist on the day, how many hold a P2HAM predicate on it. Everything is read as
 * it stood at the end of that day in Jakarta: a predicate that was revoked later was held. What was decided elsewhere
 * and brought along later holds from the day of its decree.
 */
export const opdWithPredicate: FactSource = {
	fact: "opd-with-p2ham-predicate",
	find: async (cx, unitId, day): Promise<Found> => {
		const unit = await unitById(cx, unitId, day);
		if (!unit) return { of: "", notKnown: noSuchUnit };
		const offices = await officesOf(cx, unitId, day);
		const of = unit.regency.name;
		if (offices.length === 0) return { of, notKnown: noOffice(of) };
		const ids = offices.map(({ id }) => id);
		const results = Map.groupBy(
			await resultsOf(cx, ids, day),
			({ unitId }) => unitId,
		);
		const disputes = new Map(
			(await disputesOf(cx, ids, day)).map((one) => [one.unitId, one]),
		);
		const rows = offices.map(({ id, slug, name }) =>
			rowOf({
				slug,
				name,
				results: results.get(id) ?? [],
				dispute: disputes.get(id) ?? null,
				day,
			}),
		);
		return {
			of,
			numerator: String(rows.filter(({ counts }) => counts === "yes").length),
			denominator: String(rows.length),
			rows,
		};
	},
};

const programme = "p2ham";

/** Those of this region alone: an office of the province may stand in the same city. */
const officesOf = async (
	cx: Context,
	unitId: string,
	day: Day,
): Promise<readonly Unit[]> =>
	(await unitsBelow(cx, unitId, day))
		.filter(({ kind }) => kind === "opd")
		.sort((one, other) => (one.name < other.name ? -1 : 1));

const byTheEndOf = (column: string, day: Day) =>
	sql<SqlBool>`${sql.ref(column)} < ((${day}::date + 1)::timestamp at time zone 'Asia/Jakarta')`;

/** Every assessment by P2HAM that had begun, with the predicate as it stood; the youngest year first. */
const resultsOf = (cx: Context, ids: readonly string[], day: Day) =>
	assessmentsIn(cx.db)
		.selectFrom("assessments.assessment as assessment")
		.leftJoin(
			assessmentsIn(cx.db)
				.selectFrom("assessments.predicate as given")
				.selectAll("given")
				.distinctOn(["given.unit_id", "given.assessment_id"])
				.where("given.unit_id", "in", ids)
				.where(byTheEndOf("given.at", day))
				.orderBy("given.unit_id")
				.orderBy("given.assessment_id")
				.orderBy("given.number", "desc")
				.as("predicate"),
			(join) =>
				join
					.onRef("predicate.unit_id", "=", "assessment.unit_id")
					.onRef("predicate.assessment_id", "=", "assessment.id"),
		)
		.select([
			"assessment.unit_id as unitId",
			"assessment.instrument",
			"assessment.year",
			"predicate.code",
			"predicate.status",
			"predicate.decree",
		])
		.select([
			asDayOrNull("predicate.valid_from").as("from"),
			asDayOrNull("predicate.valid_until").as("until"),
			asDayOrNull("predicate.decree_on").as("decreeOn"),
			sql<boolean>`coalesce(${byTheEndOf("assessment.decided_at", day)}, false)`.as(
				"decided",
			),
		])
		.where("assessment.unit_id", "in", ids)
		.where("assessment.programme", "=", programme)
		.where(byTheEndOf("assessment.opened_at", day))
		.orderBy("assessment.year", "desc")
		.orderBy("assessment.opened_at", "desc")
		.execute();

/** Objections that had been raised by the end of the day and not been answered. */
const disputesOf = (cx: Context, ids: readonly string[], day: Day) =>
	assessmentsIn(cx.db)
		.selectFrom("assessments.objection as objection")
		.innerJoin("assessments.assessment as assessment", (join) =>
			join
				.onRef("assessment.unit_id", "=", "objection.unit_id")
				.onRef("assessment.id", "=", "objection.assessment_id"),
		)
		.leftJoin("assessments.objection_answer as answer", (join) =>
			join
				.onRef("answer.unit_id", "=", "objection.unit_id")
				.onRef("answer.assessment_id", "=", "objection.assessment_id")
				.onRef("answer.code", "=", "objection.code"),
		)
		.select([
			"objection.unit_id as unitId",
			"assessment.year",
			sql<Day>`to_char(min(objection.raised_at at time zone 'Asia/Jakarta'), 'YYYY-MM-DD')`.as(
				"since",
			),
		])
		.select(({ fn }) => fn.countAll<string>().as("n"))
		.where("objection.unit_id", "in", ids)
		.where("assessment.programme", "=", programme)
		.where(byTheEndOf("objection.raised_at", day))
		.where(({ or, eb, not }) =>
			or([eb("answer.code", "is", null), not(byTheEndOf("answer.at", day))]),
		)
		.groupBy(["objection.unit_id", "assessment.year"])
		.orderBy("assessment.year")
		.execute();

type Result = Awaited<ReturnType<typeof resultsOf>>[number];
type Dispute = Awaited<ReturnType<typeof disputesOf>>[number];

interface Office {
	readonly slug: string;
	readonly name: string;
	readonly results: readonly Result[];
	readonly dispute: Dispute | null;
	readonly day: Day;
}

/** One office: the predicate that holds, or else the youngest thing that is known of it. */
function rowOf({ slug, name, results, dispute, day }: Office): FactRow {
	const said = results.map((result) => ({ result, ...saidOf(result, day) }));
	const one = said.find(({ counts }) => counts === "yes") ?? said[0];
	const contested = dispute && contestedBy(name, dispute);
	if (!one)
		return {
			what: name,
			counts: "unknown",
			because: nothingOnRecord,
			since: null,
			paper: null,
			link: null,
			contested,
		};
	const { result, counts, because, since } = one;
	return {
		what: name,
		counts,
		because,
		since,
		paper: result.decree,
		link: result.decided
			? `/hasil/${result.instrument}/${result.year}/unit/${slug}`
			: null,
		contested,
	};
}

function saidOf(
	result: Result,
	day: Day,
): Pick<FactRow, "counts" | "because" | "since"> {
	const { status, from, until, decreeOn, year } = result;
	if (!status || !from)
		return {
			counts: "no",
			because: result.decided ? refused(year) : underWay(year),
			since: null,
		};
	switch (validityOn({ status, from, until }, day)) {
		case "valid":
			return { counts: "yes", because: holds(result), since: from };
		case "expired":
			return { counts: "no", because: expired(year), since: until };
		case "not-yet":
			return { counts: "no", because: notYet(year), since: from };
		case "suspended":
			return { counts: "no", because: suspended(year), since: decreeOn };
		case "revoked":
			return { counts: "no", because: revoked(year), since: decreeOn };
	}
}

const holds = ({ instrument, code, year }: Result): Said => {
	const band = instrumentNamed(instrument)?.bands?.bands.find(
		(one) => one.code === code,
	);
	const label = (lang: "id" | "en") => (band ? say(band.label, lang) : "P2HAM");
	return {
		id: `Memegang predikat ${label("id")} dari penilaian ${year}.`,
		en: `Holds the predicate ${label("en")} of the assessment of ${year}.`,
	};
};
const refused = (year: number): Said => ({
	id: `Dinilai untuk ${year} dan tidak mendapat predikat.`,
	en: `Was assessed for ${year} and given no predicate.`,
});
const underWay = (year: number): Said => ({
	id: `Penilaian ${year} belum ditetapkan.`,
	en: `The assessment of ${year} is not decided yet.`,
});
const expired = (year: number): Said => ({
	id: `Predikat dari penilaian ${year} sudah berakhir.`,
	en: `The predicate of the assessment of ${year} has expired.`,
});
const notYet = (year: number): Said => ({
	id: `Predikat dari penilaian ${year} belum mulai berlaku.`,
	en: `The predicate of the assessment of ${year} is not in force yet.`,
});
const suspended = (year: number): Said => ({
	id: `Predikat dari penilaian ${year} sedang dibekukan.`,
	en: `The predicate of the assessment of ${year} is suspended.`,
});
const revoked = (year: number): Said => ({
	id: `Predikat dari penilaian ${year} dicabut.`,
	en: `The predicate of the assessment of ${year} was revoked.`,
});

const contestedBy = (name: string, { n, year, since }: Dispute): Said => ({
	id: `${name} mengajukan keberatan atas ${n} butir penilaian ${year} sejak ${since}, dan belum dijawab.`,
	en: `${name} objects to ${n} ${n === "1" ? "item" : "items"} of the assessment of ${year} since ${since}, and has no answer yet.`,
});

const nothingOnRecord: Said = {
	id: "Tidak ada hasil P2HAM yang tercatat di Rangkul, jadi belum diketahui.",
	en: "No P2HAM result is on record in Rangkul, so it is not known.",
};
const noSuchUnit: Said = {
	id: "Unit ini tidak ada pada hari itu.",
	en: "This unit did not exist on that day.",
};
const noOffice = (of: string): Said => ({
	id: `Belum ada OPD ${of} yang tercatat di Rangkul.`,
	en: `No OPD of ${of} is on record in Rangkul yet.`,
});
