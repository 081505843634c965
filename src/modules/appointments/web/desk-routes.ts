import { servicesOf } from "#catalogue";
import {
	type FieldProblem,
	type FormState,
	filled,
	formIn,
	typedValue,
	valuesOf,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import { say } from "#kernel/text.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { dayOf, isDay, typedDay } from "#territory";
import { date } from "#ui/format.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitBySlug, unitNamesOf } from "#units";
import {
	closeSlot,
	dayAtDesk,
	daysWithSlots,
	mayKeep,
	type Opened,
	officesOf,
	openSlots,
	planFields,
} from "../index.ts";
import { DeskPage } from "./desk-page.tsx";
import { deskExamples as shown } from "./examples.ts";
import { reasonField } from "./fields.ts";
import { OfficesPage } from "./offices-page.tsx";

const may = "requests.handle";
const one = "/janji/meja/:unit";

/** The counter: who comes, and which hours are open. */
export const deskRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/janji/meja",
		may,
		trail: "none",
		handle: async ({ cx, view }) => {
			const units = await unitNamesOf(cx, officesOf(cx));
			return page(OfficesPage({ view, units: [...units.values()] }));
		},
		examples: shown.offices,
	},
	{
		method: "GET",
		path: one,
		may,
		trail: "none",
		handle: (ask) => withUnit(ask, (unit) => draw(ask, unit, beginning, null)),
		examples: shown.day,
	},
	{
		method: "POST",
		path: one,
		may,
		trail: "appointment.slots-opened",
		handle: (ask) => withUnit(ask, (unit) => open(ask, unit)),
		examples: shown.open,
	},
	{
		method: "POST",
		path: `${one}/:slot/tutup`,
		may,
		trail: "appointment.slot-closed",
		handle: (ask) => withUnit(ask, (unit) => close(ask, unit)),
		examples: shown.close,
	},
];

/** What is not for whoever asks looks like nothing. */
async function withUnit(
	ask: Ask<View>,
	then: (unit: Unit) => Promise<Answer>,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	return unit && mayKeep(ask.cx.actor, { unitId: unit.id }).may
		? then(unit)
		: notFound;
}

const beginning = filled({
	[planFields.weekdays]: ["1", "2", "3", "4", "5"],
	[planFields.minutes]: "30",
	[planFields.places]: "3",
	[planFields.kept]: "1",
});

async function draw(
	{ cx, view, query }: Ask<View>,
	unit: Unit,
	state: FormState,
	wrongSlot: string | null,
): Promise<Answer> {
	const today = dayOf(cx.now);
	const days = await daysWithSlots(cx, unit.id, today);
	const asked = query.get("hari") ?? "";
	const day = isDay(asked) ? asked : (days[0] ?? today);
	const services = await servicesOf(cx, unit.id);
	const html = DeskPage({
		view,
		unit,
		day,
		days,
		slots: (await dayAtDesk(cx, unit.id, day)) ?? [],
		services: new Map(
			services.map(({ id, name }) => [id, say(name, view.lang)]),
		),
		state,
		wrongSlot,
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function open(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const state = formIn(ask.form);
	const again = (problems: readonly FieldProblem[]) =>
		draw(ask, unit, withProblems(state, ...problems), null);
	const from = typedDay(state.typed, planFields.from);
	const until = typedDay(state.typed, planFields.until);
	if ("problem" in from) return again([from.problem]);
	if ("problem" in until) return again([until.problem]);
	const count = (field: "minutes" | "places" | "kept") =>
		/^\d{1,3}$/.test(typedValue(state, planFields[field]).trim())
			? Number(typedValue(state, planFields[field]))
			: Number.NaN;
	const done = await openSlots(ask.cx, unit.id, {
		from: from.day,
		until: until.day,
		weekdays: valuesOf(state, planFields.weekdays).map(Number),
		hours: typedValue(state, planFields.hours),
		minutes: count("minutes"),
		places: count("places"),
		kept: count("kept"),
	});
	if (!done.ok)
		return "problems" in done.problem ? again(done.problem.problems) : notFound;
	return seeOther(
		to(one, { unit: unit.slug }),
		openedSays(ask.view, done.value),
	);
}

const openedSays = ({ t, lang }: View, { slots, free }: Opened): string =>
	[
		t("appointments.open.done", { n: slots }),
		...(free.length > 0
			? [
					t("appointments.open.skipped", {
						days: free.map((day) => date(lang, day)).join(", "),
					}),
				]
			: []),
	].join(" ");

async function close(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const state = formIn(ask.form);
	const id = param(ask, "slot");
	if (!isUuid(id)) return notFound;
	const done = await closeSlot(
		ask.cx,
		{ unitId: unit.id, id },
		typedValue(state, reasonField),
	);
	if (done.ok)
		return seeOther(
			to(one, { unit: unit.slug }),
			ask.view.t("appointments.desk.close.done", { n: done.value }),
		);
	const { reason, about } = done.problem;
	if (reason === "unknown-slot") return notFound;
	return draw(
		ask,
		unit,
		withProblems(state, {
			field: reasonField,
			says: `appointments.problem.${reason}`,
			...(about ? { about } : {}),
		}),
		id,
	);
}
