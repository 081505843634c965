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
import { type Unit, unitById } from "#units";
import {
	changeService,
	confirmService,
	draftsOf,
	facilitiesOf,
	mayPublish,
	publishService,
	type Service,
	type ServiceContent,
	serviceBySlug,
	versionsOf,
} from "../../index.ts";
import { withUnit } from "../with-unit.ts";
import { contentIn, fields, formOf } from "./content-form.ts";
import { editExamples as shown } from "./edit-examples.ts";
import { EditPage } from "./edit-page.tsx";
import { HistoryPage } from "./history-page.tsx";
import { NewerVersion } from "./newer-version.tsx";

const mayEdit = "units.manage, assessment.request";

/** What an office says of its services: written, changed, confirmed by its own people; every version for everybody. */
export const editRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/unit/:unit/layanan-baru",
		may: mayEdit,
		trail: "none",
		handle: (ask) =>
			withOwnUnit(ask, (unit) => draw(ask, { unit, service: null }, emptyForm)),
		examples: shown.blank,
	},
	{
		method: "POST",
		path: "/unit/:unit/layanan-baru",
		may: mayEdit,
		trail: "catalogue.service-published",
		handle: (ask) => withOwnUnit(ask, (unit) => publish(ask, unit)),
		examples: shown.publish,
	},
	{
		method: "GET",
		path: "/layanan/:slug/ubah",
		may: mayEdit,
		trail: "none",
		handle: (ask) =>
			withService(ask, (here) =>
				draw(ask, here, formOf(here.service, here.service.version)),
			),
		examples: shown.edit,
	},
	{
		method: "POST",
		path: "/layanan/:slug/ubah",
		may: mayEdit,
		trail: "catalogue.service-changed",
		handle: (ask) => withService(ask, (here) => change(ask, here)),
		examples: shown.change,
	},
	{
		method: "POST",
		path: "/layanan/:slug/pastikan",
		may: mayEdit,
		trail: "catalogue.service-confirmed",
		handle: (ask) =>
			withService(ask, async ({ service }) => {
				const done = await confirmService(ask.cx, service.slug);
				return done.ok
					? seeOther(
							to("/layanan/:slug", { slug: service.slug }),
							ask.view.t("catalogue.edit.confirmed"),
						)
					: notFound;
			}),
		examples: shown.confirm,
	},
	{
		method: "GET",
		path: "/layanan/:slug/riwayat",
		may: "anyone",
		trail: "none",
		handle: async (ask) => {
			const service = await serviceBySlug(ask.cx, param(ask, "slug"));
			return service
				? page(
						HistoryPage({
							view: ask.view,
							service,
							versions: await versionsOf(ask.cx, service.id),
							drafts: await draftsOf(ask.cx, service.id),
						}),
					)
				: notFound;
		},
		examples: shown.history,
	},
];

interface Here {
	readonly unit: Unit;
	readonly service: Service | null;
}

const withOwnUnit = (
	ask: Ask<View>,
	then: (unit: Unit) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withUnit(ask, (unit) => (may(ask, unit) ? then(unit) : forbidden));

async function withService(
	ask: Ask<View>,
	then: (
		here: Here & { readonly service: Service },
	) => Promise<Answer> | Answer,
): Promise<Answer> {
	const service = await serviceBySlug(ask.cx, param(ask, "slug"));
	const unit = service && (await unitById(ask.cx, service.unit.id));
	if (!unit) return notFound;
	return may(ask, unit) ? then({ unit, service }) : forbidden;
}

const may = ({ cx }: Ask<View>, unit: Unit): boolean =>
	mayPublish(cx.actor, { unitId: unit.id, province: unit.province.code }).may;

async function draw(
	ask: Ask<View>,
	{ unit, service }: Here,
	state: FormState,
	mine?: ServiceContent,
): Promise<Answer> {
	const { view } = ask;
	const facilities = await facilitiesOf(ask.cx, [unit.id]);
	const html = EditPage({
		view,
		unit,
		service,
		facilities,
		state,
		once: ask.cx.newId(),
		newer:
			service &&
			mine &&
			NewerVersion({ view, theirs: service, mine, facilities }),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function publish(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const state = formIn(ask.form);
	const { content, problems } = contentIn(state);
	const again = (field: string, says: string) =>
		draw(
			ask,
			{ unit, service: null },
			withProblems(state, { field, says: `catalogue.edit.problem.${says}` }),
		);
	if (problems.length > 0)
		return draw(ask, { unit, service: null }, withProblems(state, ...problems));
	const done = await publishService(ask.cx, unit.id, content);
	return done.ok
		? seeOther(
				to("/layanan/:slug", { slug: done.value.slug }),
				ask.view.t("catalogue.edit.published"),
			)
		: again(fields.name, done.problem.reason);
}

async function change(
	ask: Ask<View>,
	here: Here & { readonly service: Service },
): Promise<Answer> {
	const state = formIn(ask.form);
	const { content, problems } = contentIn(state);
	if (problems.length > 0)
		return draw(ask, here, withProblems(state, ...problems));
	const { slug } = here.service;
	const done = await changeService(ask.cx, slug, {
		basedOn: Number.parseInt(typedValue(state, fields.basedOn), 10) || 0,
		content,
	});
	if (done.ok)
		return seeOther(
			to("/layanan/:slug", { slug }),
			ask.view.t("catalogue.edit.changed", { n: done.value.version }),
		);
	const theirs = await serviceBySlug(ask.cx, slug);
	if (done.problem.reason !== "changed-meanwhile" || !theirs) return notFound;
	// Both are on the page: theirs above, what was typed in its fields; sending it again means that this one is to hold.
	return draw(
		ask,
		{ ...here, service: theirs },
		withProblems(
			{
				...state,
				typed: {
					...state.typed,
					[fields.basedOn]: [String(theirs.version)],
				},
			},
			{ field: fields.name, says: "catalogue.edit.problem.changed-meanwhile" },
		),
		content,
	);
}
