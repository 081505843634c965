import { forgetSubject, raise, settle } from "#notices";
import type { Context } from "#platform/context.ts";
import { clocksOf, endClock, startClock } from "#procedures";
import type { Day } from "#territory";
import type { Unit } from "#units";
import { sideFor } from "./coachings.ts";
import { procedureId } from "./question.ts";
import { type Readiness, readinessKind } from "./readiness.ts";
import { whoAnswers } from "./tell.ts";

export const readinessPath = ({ slug }: Pick<Unit, "slug">): string =>
	`/kesiapan/${slug}`;

type Open = Pick<Readiness, "id" | "unitId" | "state" | "programme">;

/** What the coach owes a declaration as it stands, and by which step its days are counted; nothing once it ended. */
const owed = {
	declared: { step: "accompany", says: "guidance.waits.readiness" },
	accompanied: { step: "ready", says: "guidance.waits.ready" },
} as const;

const owedFor = (state: Readiness["state"]) =>
	state === "declared" || state === "accompanied" ? owed[state] : null;

const subjectOf = ({ unitId, id }: Open) => ({
	unitId,
	kind: readinessKind,
	id,
});

/** The step before ends and the next one begins with its own days, where there is one. */
export async function moveClock(
	tx: Context,
	unit: Unit,
	readiness: Open,
): Promise<void> {
	const subject = subjectOf(readiness);
	await endClock(tx, { subject });
	const next = owedFor(readiness.state);
	if (!next) return;
	const { officeId } = await sideFor(tx, unit, readiness.programme);
	await startClock(tx, {
		subject,
		procedure: procedureId,
		step: next.step,
		office: { id: officeId ?? unit.id, province: unit.province.code },
	});
}

/** The last day of the step in which a declaration stands; one of before there were clocks has none. */
export async function dueOf(cx: Context, readiness: Open): Promise<Day | null> {
	const clocks = await clocksOf(cx, subjectOf(readiness));
	return clocks.find(({ endedOn }) => endedOn === null)?.dueOn ?? null;
}

/** Asks whoever coaches today for the next step. Said again it stays one duty, of whoever may do it then. */
export async function askCoach(
	tx: Context,
	unit: Unit,
	readiness: Open,
): Promise<void> {
	const subject = { kind: readinessKind, id: readiness.id };
	const next = owedFor(readiness.state);
	for (const { says } of Object.values(owed))
		if (says !== next?.says) await settle(tx, subject, says);
	if (!next) return;
	const due = await dueOf(tx, readiness);
	const { to, never } = await whoAnswers(
		tx,
		unit,
		await sideFor(tx, unit, readiness.programme),
	);
	await raise(tx, {
		to,
		never,
		kind: "duty",
		subject,
		says: next.says,
		about: { unit: unit.name },
		path: readinessPath(unit),
		...(due === null ? {} : { due }),
	});
}

/** That it takes too long is read by the office too: it may ask by another way. */
export async function tellLateReadiness(
	tx: Context,
	unit: Unit,
	readiness: Open,
	due: Day,
): Promise<void> {
	if (!owedFor(readiness.state)) return;
	await askCoach(tx, unit, readiness);
	await raise(tx, {
		to: {
			permission: "assessment.fill",
			unitId: unit.id,
			province: unit.province.code,
			programme: readiness.programme,
		},
		kind: "news",
		subject: { kind: readinessKind, id: `${readiness.id} late` },
		says: "guidance.news.late-readiness",
		about: { unit: unit.name },
		path: readinessPath(unit),
		due,
	});
}

/** Nothing of it is late any more. */
export const notLate = (tx: Context, { id }: Open): Promise<void> =>
	forgetSubject(tx, { kind: readinessKind, id: `${id} late` });
