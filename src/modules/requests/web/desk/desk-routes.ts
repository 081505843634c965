import { servicesOf } from "#catalogue";
import { namesOf } from "#identity";
import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import {
	type Answer,
	forbidden,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitById, unitBySlug } from "#units";
import {
	deskOf,
	endOffer,
	mayHandle,
	mayOffer,
	offer,
	offersOf,
	requestProcedure,
	requestProcedures,
} from "../../index.ts";
import { withAsked, withOffer } from "../asking/ask-routes.ts";
import { sendAsk } from "../asking/send-ask.ts";
import { CounterListPage, CounterPage } from "./counter-page.tsx";
import { deskExamples as shown } from "./desk-examples.ts";
import { DeskPage } from "./desk-page.tsx";
import { OffersPage, offerFields } from "./offers-page.tsx";

const may = "requests.handle";
const desk = "/permohonan/meja/:unit";

/** What was asked of an office, what is told at its counter, and what it takes in. */
export const deskRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/permohonan/meja",
		may,
		trail: "none",
		handle: async (ask) => {
			const unitId = ask.cx.actor.grants.find(
				({ permission }) => permission === may,
			)?.unitId;
			const unit = unitId ? await unitById(ask.cx, unitId) : null;
			return unit
				? seeOther(to("/permohonan/meja/:unit", { unit: unit.slug }))
				: notFound;
		},
		examples: shown.own,
	},
	{
		method: "GET",
		path: desk,
		may,
		trail: "none",
		handle: (ask) => withDesk(ask, (unit) => drawDesk(ask, unit)),
		examples: shown.desk,
	},
	{
		method: "GET",
		path: `${desk}/catat`,
		may,
		trail: "none",
		handle: (ask) =>
			withDesk(ask, async (unit) => {
				const offered = new Set(
					(await offersOf(ask.cx, unit.id)).map(({ procedure }) => procedure),
				);
				return page(
					CounterListPage({
						view: ask.view,
						unit,
						rules: requestProcedures().filter(
							({ id, request }) => request.oral && offered.has(id),
						),
					}),
				);
			}),
		examples: shown.counters,
	},
	{
		method: "GET",
		path: `${desk}/catat/:service`,
		may,
		trail: "none",
		handle: (ask) =>
			withDesk(ask, () =>
				withOffer(ask, (unit, rule) =>
					page(
						CounterPage({
							view: ask.view,
							unit,
							rule,
							state: emptyForm,
							sheet: ask.cx.newId(),
							files: [],
						}),
					),
				),
			),
		examples: shown.counter,
	},
	{
		method: "POST",
		path: `${desk}/catat/:service`,
		may,
		trail: "request.filed",
		handle: (ask) =>
			withDesk(ask, () =>
				withAsked(ask, (unit, rule) =>
					sendAsk(ask, unit, rule, {
						channel: "counter",
						draw: ({ offered: _, ...props }) =>
							CounterPage({ view: ask.view, unit, rule, ...props }),
					}),
				),
			),
		examples: shown.writeDown,
	},
	{
		method: "GET",
		path: `${desk}/terima`,
		may: "assessment.request",
		trail: "none",
		handle: (ask) => withOwn(ask, (unit) => drawOffers(ask, unit)),
		examples: shown.offers,
	},
	{
		method: "POST",
		path: `${desk}/terima`,
		may: "assessment.request",
		trail: "request.offered",
		handle: (ask) => withOwn(ask, (unit) => saveOffer(ask, unit)),
		examples: shown.offer,
	},
];

/** A desk that somebody does not work at does not exist for them. */
export async function withDesk(
	ask: Ask<View>,
	then: (unit: Unit) => Promise<Answer> | Answer,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	return unit && mayHandle(ask.cx.actor, { unitId: unit.id }).may
		? then(unit)
		: notFound;
}

async function withOwn(
	ask: Ask<View>,
	then: (unit: Unit) => Promise<Answer> | Answer,
): Promise<Answer> {
	const unit = await unitBySlug(ask.cx, param(ask, "unit"));
	if (!unit) return notFound;
	return mayOffer(ask.cx.actor, {
		unitId: unit.id,
		province: unit.province.code,
	}).may
		? then(unit)
		: forbidden;
}

async function drawDesk(
	{ cx, view, query }: Ask<View>,
	unit: Unit,
): Promise<Answer> {
	const asked = {
		procedure: requestProcedure(query.get("apa") ?? "")?.id ?? null,
		ended: query.get("bagian") === "selesai",
		page: Math.min(
			Math.max(1, Number.parseInt(query.get("halaman") ?? "", 10) || 1),
			10_000,
		),
	};
	const found = await deskOf(cx, unit.id, asked);
	return page(
		DeskPage({
			view,
			unit,
			asked,
			found,
			offers: await offersOf(cx, unit.id),
			people: await namesOf(
				cx,
				found.requests.flatMap(({ holderId }) => holderId ?? []),
			),
			mayOffer: mayOffer(cx.actor, {
				unitId: unit.id,
				province: unit.province.code,
			}).may,
		}),
	);
}

async function drawOffers(
	{ cx, view }: Ask<View>,
	unit: Unit,
	state: FormState = emptyForm,
	tried = "",
): Promise<Answer> {
	const html = OffersPage({
		view,
		unit,
		rules: requestProcedures(),
		offers: await offersOf(cx, unit.id),
		services: await servicesOf(cx, unit.id),
		state,
		tried,
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function saveOffer(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const { cx, view } = ask;
	const state = formIn(ask.form);
	const procedure = typedValue(state, offerFields.what);
	const days = typedValue(state, offerFields.days).trim();
	const slug = typedValue(state, offerFields.service);
	const services = await servicesOf(cx, unit.id);
	const done =
		typedValue(state, offerFields.end) === "ya"
			? await endOffer(cx, unit.id, procedure)
			: await offer(cx, unit.id, {
					procedure,
					promisedDays:
						days === ""
							? null
							: /^\d{1,4}$/.test(days)
								? Number(days)
								: Number.NaN,
					serviceId: services.find((one) => one.slug === slug)?.id ?? null,
				});
	if (done.ok)
		return seeOther(
			to("/permohonan/meja/:unit/terima", { unit: unit.slug }),
			view.t("requests.offers.done"),
		);
	return done.problem.reason === "no-days"
		? drawOffers(
				ask,
				unit,
				withProblems(state, {
					field: offerFields.days,
					says: "requests.problem.no-days",
				}),
				procedure,
			)
		: notFound;
}
