import { workingDaysFor } from "#calendar";
import { raise } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf } from "#territory";
import type { Assessment } from "../assessment.ts";
import { type Case, findCase } from "../case.ts";
import { tellMendingDays } from "../owners/tell-parts.ts";
import { assessmentsWith, type Listed } from "../queries.ts";
import { takeBack } from "../returns/take-back.ts";
import { named } from "../tell-people.ts";
import { hasPassed } from "./deadline.ts";
import { deadlineOf } from "./deadline-store.ts";
import { rulesOf } from "./round-rules.ts";

/** Working days before the last one at which a unit is reminded. */
const remindedAt = 3;

/**
 * Looks at the days for mending that are running: reminds a unit and its offices shortly before they end, and says it when
 * they have ended. Safe to run at any time; who was told today is not told twice. Answers how many went back
 * by themselves.
 */
export async function watchDeadlines(cx: Context): Promise<number> {
	let back = 0;
	for (const listed of await assessmentsWith(cx, ["correcting"]))
		back += (await inTransaction(cx, (tx) => watchOne(tx, listed))) ? 1 : 0;
	return back;
}

async function watchOne(
	tx: Context,
	{ assessment, unitSlug }: Listed,
): Promise<boolean> {
	const deadline = await deadlineOf(tx, assessment, "corrections");
	const found = await findCase(tx, { ...assessment, unit: unitSlug });
	if (!deadline || !found) return false;
	const today = dayOf(tx.now);
	if (hasPassed(deadline, today)) {
		await tellMendingDays(tx, found, deadline.dueOn, "over");
		const { afterCorrections } = await rulesOf(tx, assessment);
		if (afterCorrections === "goes-back-by-itself")
			return (await takeBack(tx, found)).ok;
		await askVerifier(tx, found);
		return false;
	}
	const calendar = await workingDaysFor(tx, {
		province: found.place.province ?? undefined,
	});
	const left = calendar.between(today, deadline.dueOn);
	if (left.known && left.value <= remindedAt) {
		await remind(tx, found, deadline.dueOn);
		await tellMendingDays(tx, found, deadline.dueOn, "soon");
	}
	return false;
}

/** News with a day of its own: told once, also when it is raised every hour. */
const remind = (
	tx: Context,
	{ assessment, unit, place }: Case,
	due: string,
): Promise<void> =>
	raise(tx, {
		to: {
			permission: "assessment.fill",
			programme: assessment.programme,
			...place,
		},
		kind: "news",
		subject: { kind: "assessment", id: `${assessment.id} corrections` },
		says: "assessments.news-corrections-end",
		about: { ...named(assessment), unit: unit.name },
		path: `/penilaian/${unit.slug}/${assessment.instrument}/${assessment.year}`,
		due,
	});

/** A duty about the same subject is one duty; the next move of the assessment settles it. */
const askVerifier = (
	tx: Context,
	{ assessment, unit, place, allotment }: Case,
): Promise<void> =>
	raise(tx, {
		to: allotment?.verifierId
			? { personId: allotment.verifierId }
			: {
					permission: "assessment.verify",
					programme: assessment.programme,
					...place,
					othersOnly: true,
				},
		kind: "duty",
		subject: subjectOf(assessment),
		says: "assessments.waits-lapsed",
		about: { ...named(assessment), unit: unit.name },
		path: `/verifikasi/${unit.slug}/${assessment.instrument}/${assessment.year}`,
	});

const subjectOf = ({ id }: Assessment) => ({ kind: "assessment", id });
