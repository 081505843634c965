import {
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import {
	type Answer,
	forbidden,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitNamesOf } from "#units";
import {
	draftOf,
	findMeeting,
	type Meeting,
	mayWrite,
	officeOf,
	openedIn,
	partiesOf,
	step,
	type Written,
	wholeMeeting,
	writeMinutes,
	writtenFields,
} from "../index.ts";
import { minutesExamples as shown } from "./examples.ts";
import { besides, readWritten, writtenForm } from "./minutes-form.ts";
import { MinutesPage } from "./minutes-page.tsx";
import { withOwnMeeting } from "./with-meeting.ts";

const may = "actions.keep";
const path = "/rapat/:unit/:meeting/notula";

/** Writing the minutes. */
export const minutesRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may,
		trail: "none",
		handle: (ask) =>
			withOwnMeeting(ask, (unit, meeting) => openForm(ask, unit, meeting)),
		examples: shown.form,
	},
	{
		method: "POST",
		path,
		may,
		trail: "meeting.minutes-written",
		handle: (ask) =>
			withOwnMeeting(ask, (unit, meeting) => write(ask, unit, meeting)),
		examples: shown.write,
	},
];

const addressOf = (unit: Unit, meeting: Meeting): string =>
	to("/rapat/:unit/:meeting", { unit: unit.slug, meeting: meeting.id });

const nothing: Written = { points: [], attendance: [], decisions: [] };

async function openForm(
	ask: Ask<View>,
	unit: Unit,
	meeting: Meeting,
): Promise<Answer> {
	const office = await officeOf(ask.cx, unit, meeting);
	if (!mayWrite(ask.cx.actor, meeting, office).may) return forbidden;
	return step(meeting.state, "write")
		? draw(ask, unit, meeting, null, null)
		: seeOther(addressOf(unit, meeting));
}

async function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	meeting: Meeting,
	typed: FormState | null,
	reason: string | null,
): Promise<Answer> {
	const { versions } = await wholeMeeting(cx, meeting);
	const draft = draftOf(versions);
	const parties = await partiesOf(cx, meeting);
	const stands = writtenForm(draft ?? nothing, parties);
	const theirs = typed && reason === "changed-meanwhile" ? stands : null;
	const html = MinutesPage({
		view,
		unit,
		meeting,
		draft,
		parties,
		units: await unitNamesOf(cx, [meeting.unitId, ...meeting.invited]),
		opened: openedIn(versions),
		theirs,
		state: typed && theirs ? besides(typed, theirs) : (typed ?? stands),
		once: cx.newId(),
	});
	return typed && typed.problems.length > 0 ? wrong(html) : page(html);
}

async function write(
	ask: Ask<View>,
	unit: Unit,
	meeting: Meeting,
): Promise<Answer> {
	const state = formIn(ask.form);
	const { typed, problems } = readWritten(
		state,
		meeting,
		await partiesOf(ask.cx, meeting),
	);
	if (problems.length > 0)
		return draw(ask, unit, meeting, withProblems(state, ...problems), null);
	const done = await writeMinutes(
		ask.cx,
		meeting,
		Number(typedValue(state, writtenFields.revision)),
		typed,
	);
	if (done.ok)
		return seeOther(
			addressOf(unit, meeting),
			ask.view.t("meetings.done.written"),
		);
	const { problem } = done;
	if (!("reason" in problem))
		return draw(
			ask,
			unit,
			meeting,
			withProblems(state, ...problem.problems),
			null,
		);
	// Somebody was faster: what stands now, beside what was typed here.
	const stands = (await findMeeting(ask.cx, meeting)) ?? meeting;
	return draw(
		ask,
		unit,
		stands,
		withProblems(state, {
			field: "",
			says: `meetings.problem.${problem.reason}`,
		}),
		problem.reason,
	);
}
