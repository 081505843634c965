import { type NewNotice, raise, redate, settle } from "#notices";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { Assessment } from "./assessment.ts";
import type { Case } from "./case.ts";
import { isRecorded, rightAtStage } from "./policy.ts";
import { type Round, roundOf } from "./queries.ts";
import { assessmentsIn } from "./tables.ts";

/** What a person must do before an assessment can go on. */
type Waits = Pick<NewNotice, "to" | "says" | "path" | "due"> & {
	readonly n?: number;
};

/**
 * Tells people what waits for them now: whatever was asked before is done, and whoever comes next is asked.
 * Every move ends with it. `returned` is the number of items that went back to the unit.
 */
export async function tellPeople(
	tx: Context,
	found: Case,
	{ returned = 0 }: { readonly returned?: number } = {},
): Promise<void> {
	const { assessment, unit } = found;
	const subject = subjectOf(assessment);
	await settle(tx, subject);
	const round = await roundOf(tx, assessment.instrument, assessment.year);
	const waits = whatWaits(tx, found, round, returned);
	if (!waits) return;
	const { n, ...asked } = waits;
	await raise(tx, {
		...asked,
		kind: "duty",
		subject,
		about: {
			...named(assessment),
			unit: unit.name,
			...(n === undefined ? {} : { n }),
		},
	});
}

function whatWaits(
	tx: Context,
	found: Case,
	round: Round | undefined,
	returned: number,
): Waits | null {
	const { assessment, unit, place } = found;
	const { programme } = assessment;
	const by = (permission: string, othersOnly = false) => ({
		permission,
		programme,
		...place,
		othersOnly,
	});
	const of = `${unit.slug}/${assessment.instrument}/${assessment.year}`;
	const until = round ? { due: round.closesOn } : {};
	switch (assessment.state) {
		case "preparing": {
			const kind = found.instrument.stages.find(
				({ code }) => code === assessment.stage,
			)?.kind;
			if (!kind || !isRecorded(kind)) return null;
			return {
				to: by(rightAtStage[kind]),
				says: `assessments.waits-${kind}`,
				path: `/penilaian/${of}/langkah`,
				...until,
			};
		}
		case "evaluating":
			return {
				to: by("assessment.verify", true),
				says: "assessments.waits-evaluation",
				path: `/penilaian/${of}/langkah`,
			};
		case "answering":
			return {
				to: by("assessment.fill"),
				says: "assessments.waits-answers",
				path: `/penilaian/${of}`,
				...until,
			};
		case "correcting":
			return {
				to: by("assessment.fill"),
				says: "assessments.waits-corrections",
				path: `/penilaian/${of}`,
				n: returned,
				// Corrections may be handed in after the round; a day that has passed would ask for what nobody asks.
				...(round && dayOf(tx.now) <= round.closesOn ? until : {}),
			};
		case "verifying":
			return {
				to: by("assessment.verify", true),
				says: "assessments.waits-verification",
				path: `/verifikasi/${of}`,
			};
		case "deciding":
			return {
				to: by("assessment.decide", true),
				says: "assessments.waits-decision",
				path: `/keputusan/${of}`,
			};
		default:
			return null;
	}
}

/** What a unit hears of its assessment, beside what it has to do. */
export type News =
	| "awarded"
	| "refused"
	| "not-passed"
	| "active"
	| "suspended"
	| "revoked";

/** Tells the people of the unit what became of it. */
export async function tellUnit(
	tx: Context,
	{ assessment, unit, place }: Case,
	news: News,
): Promise<void> {
	const { instrument, year, programme } = assessment;
	await raise(tx, {
		to: { permission: "assessment.fill", programme, ...place },
		kind: "news",
		subject: subjectOf(assessment),
		says: `assessments.news-${news}`,
		about: { ...named(assessment), unit: unit.name },
		path:
			news === "not-passed"
				? `/penilaian/${unit.slug}/${instrument}/${year}`
				: `/hasil/${instrument}/${year}/unit/${unit.slug}`,
	});
}

/** The last day of a round moved: so do the duties of those who are still at it. */
export async function moveDuties(
	tx: Context,
	{ instrument, year, closesOn }: Round,
): Promise<void> {
	const underWay = await assessmentsIn(tx.db)
		.selectFrom("assessments.assessment")
		.select("id")
		.where("instrument", "=", instrument)
		.where("year", "=", year)
		.where("state", "in", ["preparing", "answering", "correcting"])
		.execute();
	await redate(
		tx,
		"assessment",
		underWay.map(({ id }) => id),
		{ due: closesOn },
	);
}

const subjectOf = ({ id }: Assessment) => ({ kind: "assessment", id });

/** As people call it: "P2HAM 2026". The year is a name, not a number with groups. */
export const named = ({
	programme,
	year,
}: Pick<Assessment, "programme" | "year">) => ({
	programme: programme.toUpperCase(),
	year: String(year),
});
