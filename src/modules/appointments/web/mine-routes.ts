import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import { calendarFile } from "#notices";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { momentIn, zoneOfProvince } from "#procedures";
import { withVisit } from "#receipts/web";
import { to } from "#ui/paths.ts";
import { inLanguage, type View } from "#ui/view.ts";
import { type Unit, unitById } from "#units";
import {
	bookingOfVisit,
	type ChangeRefusal,
	cancelBooking,
	freeSlots,
	type Mine,
	moveBooking,
} from "../index.ts";
import { mineExamples as shown } from "./examples.ts";
import { bookFields } from "./fields.ts";
import { MinePage } from "./mine-page.tsx";

const mine = "/janji/saya";

/** What whoever booked sees and does, by the code of the receipt. */
export const mineRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: mine,
		may: "anyone",
		trail: "none",
		handle: (ask) => byCode(ask, (one, unit) => draw(ask, one, unit)),
		examples: shown.mine,
	},
	{
		method: "GET",
		path: `${mine}/kalender`,
		may: "anyone",
		trail: "none",
		handle: (ask) => byCode(ask, (one, unit) => calendar(ask, one, unit)),
		examples: shown.calendar,
	},
	{
		method: "POST",
		path: `${mine}/pindah`,
		may: "anyone",
		trail: "appointment.moved",
		handle: (ask) => byCode(ask, (one, unit) => move(ask, one, unit)),
		examples: shown.move,
	},
	{
		method: "POST",
		path: `${mine}/batal`,
		may: "anyone",
		trail: "appointment.cancelled",
		handle: (ask) =>
			byCode(ask, async (one, unit) => {
				const done = await cancelBooking(ask.cx, one.booking);
				return done.ok
					? seeOther(to(mine, {}), ask.view.t("appointments.mine.done.cancel"))
					: again(ask, one, unit, emptyForm, done.problem);
			}),
		examples: shown.cancel,
	},
];

const byCode = (
	ask: Ask<View>,
	then: (one: Mine, unit: Unit) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withVisit(ask, "appointment", async (visit) => {
		const one = await bookingOfVisit(ask.cx, visit);
		const unit = one && (await unitById(ask.cx, one.booking.unitId));
		return one && unit ? then(one, unit) : notFound;
	});

async function draw(
	{ cx, view }: Ask<View>,
	one: Mine,
	unit: Unit,
	state: FormState = emptyForm,
): Promise<Answer> {
	const slots = await freeSlots(cx, unit);
	const over =
		one.slot.closedOn === null && beginningOf(one.slot, unit) <= cx.now;
	const chooses =
		one.booking.cancelledOn === null &&
		!over &&
		slots.some(({ id }) => id !== one.booking.slotId);
	const html = MinePage({
		...one,
		view,
		unit,
		state: chooses ? state : ledToThePage(state),
		slots,
		over,
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

/** Without the radios there is no field to lead to. */
const ledToThePage = (state: FormState): FormState => ({
	...state,
	problems: state.problems.map((problem) => ({ ...problem, field: "" })),
});

const beginningOf = ({ on, from }: Mine["slot"], unit: Unit): Date =>
	momentIn(on, from, zoneOfProvince(unit.province.code));

async function move(ask: Ask<View>, one: Mine, unit: Unit): Promise<Answer> {
	const state = formIn(ask.form);
	const slotId = typedValue(state, bookFields.slot);
	if (!isUuid(slotId))
		return draw(
			ask,
			one,
			unit,
			withProblems(state, {
				field: bookFields.slot,
				says: "appointments.problem.no-slot",
			}),
		);
	const done = await moveBooking(ask.cx, one.booking, slotId);
	return done.ok
		? seeOther(to(mine, {}), ask.view.t("appointments.mine.done.move"))
		: again(ask, one, unit, state, done.problem);
}

const again = (
	ask: Ask<View>,
	one: Mine,
	unit: Unit,
	state: FormState,
	{ reason }: ChangeRefusal,
): Promise<Answer> =>
	draw(
		ask,
		one,
		unit,
		withProblems(state, {
			field: bookFields.slot,
			says: `appointments.problem.${reason}`,
		}),
	);

/** The entry of a calendar that others may look at: neither what for nor what somebody needs. */
function calendar(
	{ cx, view }: Ask<View>,
	{ booking, slot }: Mine,
	unit: Unit,
): Answer {
	if (booking.cancelledOn !== null || slot.closedOn !== null) return notFound;
	const title = view.t("appointments.calendar.title", { unit: unit.name });
	return {
		kind: "file",
		type: "text/calendar; charset=utf-8",
		name: "janji.ics",
		bytes: calendarFile(title, [
			{
				uid: `${booking.id}@${new URL(cx.origin).host}`,
				sequence: booking.version,
				on: slot.on,
				from: { moment: beginningOf(slot, unit), minutes: slot.minutes },
				place: unit.name,
				title,
				url: cx.origin + inLanguage(view.lang, "/lacak"),
				at: cx.now,
			},
		]),
		headers: { "cache-control": "no-store" },
	};
}
