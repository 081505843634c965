import {
	type Action,
	actionsFrom,
	type Draft,
	hasEnded,
	lastProofs,
	openDrafts,
} from "#actions";
import { isUuid } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { isOpenOn, unitById } from "#units";
import { aboutKey } from "./about.ts";
import { type Meeting, subjectKind } from "./meeting.ts";
import {
	type Carried,
	type Decision,
	inForce,
	type Minutes,
} from "./minutes.ts";
import { meetingRows, minutesOf } from "./store.ts";

type Named = Pick<Meeting, "unitId" | "id" | "seriesId" | "number">;

/** Names a follow-up for its action: opened twice it is one. */
const refOf = ({ seriesId, id }: Named, decision: Pick<Decision, "id">) =>
	`${seriesId}/${id}/${decision.id}`;

/** Opens what was decided as actions of those who are to do it, in the transaction of the approval. */
export async function openFollowUps(
	tx: Context,
	meeting: Meeting,
	path: string,
	decisions: readonly Decision[],
): Promise<void> {
	const wanted = decisions.flatMap(({ followUp, ...decision }) =>
		followUp ? [{ ...decision, followUp }] : [],
	);
	for (const [unitId, some] of Map.groupBy(
		wanted,
		({ followUp }) => followUp.unitId,
	)) {
		const unit = await unitById(tx, unitId);
		if (unit)
			await openDrafts(
				tx,
				unit,
				some.map(
					(decision): Draft => ({
						title: { id: decision.text },
						origin: {
							kind: subjectKind,
							ref: refOf(meeting, decision),
							says: originOf(meeting),
							path,
						},
						dueOn: decision.followUp.dueOn,
					}),
				),
			);
	}
}

/** Units that are to do something and are closed by now: nobody there would ever end it. */
export async function closedOwners(
	tx: Context,
	decisions: readonly Pick<Decision, "followUp">[],
): Promise<readonly string[]> {
	const ids = new Set(
		decisions.flatMap(({ followUp }) => followUp?.unitId ?? []),
	);
	const open = await openUnits(tx, [...ids]);
	return [...ids].filter((id) => !open.has(id));
}

/** Of these units, those that are open today. */
export async function openUnits(
	cx: Context,
	ids: readonly string[],
): Promise<ReadonlySet<string>> {
	const open = new Set<string>();
	for (const id of new Set(ids)) {
		const unit = isUuid(id) ? await unitById(cx, id, dayOf(cx.now)) : null;
		if (unit && isOpenOn(unit, dayOf(cx.now))) open.add(id);
	}
	return open;
}

/** A meeting about an assessment is named to nobody who may not read it. */
const originOf = ({ title, about }: Meeting) =>
	about?.kind === "assessment"
		? { id: "Keputusan rapat", en: "Decision of a meeting" }
		: { id: `Rapat: ${title}`, en: `Meeting: ${title}` };

/** What these meetings decided to be done, as it stands now. */
export const followUpsOf = async (
	cx: Context,
	meetings: readonly Named[],
	versions: readonly (Minutes & { readonly meetingId: string })[],
): Promise<readonly Carried[]> =>
	(await followUpsWithMeeting(cx, meetings, versions)).map(
		({ from: _, ...one }) => one,
	);

/** The same, each with the meeting that decided it: however many meetings there are, they are asked for together. */
export async function followUpsWithMeeting<From extends Named>(
	cx: Context,
	meetings: readonly From[],
	versions: readonly (Minutes & { readonly meetingId: string })[],
): Promise<readonly (Carried & { readonly from: From })[]> {
	const byMeeting = Map.groupBy(versions, ({ meetingId }) => meetingId);
	const decided = meetings.flatMap((meeting) =>
		(inForce(byMeeting.get(meeting.id) ?? [])?.decisions ?? []).flatMap(
			(decision) => (decision.followUp ? [{ meeting, ...decision }] : []),
		),
	);
	const actions = await actionsFrom(
		cx,
		subjectKind,
		decided.flatMap(({ followUp }) => followUp?.unitId ?? []),
		decided.map(({ meeting, id }) => refOf(meeting, { id })),
	);
	const proofs = await lastProofs(cx, actions);
	const byRef = new Map(actions.map((action) => [action.origin.ref, action]));
	return decided.flatMap(({ meeting, id, text }) => {
		const action = byRef.get(refOf(meeting, { id }));
		return action
			? [{ ...carriedOf(meeting, text, action, proofs), from: meeting }]
			: [];
	});
}

const carriedOf = (
	{ number }: Named,
	text: string,
	{ unitId, id, dueOn, openedOn, state, endedOn, outcome }: Action,
	proofs: ReadonlyMap<string, string>,
): Carried => ({
	text,
	meeting: number,
	unitId,
	id,
	dueOn: dueOn ?? openedOn,
	state,
	endedOn,
	outcome,
	proof: proofs.get(id) ?? null,
});

/** Follow-ups of the series that a meeting finds: open ones, and those of which no approved minutes have told yet that they ended. */
export async function carriedTo(
	cx: Context,
	{ unitId, seriesId, number, about }: Named & Pick<Meeting, "about">,
): Promise<readonly Carried[]> {
	const all = await meetingRows(cx)
		.where("meeting.unit_id", "=", unitId)
		.where("meeting.series_id", "=", seriesId)
		.where("meeting.number", "<", number)
		.where("meeting.state", "!=", "cancelled")
		.orderBy("meeting.number")
		.execute();
	// What a meeting about an assessment decided is for those who may read it: it is carried into meetings about the same one alone.
	const earlier = all.filter(
		(one) =>
			one.about?.kind !== "assessment" ||
			(about !== null && aboutKey(one.about) === aboutKey(about)),
	);
	const versions = await minutesOf(
		cx,
		unitId,
		earlier.map(({ id }) => id),
	);
	const told = toldEnded(versions);
	return (await followUpsOf(cx, earlier, versions)).filter((one) =>
		isCarried(one, told),
	);
}

/** What minutes that were approved told as ended already. */
const toldEnded = (versions: readonly Minutes[]): ReadonlySet<string> =>
	new Set(
		versions
			.flatMap(({ carried }) => carried ?? [])
			.filter(({ state }) => hasEnded(state))
			.map(({ id }) => id),
	);

/** Days do not decide: a meeting may be held, and its work be done, before its day. */
export const isCarried = (
	{ id, state }: Pick<Carried, "id" | "state">,
	told: ReadonlySet<string>,
): boolean => !hasEnded(state) || !told.has(id);
