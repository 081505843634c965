import {
	emptyForm,
	type FormState,
	filled,
	formIn,
	typedValue,
	valuesOf,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import type { Refusal } from "#kernel/result.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { openSendings } from "#receipts";
import { withVisit } from "#receipts/web";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitById } from "#units";
import {
	type ChangeReason,
	cancelParticipant,
	cancelRegistration,
	changeParticipant,
	checkInByCode,
	type Mine,
	registrationKind,
	registrationOfVisit,
	sidesOf,
	takesNames,
	terms,
} from "../../index.ts";
import { calendarOf } from "../calendar-file.ts";
import { MinePage } from "./mine-page.tsx";
import { sideIn } from "./read-registering.ts";
import { presentFields, registerFields } from "./register-fields.ts";
import { mineExamples as shown } from "./registration-examples.ts";

const mine = "/acara/saya";

/** What whoever registered sees and does, by the code of the receipt. */
export const mineRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: mine,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			byCode(ask, (one, unit) => draw(ask, one, unit, scannedIn(ask))),
		examples: shown.mine,
	},
	{
		method: "GET",
		path: `${mine}/kalender`,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			byCode(ask, ({ event }, unit) =>
				calendarOf(ask, event.title, [{ event, unit: unit.slug }]),
			),
		examples: shown.calendar,
	},
	{
		method: "POST",
		path: `${mine}/batal`,
		may: "anyone",
		trail: "event.registration-cancelled",
		handle: (ask) =>
			byCode(ask, async (one, unit) => {
				const done = await cancelRegistration(ask.cx, one.registration);
				return done.ok
					? seeOther(to(mine, {}), ask.view.t("events.mine.done.cancel"))
					: again(ask, one, unit, emptyForm, null, done.problem);
			}),
		examples: shown.cancelAll,
	},
	{
		method: "POST",
		path: `${mine}/hadir`,
		may: "anyone",
		trail: "event.checked-in",
		handle: (ask) => byCode(ask, (one, unit) => present(ask, one, unit)),
		examples: shown.present,
	},
	{
		method: "POST",
		path: `${mine}/:participant/ubah`,
		may: "anyone",
		trail: "event.registration-changed",
		handle: (ask) => byCode(ask, (one, unit) => change(ask, one, unit)),
		examples: shown.change,
	},
	{
		method: "POST",
		path: `${mine}/:participant/batal`,
		may: "anyone",
		trail: "event.registration-cancelled",
		handle: (ask) =>
			byCode(ask, async (one, unit) => {
				const id = param(ask, "participant");
				if (!isUuid(id)) return notFound;
				const done = await cancelParticipant(ask.cx, one.registration, id);
				return done.ok
					? seeOther(to(mine, {}), ask.view.t("events.mine.done.cancel"))
					: again(ask, one, unit, emptyForm, id, done.problem);
			}),
		examples: shown.cancelOne,
	},
];

/** The QR on the wall brings the digits of the moment along. */
const scannedIn = ({ query }: Ask<View>): FormState => {
	const code = query.get(presentFields.code) ?? "";
	return /^\d{6}$/.test(code)
		? filled({ [presentFields.code]: code })
		: emptyForm;
};

const byCode = (
	ask: Ask<View>,
	then: (one: Mine, unit: Unit) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withVisit(ask, registrationKind, async (visit) => {
		const one = await registrationOfVisit(ask.cx, visit);
		const unit = one && (await unitById(ask.cx, one.event.unitId));
		return one && unit ? then(one, unit) : notFound;
	});

function draw(
	{ view }: Ask<View>,
	one: Mine,
	unit: Unit,
	state: FormState = emptyForm,
	whose: string | null = null,
): Answer {
	const html = MinePage({ ...one, view, unit, state, wrong: whose });
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function change(ask: Ask<View>, one: Mine, unit: Unit): Promise<Answer> {
	const state = formIn(ask.form);
	const id = param(ask, "participant");
	if (!isUuid(id)) return notFound;
	const done = await changeParticipant(ask.cx, one.registration, id, {
		name: typedValue(state, registerFields.name),
		side: sideIn(state, one.event),
	});
	return done.ok
		? seeOther(to(mine, {}), ask.view.t("events.mine.done.change"))
		: again(ask, one, unit, state, id, done.problem);
}

/** Codes are six digits: whoever tries many is stopped. */
const tries = openSendings();

async function present(ask: Ask<View>, one: Mine, unit: Unit): Promise<Answer> {
	const { cx } = ask;
	const state = formIn(ask.form);
	const missing = one.participants.filter(
		({ cancelledOn, waiting, present: there }) =>
			cancelledOn === null && !waiting && !there,
	);
	const wrongly = (why: string) =>
		draw(
			ask,
			one,
			unit,
			withProblems(state, {
				field: fieldOfPresence(one, missing.length, why),
				says: `events.problem.${why}`,
			}),
		);
	if (tries.count(one.registration.id, cx.now) > terms.mostTries)
		return wrongly("too-many-codes");
	const done = await checkInByCode(
		cx,
		one.registration,
		typedValue(state, presentFields.code),
		// Of one nobody is asked who.
		missing.length === 1
			? missing.map(({ id }) => id)
			: valuesOf(state, presentFields.who),
	);
	return done.ok
		? seeOther(to(mine, {}), ask.view.t("events.mine.done.present"))
		: wrongly(done.problem.reason);
}

function fieldOfPresence(
	{ event }: Mine,
	missing: number,
	why: string,
): string {
	if (event.state !== "running" || missing === 0) return "";
	if (why === "wrong-code" || why === "too-many-codes")
		return presentFields.code;
	return why === "nobody-chosen" && missing > 1 ? presentFields.who : "";
}

/** As it stands now, with what was typed. */
async function again(
	ask: Ask<View>,
	before: Mine,
	unit: Unit,
	state: FormState,
	whose: string | null,
	{ reason, about }: Refusal<ChangeReason>,
): Promise<Answer> {
	const { id, unitId } = before.registration;
	const stands =
		(await registrationOfVisit(ask.cx, {
			kind: registrationKind,
			subjectId: id,
			unitId,
		})) ?? before;
	const theirs = stands.participants.some(
		(one) => one.id === whose && one.cancelledOn === null,
	);
	const drawn = theirs && takesNames(stands.event, ask.cx.now);
	return draw(
		ask,
		stands,
		unit,
		withProblems(state, {
			field: drawn ? fieldOf(stands, reason) : "",
			says: `events.problem.${reason}`,
			...(about ? { about } : {}),
		}),
		drawn ? whose : null,
	);
}

function fieldOf({ event }: Mine, reason: ChangeReason): string {
	if (reason === "no-name" || reason === "name-too-long")
		return registerFields.name;
	return sidesOf(event).length > 1 &&
		(reason === "no-such-side" || reason === "side-full")
		? registerFields.side
		: "";
}
