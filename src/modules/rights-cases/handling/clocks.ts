import { uuidOfChance } from "#kernel/id.ts";
import { at, type Context } from "#platform/context.ts";
import {
	type ClockShown,
	civilDay,
	clocksOf,
	deadlinesOfClocks,
	endClock,
	forgetClocks,
	type Office,
	readIn,
	type Subject,
	startClock,
	transferClock,
	zoneOfProvince,
} from "#procedures";
import { settingsOf } from "#settings";
import type { Day } from "#territory";
import { unitById } from "#units";
import { type CaseHeader, type Key, subjectKind } from "../case.ts";
import { isState, type State } from "../lifecycle.ts";

/** The procedure that new cases follow. */
export const procedureId = "rights-2022";

/**
 * Each state has one clock or none; a move from one clock to another ends the first and starts the second. What the
 * reporter has to complete has days of its own, so nothing ever stands still, and no question is written into a clock:
 * clocks lie in the clear.
 */
export const clockOf: Readonly<Record<State, string | null>> = {
	received: "administrative",
	"administrative-check": "administrative",
	completing: "completion",
	"substantive-check": "substantive",
	"not-competent": "notice",
	competent: null,
	delegated: null,
	examination: null,
	"no-indication": null,
	indication: null,
	clarification: null,
	coordination: null,
	mediation: null,
	recommendation: null,
	monitoring: null,
	"deemed-withdrawn": null,
	finished: null,
	withdrawn: null,
};

type Standing = Pick<CaseHeader, "unitId" | "id" | "state" | "handlerId">;

/** The first clock of a case that was just received. */
export const beginClocks = (tx: Context, header: Standing): Promise<void> =>
	start(tx, header, clockIn(header));

/** Keeps the clocks in step with what was done, in its transaction. */
export async function keepClocks(
	tx: Context,
	before: Standing,
	after: Standing,
): Promise<void> {
	const subject = subjectOf(after);
	const [from, to] = [clockIn(before), clockIn(after)];
	if (from !== to) {
		const calm = await byTheDay(tx, after);
		if (from !== null) await endClock(calm, { subject, step: from });
		await start(tx, after, to);
	} else if (to !== null && before.handlerId !== after.handlerId)
		await transferClock(await byTheDay(tx, after), {
			subject,
			step: to,
			to: await officeOf(tx, after),
		});
}

/** The clocks that run, each with how its day was counted. */
export async function deadlinesOf(
	cx: Context,
	key: Key,
): Promise<readonly ClockShown[]> {
	const clocks = await clocksOf(cx, subjectOf(key));
	return deadlinesOfClocks(
		cx,
		clocks.filter(({ endedOn }) => endedOn === null),
	);
}

/** Nothing of its clocks is kept: in the transaction that deletes the case. */
export const forgetClocksOf = (tx: Context, key: Key): Promise<void> =>
	forgetClocks(tx, subjectOf(key));

export const subjectOf = ({ unitId, id }: Key): Subject => ({
	unitId,
	kind: subjectKind,
	id,
});

const clockIn = ({ state }: Pick<Standing, "state">): string | null =>
	isState(state) ? clockOf[state] : null;

async function start(
	tx: Context,
	header: Standing,
	step: string | null,
): Promise<void> {
	if (step === null) return;
	const subject = subjectOf(header);
	// A case that was begun under a version ends under it.
	const [first] = await clocksOf(tx, subject);
	await startClock(await byTheDay(tx, header), {
		subject,
		...(first
			? { procedure: first.procedure.id, version: first.procedure.version }
			: { procedure: await procedureOfNew(tx) }),
		step,
		office: await officeOf(tx, header),
	});
}

/** In the days that the installation chose: the regulation says "days", and nobody found which. */
const procedureOfNew = async (tx: Context): Promise<string> =>
	readIn(procedureId, (await settingsOf(tx)).countedDays);

const officeOf = async (
	tx: Context,
	{ handlerId }: Standing,
): Promise<Office> => ({
	id: handlerId,
	province: (await unitById(tx, handlerId))?.province.code ?? null,
});

/**
 * The same context, whose clock shows noon of the day where the office is, and whose ids say no time: whoever took the
 * database cannot find out at which minute somebody told something.
 */
async function byTheDay(tx: Context, header: Standing): Promise<Context> {
	const { province } = await officeOf(tx, header);
	return {
		...at(tx, noonOf(civilDay(tx.now, zoneOfProvince(province ?? "")))),
		newId: () => uuidOfChance(tx.random),
	};
}

/** Noon in Jakarta: the same day in all three zones. */
const noonOf = (day: Day): Date => new Date(`${day}T05:00:00Z`);
