import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import type { Refusal, Result } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import { to } from "#ui/paths.ts";
import type { MessageKey, View } from "#ui/view.ts";
import { isOpenOn, type Unit, unitNamesOf } from "#units";
import {
	type Consultation,
	closeConsultation,
	consultationsOf,
	countOpenAppeals,
	endConsultation,
	gatheringsOf,
	type Key,
	officesOf,
	openConsultation,
	ownConsultation,
} from "../index.ts";
import { DeskListPage, DeskPage, OfficesPage } from "./desk-pages.tsx";
import { deskExamples as shown } from "./examples.ts";
import { beforeField } from "./gatherings-part.tsx";
import { reasonField, revisionField } from "./plan-form.ts";
import { withOwn, withPeople } from "./with-consultation.ts";

const may = "actions.keep";
const one = "/konsultasi/meja/:unit/:consultation";

type DoneKey = Extract<
	MessageKey,
	`consultations.done.${"opened" | "closed" | "ended"}`
>;
type DeedOf = (
	cx: Context,
	key: Key,
	revision: number,
	words: string,
) => Promise<Result<Consultation, Refusal>>;

/** A deed at an address of its own, and what is said when it is done. */
const deed = (
	word: "pembukaan" | "penutupan" | "akhir",
	trail: string,
	says: DoneKey,
	does: DeedOf,
): Route<View> => ({
	method: "POST",
	path: `${one}/${word}`,
	may,
	trail,
	handle: (ask) =>
		withOwn(ask, (unit, consultation) =>
			answer(ask, unit, consultation, says, does),
		),
	examples: shown.deeds[word],
});

/** The consultations of an office, and every deed that needs no page of its own. */
export const deskRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/konsultasi/meja",
		may,
		trail: "none",
		handle: async ({ cx, view }) => {
			const units = await unitNamesOf(cx, await officesOf(cx));
			return page(OfficesPage({ view, units: [...units.values()] }));
		},
		examples: shown.offices,
	},
	{
		method: "GET",
		path: "/konsultasi/meja/:unit",
		may,
		trail: "none",
		handle: (ask) =>
			withPeople(ask, async (unit) =>
				page(
					DeskListPage({
						view: ask.view,
						unit,
						isOpen: isOpenOn(unit, dayOf(ask.cx.now)),
						consultations: await consultationsOf(ask.cx, unit),
					}),
				),
			),
		examples: shown.list,
	},
	{
		method: "GET",
		path: one,
		may,
		trail: "none",
		handle: (ask) =>
			withOwn(ask, (unit, consultation) => show(ask, unit, consultation)),
		examples: shown.one,
	},
	deed(
		"pembukaan",
		"consultation.opened",
		"consultations.done.opened",
		openConsultation,
	),
	deed(
		"penutupan",
		"consultation.closed",
		"consultations.done.closed",
		closeConsultation,
	),
	deed(
		"akhir",
		"consultation.ended",
		"consultations.done.ended",
		endConsultation,
	),
];

async function show(
	{ cx, view, query }: Ask<View>,
	unit: Unit,
	consultation: Consultation,
	state: FormState = emptyForm,
): Promise<Answer> {
	const before = query.get(beforeField) ?? "";
	const html = DeskPage({
		view,
		unit,
		consultation,
		gatherings: await gatheringsOf(
			cx,
			consultation,
			isUuid(before) ? before : null,
		),
		appeals: await countOpenAppeals(cx, consultation),
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function answer(
	ask: Ask<View>,
	unit: Unit,
	consultation: Consultation,
	says: DoneKey,
	does: DeedOf,
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await does(
		ask.cx,
		consultation,
		Number(typedValue(state, revisionField)),
		typedValue(state, reasonField),
	);
	if (done.ok)
		return seeOther(
			to(one, { unit: unit.slug, consultation: consultation.id }),
			ask.view.t(says),
		);
	const stands = await ownConsultation(ask.cx, unit, consultation.id);
	const { reason, about } = done.problem;
	return stands
		? show(
				ask,
				unit,
				stands,
				withProblems(state, {
					field: /reason/.test(reason) ? reasonField : "",
					says: `consultations.problem.${reason}`,
					...(about ? { about } : {}),
				}),
			)
		: notFound;
}
