import { type Service, servicesOf } from "#catalogue";
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
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { isOpenOn, type Unit, unitBySlug } from "#units";
import {
	fewestNow,
	longestReason,
	openRecords,
	periodOf,
	readUnmet,
	recordUnmet,
	tellUnmet,
	unmetFields,
	unmetOf,
	unservedGroups,
	unservedIn,
	withdrawUnmet,
	wordsOfPeople,
	yearOf,
} from "../../index.ts";
import { newKey } from "../answering/hidden-fields.ts";
import { withOwnUnit } from "../with-survey.ts";
import { DeskPage } from "./desk-page.tsx";
import { TellPage } from "./tell-page.tsx";
import { ToldPage } from "./told-page.tsx";
import { unmetExamples as shown } from "./unmet-examples.ts";

const desk = "/survei/:unit/kelola/tidak-terlayani";
const open = "/survei/:unit/tidak-terlayani";

/** Who was not served: the register of the desk, and what people say themselves. */
export const unmetRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: desk,
		may: "surveys.run",
		trail: "none",
		handle: (ask) => withOwnUnit(ask, (unit) => drawDesk(ask, unit)),
		examples: shown.desk,
	},
	{
		method: "POST",
		path: desk,
		may: "surveys.run",
		// Written when the day is over, as a number: a row of each would say when it was.
		trail: "unmet.recorded",
		handle: (ask) => withOwnUnit(ask, (unit) => record(ask, unit)),
		examples: shown.record,
	},
	{
		method: "POST",
		path: `${desk}/tarik`,
		may: "surveys.run",
		trail: "unmet.withdrawn",
		handle: (ask) => withOwnUnit(ask, (unit) => withdraw(ask, unit)),
		examples: shown.withdraw,
	},
	{
		method: "GET",
		path: open,
		may: "anyone",
		trail: "none",
		handle: (ask) => withUnit(ask, (unit) => drawOpen(ask, unit)),
		examples: shown.tell,
	},
	{
		method: "POST",
		path: open,
		may: "anyone",
		// Like an answer: a row of it would say when somebody told.
		trail: "none",
		handle: (ask) => withUnit(ask, (unit) => tell(ask, unit)),
		examples: shown.send,
	},
	{
		method: "GET",
		path: `${open}/terima-kasih`,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withUnit(ask, (unit) => page(ToldPage({ view: ask.view, unit }))),
		examples: shown.told,
	},
];

async function withUnit(
	ask: Ask<View>,
	then: (unit: Unit) => Promise<Answer> | Answer,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	return unit && isOpenOn(unit, dayOf(ask.cx.now)) ? then(unit) : notFound;
}

async function drawDesk(
	{ cx, view, query }: Ask<View>,
	unit: Unit,
	state: FormState = emptyForm,
	back: { readonly id: string; readonly state: FormState } | null = null,
): Promise<Answer> {
	const year = yearOf(periodOf(dayOf(cx.now)));
	const quarters = [year * 10 + 1, year * 10 + 4] as const;
	const typed = back ? typedValue(back.state, "halaman") : query.get("halaman");
	const html = DeskPage({
		view,
		unit,
		services: await servicesOf(cx, unit.id),
		year,
		unserved: await unservedIn(cx, unit.id, ...quarters),
		groups: await unservedGroups(cx, unit.id, ...quarters),
		unmet: await unmetOf(cx, unit.id, ...quarters),
		records: await openRecords(
			cx,
			unit.id,
			/^[1-9]\d{0,5}$/.test(typed ?? "") ? Number(typed) : 1,
		),
		words: await wordsOfPeople(cx, unit.id, ...quarters),
		state,
		back,
		sheet: sheetOf(cx, state),
	});
	return (back?.state ?? state).problems.length > 0 ? wrong(html) : page(html);
}

async function record(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const state = formIn(ask.form);
	const read = readUnmet(
		slugsOf(await servicesOf(ask.cx, unit.id)),
		(field) => valuesOf(state, field),
		"desk",
	);
	if (!read.ok)
		return drawDesk(ask, unit, withProblems(state, ...read.problem));
	const recorded = await recordUnmet(
		ask.cx,
		unit.id,
		read.value,
		sheetOf(ask.cx, state),
	);
	return recorded.ok
		? seeOther(
				to(desk, { unit: unit.slug }),
				ask.view.t("surveys.unmet.desk.recorded"),
			)
		: drawDesk(
				ask,
				unit,
				withProblems(state, {
					field: "",
					says: `surveys.unmet.problem.${recorded.problem.reason}`,
				}),
			);
}

async function withdraw(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const state = formIn(ask.form);
	const id = typedValue(state, "catatan");
	if (!isUuid(id)) return notFound;
	const done = await withdrawUnmet(ask.cx, unit.id, {
		id,
		reason: typedValue(state, "alasan"),
	});
	if (done.ok)
		return seeOther(
			to(desk, { unit: unit.slug }),
			ask.view.t("surveys.unmet.desk.withdrawn"),
		);
	const { reason } = done.problem;
	if (reason === "no-such-record") return notFound;
	const problem = {
		field: reason.startsWith("reason-") ? "alasan" : "",
		says: `surveys.unmet.problem.${reason}`,
		about: { n: longestReason },
	};
	return drawDesk(ask, unit, emptyForm, {
		id,
		state: withProblems(state, problem),
	});
}

async function drawOpen(
	{ cx, view, query }: Ask<View>,
	unit: Unit,
	// Whoever comes from the page of a service need not choose it again.
	state: FormState = filled({ [unmetFields.service]: query.get("layanan") }),
): Promise<Answer> {
	const html = TellPage({
		view,
		unit,
		services: await servicesOf(cx, unit.id),
		state,
		fewest: await fewestNow(cx),
		sheet: sheetOf(cx, state),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function tell(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const { cx } = ask;
	const state = formIn(ask.form);
	const read = readUnmet(
		slugsOf(await servicesOf(cx, unit.id)),
		(field) => valuesOf(state, field),
		"person",
	);
	if (!read.ok)
		return drawOpen(ask, unit, withProblems(state, ...read.problem));
	await tellUnmet(cx, unit.id, read.value, sheetOf(cx, state));
	return seeOther(to(`${open}/terima-kasih`, { unit: unit.slug }));
}

const sheetOf = (cx: Ask<View>["cx"], state: FormState): string =>
	typedValue(state, "lembar") || newKey(cx.random);

const slugsOf = (services: readonly Service[]): ReadonlyMap<string, string> =>
	new Map(services.map(({ slug, id }) => [slug, id]));
