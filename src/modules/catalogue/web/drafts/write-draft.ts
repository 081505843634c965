import {
	type FieldProblem,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import type { Content } from "#ui/content.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type Draft,
	draftsOf,
	facilitiesOf,
	keepDraft,
	openDraft,
	type Service,
	type ServiceContent,
	serviceBySlug,
} from "../../index.ts";
import {
	fields as contentFields,
	contentIn,
	formOf,
} from "../editing/content-form.ts";
import { EditPage } from "../editing/edit-page.tsx";
import { basedOnIn, draftFields, draftIn, fields } from "./draft-form.ts";
import { DraftingFields } from "./drafting-fields.tsx";
import { OtherDraft } from "./other-draft.tsx";

/** The same form as for the service itself; what is typed there is the next version, and nothing holds yet. */
export function beginWriting(
	ask: Ask<View>,
	service: Service,
	draft: Draft | null,
): Promise<Answer> {
	const content = formOf(draft?.content ?? service, service.version);
	return draw(ask, service, {
		...content,
		typed: { ...content.typed, ...draftFields(draft).typed },
	});
}

export async function saveWritten(
	ask: Ask<View>,
	service: Service,
): Promise<Answer> {
	const state = formIn(ask.form);
	const { content, problems } = contentIn(state);
	const { typed, problems: days } = draftIn(state);
	if (problems.length + days.length > 0)
		return draw(ask, service, withProblems(state, ...days, ...problems));
	const done = await keepDraft(ask.cx, service.slug, {
		basedOn: basedOnIn(state),
		version: Number.parseInt(typedValue(state, contentFields.basedOn), 10) || 0,
		content,
		typed,
	});
	if (done.ok)
		return seeOther(
			to("/layanan/:slug/rancangan", { slug: service.slug }),
			ask.view.t("catalogue.draft.opened.done"),
		);
	const { problem } = done;
	if ("problems" in problem)
		return draw(ask, service, withProblems(state, ...problem.problems));
	if (problem.reason === "changed-meanwhile")
		return slower(ask, service, state, content);
	return notFound;
}

/** Both are on the page: what somebody else saved above, what was typed in its fields; sent again, this one is to hold. */
async function slower(
	ask: Ask<View>,
	{ slug }: Service,
	state: FormState,
	mine: ServiceContent,
): Promise<Answer> {
	const service = await serviceBySlug(ask.cx, slug);
	if (!service) return notFound;
	const theirs = openDraft(await draftsOf(ask.cx, service.id));
	const facilities = await facilitiesOf(ask.cx, [service.unit.id]);
	const problem: FieldProblem = {
		field: "",
		says: "catalogue.draft.problem.changed-meanwhile",
	};
	return draw(
		ask,
		service,
		withProblems(
			{
				...state,
				typed: {
					...state.typed,
					[fields.basedOn]: [String(theirs?.revision ?? 0)],
					[contentFields.basedOn]: [String(service.version)],
				},
			},
			problem,
		),
		OtherDraft({
			view: ask.view,
			theirs: theirs?.content ?? service,
			mine,
			facilities,
		}),
	);
}

async function draw(
	{ cx, view }: Ask<View>,
	service: Service,
	state: FormState,
	newer?: Content,
): Promise<Answer> {
	const html = EditPage({
		view,
		unit: service.unit,
		service,
		facilities: await facilitiesOf(cx, [service.unit.id]),
		state,
		once: cx.newId(),
		newer,
		drafting: DraftingFields({ view, state }),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}
