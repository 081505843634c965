import {
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import type { Refusal, Result } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { MessageKey, View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	approveMinutes,
	beginMeeting,
	cancelMeeting,
	closeMeeting,
	correctMinutes,
	findMeeting,
	inForce,
	type Key,
	leaveCorrection,
	type Meeting,
	returnMinutes,
	sendMinutes,
	writtenFields,
} from "../index.ts";
import { calendarOf } from "./calendar-file.ts";
import { reasonFields } from "./deed-fields.ts";
import { deedExamples as shown } from "./examples.ts";
import { PrintPage } from "./print-page.tsx";
import { gather, showMeeting } from "./show-meeting.ts";
import { withMeeting, withOwnMeeting } from "./with-meeting.ts";

const may = "actions.keep";
const one = "/rapat/:unit/:meeting";

type DeedOf = (
	cx: Context,
	key: Key,
	revision: number,
	words: string,
) => Promise<Result<Meeting, Refusal>>;

/** A deed at an address of its own, and what is said when it is done. */
const deed = (
	word: keyof typeof shown.deeds,
	trail: string,
	says: Extract<MessageKey, `meetings.done.${string}`>,
	does: DeedOf,
	field = "",
): Route<View> => ({
	method: "POST",
	path: `${one}/${word}`,
	may,
	trail,
	handle: (ask) =>
		withOwnMeeting(ask, (unit, meeting) =>
			answer(ask, unit, meeting, { says, does, field }),
		),
	examples: shown.deeds[word],
});

/** The page of a meeting, what leaves it, and every deed that needs no page of its own. */
export const deedRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: one,
		may,
		trail: "none",
		handle: (ask) =>
			withMeeting(ask, (unit, meeting) => showMeeting(ask, unit, meeting)),
		examples: shown.one,
	},
	{
		method: "GET",
		path: `${one}/cetak`,
		may,
		trail: "none",
		handle: (ask) =>
			withMeeting(ask, (unit, meeting) => print(ask, unit, meeting)),
		examples: shown.print,
	},
	{
		method: "GET",
		path: `${one}/kalender`,
		may,
		trail: "none",
		handle: (ask) =>
			withMeeting(ask, (unit, meeting) => calendarOf(ask, unit, meeting)),
		examples: shown.calendar,
	},
	deed("mulai", "meeting.begun", "meetings.done.begun", beginMeeting),
	deed("selesai", "meeting.closed", "meetings.done.closed", closeMeeting),
	deed("pengiriman", "meeting.minutes-sent", "meetings.done.sent", sendMinutes),
	deed(
		"pengesahan",
		"meeting.minutes-approved",
		"meetings.done.approved",
		approveMinutes,
	),
	deed(
		"pengembalian",
		"meeting.minutes-returned",
		"meetings.done.returned",
		returnMinutes,
		reasonFields.pengembalian,
	),
	deed(
		"perbaikan",
		"meeting.correction-begun",
		"meetings.done.correcting",
		correctMinutes,
		reasonFields.perbaikan,
	),
	deed(
		"tanpa-perbaikan",
		"meeting.correction-left",
		"meetings.done.left",
		leaveCorrection,
	),
	deed(
		"pembatalan",
		"meeting.cancelled",
		"meetings.done.cancelled",
		cancelMeeting,
		reasonFields.pembatalan,
	),
];

/** After a deed: the meeting as it is now, with a sentence; or the same page with what is to be mended. */
async function answer(
	ask: Ask<View>,
	unit: Unit,
	meeting: Meeting,
	{
		says,
		does,
		field,
	}: {
		readonly says: Extract<MessageKey, `meetings.done.${string}`>;
		readonly does: DeedOf;
		readonly field: string;
	},
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await does(
		ask.cx,
		meeting,
		Number(typedValue(state, writtenFields.revision)),
		field === "" ? "" : typedValue(state, field),
	);
	if (done.ok)
		return seeOther(
			to(one, { unit: unit.slug, meeting: meeting.id }),
			ask.view.t(says),
		);
	const stands = await findMeeting(ask.cx, meeting);
	return stands
		? showMeeting(ask, unit, stands, refusedAs(state, field, done.problem))
		: notFound;
}

const refusedAs = (
	state: FormState,
	field: string,
	{ reason, about }: Refusal,
): FormState =>
	withProblems(state, {
		field: /reason/.test(reason) ? field : "",
		says: `meetings.problem.${reason}`,
		...(about ? { about } : {}),
	});

/** The version that is asked for, the one in force, or the draft for those who write it. */
async function print(
	ask: Ask<View>,
	unit: Unit,
	meeting: Meeting,
): Promise<Answer> {
	const props = await gather(ask, unit, meeting);
	const asked = ask.query.get("versi");
	const readable = props.versions.filter(
		({ approvedAt }) => approvedAt !== null || props.insider,
	);
	const minutes =
		asked === null
			? (inForce(readable) ?? readable.at(-1))
			: readable.find(({ number }) => String(number) === asked);
	return minutes ? page(PrintPage({ ...props, minutes })) : notFound;
}
