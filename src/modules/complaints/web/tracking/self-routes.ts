import {
	emptyForm,
	type FieldProblem,
	type FormState,
	formIn,
	withProblems,
} from "#kernel/form.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { withVisit } from "#receipts/web";
import { readGroups } from "#surveys";
import { dayOf } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type Key,
	keepsOfSelf,
	maySayOfSelf,
	progressOf,
	sayOfSelf,
	subjectKind,
} from "../../index.ts";
import { SelfPage } from "./self-page.tsx";
import { trackingExamples as shown } from "./tracking-examples.ts";

const path = "/pengaduan/saya/tentang-saya";

/** Who the person is who told it, if they wish to say it. */
export const selfRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may: "anyone",
		trail: "none",
		handle: (ask) => byVisit(ask, (key) => show(ask, key)),
		examples: shown.askOfSelf,
	},
	{
		method: "POST",
		path,
		may: "anyone",
		// A row of it would say who named themselves.
		trail: "none",
		handle: (ask) => byVisit(ask, (key) => say(ask, key)),
		examples: shown.sayOfSelf,
	},
];

const byVisit = (
	ask: Ask<View>,
	then: (key: Key) => Promise<Answer>,
): Promise<Answer> =>
	withVisit(ask, subjectKind, ({ unitId, subjectId: id }) =>
		then({ unitId, id }),
	);

/** Once its quarter is counted the page leads back: there is nothing to say here any more. */
async function show(
	{ cx, view }: Ask<View>,
	key: Key,
	state: FormState = emptyForm,
): Promise<Answer> {
	const progress = await progressOf(cx, key);
	if (!progress) return notFound;
	if (!maySayOfSelf(progress, dayOf(cx.now)))
		return seeOther(to("/pengaduan/saya", {}));
	const html = SelfPage({
		view,
		state,
		once: cx.newId(),
		isKept: await keepsOfSelf(cx, key),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function say(ask: Ask<View>, key: Key): Promise<Answer> {
	const { cx, view } = ask;
	const state = formIn(ask.form);
	const problems: FieldProblem[] = [];
	const groups = readGroups((field) => state.typed[field] ?? [], problems);
	if (problems.length > 0)
		return show(ask, key, withProblems(state, ...problems));
	const done = await sayOfSelf(cx, key, groups);
	if (!done.ok && done.problem.reason === "not-found") return notFound;
	if (!done.ok) return seeOther(to("/pengaduan/saya", {}));
	const isGone = Object.keys(groups).length === 0;
	return seeOther(
		to("/pengaduan/saya", {}),
		view.t(`complaints.mine.done.${isGone ? "self-gone" : "self"}`),
	);
}
