import { namesOf } from "#identity";
import { emptyForm, type FormState } from "#kernel/form.ts";
import { type Answer, page, wrong } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitBySlug, unitNamesOf } from "#units";
import {
	type Meeting,
	mayApprove,
	mayKeep,
	maySend,
	mayWrite,
	officeOf,
	officesOf,
	type WholeMeeting,
	wholeMeeting,
} from "../index.ts";
import { MeetingPage, type MeetingPageProps } from "./meeting-page.tsx";
import { aboutInWords } from "./plan-page.tsx";
import { placeOf } from "./with-meeting.ts";

/** The page of a meeting; with what was typed where a form was wrong. */
export async function showMeeting(
	ask: Ask<View>,
	unit: Unit,
	meeting: Meeting,
	state: FormState = emptyForm,
): Promise<Answer> {
	const html = MeetingPage({ ...(await gather(ask, unit, meeting)), state });
	return state.problems.length > 0 ? wrong(html) : page(html);
}

/** All that pages of a meeting know. */
export async function gather(
	{ cx, view }: Ask<View>,
	unit: Unit,
	meeting: Meeting,
): Promise<Omit<MeetingPageProps, "state">> {
	const whole = await wholeMeeting(cx, meeting);
	const office = await officeOf(cx, unit, meeting);
	const { actor } = cx;
	const insider = mayKeep(actor, placeOf(unit)).may;
	return {
		...whole,
		// Whoever was invited reads what was approved, and not how it stands day by day.
		...(insider ? {} : { carried: [], decided: [] }),
		view,
		unit,
		office,
		insider,
		may: {
			write: mayWrite(actor, meeting, office).may,
			send: maySend(actor, meeting, office).may,
			approve: mayApprove(actor, meeting, office).may,
		},
		about: await aboutOf(cx, view, meeting),
		names: await namesOf(cx, [
			meeting.chairId,
			meeting.noteTakerId,
			...whole.versions.map(({ approvedBy }) => approvedBy),
		]),
		units: await unitNamesOf(cx, unitsIn(whole)),
		mine: officesOf(cx),
		once: cx.newId(),
	};
}

const unitsIn = ({
	meeting,
	versions,
	carried,
	decided,
}: WholeMeeting): string[] => [
	meeting.unitId,
	...meeting.invited,
	...[...carried, ...decided].map(({ unitId }) => unitId),
	...versions.flatMap((one) => [
		...(one.carried ?? []).map(({ unitId }) => unitId),
		...one.decisions.flatMap(({ followUp }) => followUp?.unitId ?? []),
	]),
];

async function aboutOf(
	cx: Ask<View>["cx"],
	view: View,
	{ about }: Meeting,
): Promise<string | null> {
	if (about === null) return null;
	const unitName =
		about.kind === "unit"
			? (await unitNamesOf(cx, [about.unitId])).get(about.unitId)?.name
			: (await unitBySlug(cx, about.unit))?.name;
	return aboutInWords(view, { about, unitName: unitName ?? "–" });
}
