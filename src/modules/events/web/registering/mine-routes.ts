import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
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
import { withVisit } from "#receipts/web";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitById } from "#units";
import {
	type ChangeReason,
	cancelParticipant,
	cancelRegistration,
	changeParticipant,
	type Mine,
	registrationKind,
	registrationOfVisit,
	sidesOf,
	takesNames,
} from "../../index.ts";
import { calendarOf } from "../calendar-file.ts";
import { MinePage } from "./mine-page.tsx";
import { enterCode, present } from "./presence-deeds.ts";
import { sideIn } from "./read-registering.ts";
import { registerFields } from "./register-fields.ts";
import { mineExamples as shown } from "./registration-examples.ts";
import { keepScan, scanForm, scannedBefore, scannedNow } from "./scanned.ts";

const mine = "/acara/saya";

/** What whoever registered sees and does, by the code of the receipt. */
export const mineRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: mine,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			byCode(
				ask,
				(one, unit) => draw(ask, one, unit, scannedIn(ask)),
				scannedNow(ask),
			),
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
		handle: (ask) =>
			byCode(ask, (one, unit) =>
				present(ask, one, (state) => draw(ask, one, unit, state)),
			),
		examples: shown.present,
	},
	{
		method: "POST",
		path: `${mine}/kode-daring`,
		may: "anyone",
		trail: "event.checked-in",
		handle: (ask) =>
			byCode(ask, (one, unit) =>
				enterCode(ask, one, (state) => draw(ask, one, unit, state)),
			),
		examples: shown.enterCode,
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

/** The QR on the wall brings the digits of the moment along, also over the step in which the receipt's own code is typed. */
const scannedIn = (ask: Ask<View>): FormState => {
	const scan = scannedNow(ask) ?? scannedBefore(ask);
	return scan ? scanForm(scan) : emptyForm;
};

const byCode = async (
	ask: Ask<View>,
	then: (one: Mine, unit: Unit) => Promise<Answer> | Answer,
	scan: ReturnType<typeof scannedNow> = null,
): Promise<Answer> =>
	withVisit(
		ask,
		registrationKind,
		async (visit) => {
			const one = await registrationOfVisit(ask.cx, visit);
			const unit = one && (await unitById(ask.cx, one.event.unitId));
			return one && unit ? then(one, unit) : notFound;
		},
		() =>
			scan
				? {
						kind: "see-other",
						to: "/lacak",
						flash: ask.view.t("events.scan.kept"),
						cookies: [keepScan(ask, scan)],
					}
				: seeOther("/lacak"),
	);

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
