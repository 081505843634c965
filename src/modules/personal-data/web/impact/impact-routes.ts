import { holds } from "#kernel/actor.ts";
import {
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import {
	type Activity,
	assessmentVersionsOf,
	impactFields as fields,
	impactTemplate,
	keepAssessment,
	newestAssessments,
	readAnswers,
	register,
	typedAnswers,
} from "#personal-data";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { dayOf, daysAfter } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { impactExamples as shown } from "./impact-examples.ts";
import { ImpactListPage, ImpactPage, ImpactSheet } from "./impact-pages.tsx";

const may = "personal-data.handle";
const reads = "settings.manage, trail.read, personal-data.handle";
const list = "/data-pribadi/dampak";
const one = `${list}/:kegiatan` as const;

/** What each activity of the register means for people, in versions. */
export const impactRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: list,
		may: reads,
		trail: "none",
		handle: async ({ cx, view }) =>
			page(ImpactListPage({ view, newest: await newestAssessments(cx) })),
		examples: shown.list,
	},
	{
		method: "GET",
		path: one,
		may: reads,
		trail: "none",
		handle: (ask) => withActivity(ask, (activity) => draw(ask, activity)),
		examples: shown.one,
	},
	{
		method: "GET",
		path: `${one}/cetak`,
		may: reads,
		trail: "none",
		handle: (ask) =>
			withActivity(ask, async (activity) => {
				const version = await askedVersion(ask, activity);
				return version
					? page(ImpactSheet({ view: ask.view, activity, shown: version }))
					: notFound;
			}),
		examples: shown.print,
	},
	{
		method: "POST",
		path: one,
		may,
		trail: "impact-assessment.written",
		handle: (ask) => withActivity(ask, (activity) => write(ask, activity)),
		examples: shown.write,
	},
];

async function withActivity(
	ask: Ask<View>,
	then: (activity: Activity) => Promise<Answer>,
): Promise<Answer> {
	const activity = register().activities.find(
		({ code }) => code === param(ask, "kegiatan"),
	);
	return activity ? then(activity) : notFound;
}

/** The version that the address names, or the newest. */
async function askedVersion({ cx, query }: Ask<View>, { code }: Activity) {
	const versions = await assessmentVersionsOf(cx, code);
	const asked = Number(query.get("versi"));
	return (
		versions.find(({ version }) => version === asked) ?? versions[0] ?? null
	);
}

async function draw(
	ask: Ask<View>,
	activity: Activity,
	typed?: FormState,
): Promise<Answer> {
	const { cx, view } = ask;
	const versions = await assessmentVersionsOf(cx, activity.code);
	const review = daysAfter(dayOf(cx.now), impactTemplate().review);
	const html = ImpactPage({
		view,
		activity,
		versions,
		shown: await askedVersion(ask, activity),
		writes: holds(cx.actor, may),
		state:
			typed ??
			typedAnswers({
				risks:
					versions[0]?.risks ??
					(activity.specific.length > 0 ? ["specific"] : []),
				said: versions[0]?.said ?? {},
				reviewOn: review,
			}),
		once: cx.newId(),
	});
	return typed ? wrong(html) : page(html);
}

async function write(ask: Ask<View>, activity: Activity): Promise<Answer> {
	const { cx, view } = ask;
	const state = formIn(ask.form);
	const read = readAnswers(state, dayOf(cx.now));
	if (!read.ok)
		return draw(ask, activity, withProblems(state, ...read.problems));
	const kept = await keepAssessment(
		cx,
		activity.code,
		Number(typedValue(state, fields.version)),
		read.value,
	);
	return kept.ok
		? seeOther(
				to(one, { kegiatan: activity.code }),
				view.t("personal-data.impact.saved"),
			)
		: draw(
				ask,
				activity,
				withProblems(state, {
					field: "",
					says: `personal-data.impact.problem.${kept.problem.reason}`,
				}),
			);
}
