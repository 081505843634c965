import { type NewNotice, raise, redate, settle } from "#notices";
import type { Context } from "#platform/context.ts";
import { type Day, dayAfter } from "#territory";
import type { Unit } from "#units";
import type { Assessment } from "./assessment.ts";
import type { Case } from "./case.ts";
import { deadlineOf } from "./deadlines/deadline-store.ts";
import type { State } from "./lifecycle.ts";
import { isRecorded, rightAtStage } from "./policy.ts";
import { type Round, roundOf } from "./queries.ts";
import { assessmentsIn } from "./tables.ts";

/** What a person must do before an assessment can go on. */
type Waits = Pick<NewNotice, "to" | "says" | "path" | "due" | "lapses"> & {
	readonly n?: number;
};

/** As much of a case as a duty tells of. */
export type Told = Pick<
	Case,
	"assessment" | "instrument" | "place" | "allotment"
> & {
	readonly unit: Pick<Unit, "slug" | "name">;
};

/**
 * Tells people what waits for them now: whatever was asked before is done, and whoever comes next is asked.
 * Every move ends with it. `returned` is the number of items that went back to the unit.
 */
export async function tellPeople(
	tx: Context,
	found: Told,
	{ returned = 0 }: { readonly returned?: number } = {},
): Promise<void> {
	const { assessment } = found;
	await settle(tx, subjectOf(assessment));
	const round = await roundOf(tx, assessment.instrument, assessment.year);
	const duty = dutyOf(found, {
		round,
		returned,
		mendBy: await mendBy(tx, assessment),
	});
	if (duty) await raise(tx, duty);
}

/** The last day for mending what came back; null where nothing did, or nobody was given days. */
export const mendBy = async (
	cx: Context,
	assessment: Assessment,
): Promise<Day | null> =>
	assessment.state === "correcting"
		? ((await deadlineOf(cx, assessment, "corrections"))?.dueOn ?? null)
		: null;

interface Circumstances {
	readonly round: Round | undefined;
	readonly returned: number;
	readonly mendBy: Day | null;
}

/** What waits for people where an assessment stands; null where nothing does. */
export function dutyOf(found: Told, around: Circumstances): NewNotice | null {
	const waits = whatWaits(found, around);
	if (!waits) return null;
	const { n, ...asked } = waits;
	return {
		...asked,
		kind: "duty",
		subject: subjectOf(found.assessment),
		about: {
			...named(found.assessment),
			unit: found.unit.name,
			...(n === undefined ? {} : { n }),
		},
	};
}

function whatWaits(
	{ assessment, unit, place, instrument, allotment }: Told,
	{ round, returned, mendBy: due }: Circumstances,
): Waits | null {
	const { programme } = assessment;
	const by = (permission: string, othersOnly = false) => ({
		permission,
		programme,
		...place,
		othersOnly,
	});
	const of = `${unit.slug}/${assessment.instrument}/${assessment.year}`;
	// After the round nothing can be handed in: nobody is asked to any more.
	const until = round ? untilEndOf(round) : {};
	switch (assessment.state) {
		case "preparing": {
			const kind = instrument.stages.find(
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
				// Corrections have days of their own, and may be handed in after the round.
				...(due ? { due } : {}),
			};
		case "verifying":
			// What waits for a further draw waits for no verifier yet.
			if (allotment?.verifierId === null) return null;
			return {
				to: allotment
					? { personId: allotment.verifierId }
					: by("assessment.verify", true),
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

const untilEndOf = ({ closesOn }: Round) => ({
	due: closesOn,
	lapses: dayAfter(closesOn),
});

/** What a unit hears of its assessment, beside what it has to do. */
export type News =
	| "awarded"
	| "refused"
	| "not-passed"
	| "lapsed"
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
			news === "not-passed" || news === "lapsed"
				? `/penilaian/${unit.slug}/${instrument}/${year}`
				: `/hasil/${instrument}/${year}/unit/${unit.slug}`,
	});
}

/** Tells the people of the unit that its values are verified, and until when they can object: a day for their agenda. */
export const tellVerified = (
	tx: Context,
	{ assessment, unit, place }: Case,
	due: Day,
): Promise<void> =>
	raise(tx, {
		to: {
			permission: "assessment.fill",
			programme: assessment.programme,
			...place,
		},
		kind: "news",
		// A subject of its own: what has a day counts as told, and a duty of the assessment must not.
		subject: { kind: "assessment", id: `${assessment.id} objections` },
		says: "assessments.news-verified",
		about: { ...named(assessment), unit: unit.name },
		path: `/penilaian/${unit.slug}/${assessment.instrument}/${assessment.year}/keberatan`,
		due,
	});

/** The last day of a round moved: so do the duties of those who are still at it, and what had lapsed waits again. */
export async function moveDuties(tx: Context, round: Round): Promise<void> {
	await redate(
		tx,
		"assessment",
		await standingIn(tx, round, ["preparing", "answering"]),
		untilEndOf(round),
	);
}

async function standingIn(
	tx: Context,
	{ instrument, year }: Round,
	states: readonly State[],
): Promise<string[]> {
	const rows = await assessmentsIn(tx.db)
		.selectFrom("assessments.assessment")
		.select("id")
		.where("instrument", "=", instrument)
		.where("year", "=", year)
		.where("state", "in", states)
		.execute();
	return rows.map(({ id }) => id);
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
