import {
	emptyForm,
	type FieldProblem,
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
import { unitById } from "#units";
import {
	type Draft,
	draftsOf,
	facilitiesOf,
	mayPublish,
	openDraft,
	publishDraft,
	type Service,
	serviceBySlug,
	tellOutcome,
	versionsOf,
	withdrawDraft,
} from "../../index.ts";
import { draftExamples as shown } from "./draft-examples.ts";
import { basedOnIn, fields, outcomeFields, outcomeIn } from "./draft-form.ts";
import { DraftPage, NoDraftPage } from "./draft-page.tsx";
import { beginWriting, saveWritten } from "./write-draft.ts";

const mayEdit = "units.manage, assessment.request";

/** The next version of a service, drafted with the public: everybody reads it, the office writes, answers and publishes it. */
export const draftRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/layanan/:slug/rancangan",
		may: "anyone",
		trail: "none",
		handle: (ask) => withDrafts(ask, (here) => drawOpen(ask, here, emptyForm)),
		examples: shown.open,
	},
	{
		method: "GET",
		path: "/layanan/:slug/rancangan/ubah",
		may: mayEdit,
		trail: "none",
		handle: (ask) =>
			withOwn(ask, (here) =>
				beginWriting(ask, here.service, openDraft(here.all)),
			),
		examples: shown.write,
	},
	{
		method: "POST",
		path: "/layanan/:slug/rancangan/ubah",
		may: mayEdit,
		trail: "catalogue.draft-opened",
		handle: (ask) => withOwn(ask, (here) => saveWritten(ask, here.service)),
		examples: shown.save,
	},
	{
		method: "GET",
		path: "/layanan/:slug/rancangan/:number",
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withDrafts(ask, (here) => {
				const draft = here.all.find(
					({ number }) => String(number) === param(ask, "number"),
				);
				return draft ? drawDraft(ask, here, draft, emptyForm) : notFound;
			}),
		examples: shown.one,
	},
	{
		method: "POST",
		path: "/layanan/:slug/rancangan/hasil",
		may: mayEdit,
		trail: "catalogue.draft-answered",
		handle: (ask) => withOwn(ask, (here) => tell(ask, here)),
		examples: shown.tell,
	},
	{
		method: "POST",
		path: "/layanan/:slug/rancangan/terbit",
		may: mayEdit,
		trail: "catalogue.draft-published",
		handle: (ask) => withOwn(ask, (here) => publish(ask, here)),
		examples: shown.publish,
	},
	{
		method: "POST",
		path: "/layanan/:slug/rancangan/cabut",
		may: mayEdit,
		trail: "catalogue.draft-withdrawn",
		handle: (ask) => withOwn(ask, (here) => withdraw(ask, here)),
		examples: shown.withdraw,
	},
];

interface Here {
	readonly service: Service;
	/** Every draft that was ever open, the newest first. */
	readonly all: readonly Draft[];
	readonly mayEdit: boolean;
}

async function withDrafts(
	ask: Ask<View>,
	then: (here: Here) => Promise<Answer> | Answer,
): Promise<Answer> {
	const service = await serviceBySlug(ask.cx, param(ask, "slug"));
	const unit = service && (await unitById(ask.cx, service.unit.id));
	return unit
		? then({
				service,
				all: await draftsOf(ask.cx, service.id),
				mayEdit: mayPublish(ask.cx.actor, {
					unitId: unit.id,
					province: unit.province.code,
				}).may,
			})
		: notFound;
}

const withOwn = (
	ask: Ask<View>,
	then: (here: Here) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withDrafts(ask, (here) => (here.mayEdit ? then(here) : forbidden));

function drawOpen(
	ask: Ask<View>,
	here: Here,
	state: FormState,
): Promise<Answer> | Answer {
	const draft = openDraft(here.all);
	return draft
		? drawDraft(ask, here, draft, state)
		: page(
				NoDraftPage({
					view: ask.view,
					service: here.service,
					others: here.all,
				}),
			);
}

async function drawDraft(
	{ cx, view }: Ask<View>,
	{ service, all, mayEdit }: Here,
	draft: Draft,
	state: FormState,
): Promise<Answer> {
	const versions = await versionsOf(cx, service.id);
	const html = DraftPage({
		view,
		service,
		draft,
		before:
			versions.find(({ number }) => number === draft.basedOn)?.content ??
			service,
		facilities: await facilitiesOf(cx, [service.unit.id]),
		others: all.filter(({ number }) => number !== draft.number),
		mayEdit,
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

/** The open draft as it is now, with what must be mended. Where none is open any more, there is nothing to mend. */
async function again(
	ask: Ask<View>,
	here: Here,
	state: FormState,
	...problems: readonly FieldProblem[]
): Promise<Answer> {
	const all = await draftsOf(ask.cx, here.service.id);
	const draft = openDraft(all);
	return draft
		? drawDraft(ask, { ...here, all }, draft, withProblems(state, ...problems))
		: notFound;
}

const toDraft = ({ service }: Here): string =>
	to("/layanan/:slug/rancangan", { slug: service.slug });

const refusal = (reason: string): FieldProblem => ({
	field: "",
	says: `catalogue.draft.problem.${reason}`,
});

async function tell(ask: Ask<View>, here: Here): Promise<Answer> {
	const state = formIn(ask.form);
	const typed = outcomeIn(state);
	const basedOn = basedOnIn(state);
	const done = await tellOutcome(ask.cx, here.service.slug, { basedOn, typed });
	if (done.ok)
		return seeOther(toDraft(here), ask.view.t("catalogue.draft.outcome.done"));
	const { problem } = done;
	// Rows close up, so that each problem stands at the row that it names.
	const kept = outcomeFields(typed, basedOn);
	if ("problems" in problem) return again(ask, here, kept, ...problem.problems);
	return problem.reason === "changed-meanwhile"
		? again(ask, here, kept, refusal(problem.reason))
		: notFound;
}

async function publish(ask: Ask<View>, here: Here): Promise<Answer> {
	const done = await publishDraft(ask.cx, here.service.slug, {
		basedOn: basedOnIn(formIn(ask.form)),
	});
	if (done.ok)
		return seeOther(
			to("/layanan/:slug", { slug: here.service.slug }),
			ask.view.t("catalogue.draft.publish.done", { n: done.value.version }),
		);
	const { reason } = done.problem;
	return reason === "still-asking" ||
		reason === "nothing-told" ||
		reason === "changed-meanwhile"
		? again(ask, here, emptyForm, refusal(reason))
		: notFound;
}

async function withdraw(ask: Ask<View>, here: Here): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await withdrawDraft(
		ask.cx,
		here.service.slug,
		typedValue(state, fields.reason),
	);
	if (done.ok)
		return seeOther(toDraft(here), ask.view.t("catalogue.draft.withdraw.done"));
	const { problem } = done;
	return "problems" in problem
		? again(ask, here, state, ...problem.problems)
		: notFound;
}
