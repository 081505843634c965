import { namesOf } from "#identity";
import {
	emptyForm,
	type FormState,
	typedValue as textIn,
	typedIn,
	withProblems,
} from "#kernel/form.ts";
import {
	forbidden,
	notFound,
	page,
	type Answer as Reply,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type Case,
	changePredicate,
	decideAssessment,
	factsOfCase,
	type Item,
	itemsOfCase,
	mayChangePredicate,
	mayDecide,
	mayFollow,
	objectionsOf,
	predicateOf,
	type State,
	setFinalValue,
	windowOfCase,
	workQueue,
} from "../index.ts";
import { addressOf } from "./address.ts";
import { caseOf } from "./case-of.ts";
import { DecideCasePage, type DecideCaseProps } from "./decide-case.tsx";
import { decideExamples as shown } from "./decide-examples.ts";
import { awardIn, fieldOfRefusal, refusingIn } from "./decide-form.ts";
import { DecideItemPage } from "./decide-item.tsx";
import {
	DecideQueuePage,
	type DecideView,
	decideViews,
} from "./decide-queue.tsx";
import { judgedItemOf } from "./judged-item-of.ts";
import { askedIn, filterOf } from "./queue-asked.ts";
import { queueOptions } from "./queue-options.ts";
import { fieldOfReason, saidIn, typedOf } from "./typed-answer.ts";
import { problemAt } from "./words.ts";

const may = "assessment.decide";
const ofUnit = "/keputusan/:unit/:instrument/:year";
const ofItem = "/keputusan/:unit/:instrument/:year/butir/:code";
const ofPredicate = "/keputusan/:unit/:instrument/:year/predikat";

export const decideRoutes: Route<View>[] = [
	{
		method: "GET",
		path: "/keputusan",
		may,
		trail: "none",
		handle: showQueue,
		examples: shown.queue,
	},
	{
		method: "GET",
		path: ofUnit,
		may,
		trail: "none",
		handle: (ask) => withCase(ask, showCase),
		examples: shown.unit,
	},
	{
		method: "POST",
		path: ofUnit,
		may,
		trail: "assessment.awarded, assessment.refused",
		handle: (ask) => withCase(ask, decide),
		examples: shown.decide,
	},
	{
		method: "GET",
		path: ofItem,
		may,
		trail: "none",
		handle: (ask) => withCase(ask, showItem),
		examples: shown.item,
	},
	{
		method: "POST",
		path: ofItem,
		may,
		trail: "assessment.final-value-set",
		handle: (ask) => withCase(ask, setValue),
		examples: shown.setValue,
	},
	{
		method: "POST",
		path: ofPredicate,
		may,
		trail: "assessment.predicate-changed",
		handle: (ask) => withCase(ask, change),
		examples: shown.change,
	},
];

const statesOf = {
	menunggu: ["deciding"],
	predikat: ["awarded"],
	ditolak: ["refused"],
} as const satisfies Record<DecideView, readonly State[]>;

async function showQueue({ cx, view, query }: Ask<View>): Promise<Reply> {
	const asked = askedIn(query);
	const looking =
		decideViews.find((name) => name === query.get("lihat")) ?? "menunggu";
	const found = await workQueue(cx, {
		permission: may,
		states: statesOf[looking],
		...filterOf(asked),
	});
	return page(
		DecideQueuePage({
			view,
			asked,
			looking,
			...found,
			...(await queueOptions(cx, view, may)),
		}),
	);
}

/** What an assessor may open; never a unit of their own. */
async function withCase(
	ask: Ask<View>,
	handle: (ask: Ask<View>, found: Case) => Promise<Reply>,
): Promise<Reply> {
	const found = await caseOf(ask);
	if (!found) return notFound;
	const decision = mayDecide(ask.cx.actor, found.assessment, found.place);
	if (decision.may || decision.why === "not-verified")
		return handle(ask, found);
	return decision.why === "own-unit" ? forbidden : notFound;
}

async function showCase(
	ask: Ask<View>,
	found: Case,
	state: FormState = emptyForm,
): Promise<Reply> {
	const { cx, view } = ask;
	const items = await itemsOfCase(cx, found);
	const html = DecideCasePage({
		view,
		found,
		items,
		facts: await factsOfCase(cx, found),
		names: await namesOf(cx, peopleIn(items)),
		predicate: await predicateOf(cx, found.assessment),
		state,
		may: rightIn(ask, found),
		once: cx.newId(),
		objections: await objectionsOf(cx, found.assessment),
		window: await windowOfCase(cx, found),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

const peopleIn = (items: readonly Item[]): (string | null)[] =>
	items.flatMap(({ said, verifier, objection, final }) => [
		said?.byId ?? null,
		verifier?.byId ?? null,
		objection?.byId ?? null,
		final?.byId ?? null,
	]);

function rightIn(
	{ cx }: Ask<View>,
	{ assessment, place }: Case,
): DecideCaseProps["may"] {
	if (mayDecide(cx.actor, assessment, place).may) return "decide";
	return mayChangePredicate(cx.actor, assessment, place).may
		? "change"
		: "read";
}

async function decide(ask: Ask<View>, found: Case): Promise<Reply> {
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const read =
		textIn(state, "putusan") === "tolak"
			? refusingIn(state.typed, await codesOf(ask, found))
			: awardIn(state.typed);
	if (!read.ok)
		return showCase(ask, found, withProblems(state, ...read.problems));
	const decided = await decideAssessment(
		ask.cx,
		found,
		read.value,
		textIn(state, "nilai_dilihat"),
	);
	if (!decided.ok)
		return showCase(
			ask,
			found,
			withProblems(
				state,
				problemAt(ask.view, fieldOfRefusal(decided.problem), decided.problem),
			),
		);
	return seeOther(
		to(ofUnit, addressOf(found)),
		ask.view.t(`assessments.decide-${read.value.outcome}`, {
			unit: found.unit.name,
		}),
	);
}

const codesOf = async ({ cx }: Ask<View>, found: Case): Promise<string[]> =>
	(await itemsOfCase(cx, found)).map(({ code }) => code);

async function showItem(ask: Ask<View>, found: Case): Promise<Reply> {
	if (rightIn(ask, found) !== "decide")
		return seeOther(
			to(ofUnit, addressOf(found)),
			ask.view.t("assessments.decide-read-says"),
		);
	const judged = await judgedItemOf(ask, found, param(ask, "code"));
	return judged
		? page(DecideItemPage({ ...judged, state: stateOf(judged.item) }))
		: notFound;
}

const stateOf = ({ said, verifier, objection, final }: Item): FormState => ({
	typed: {
		...typedOf(
			final?.answer ??
				objection?.answer ??
				verifier?.answer ??
				said?.answer ??
				null,
		),
		alasan: [final?.reason ?? ""],
	},
	problems: [],
});

async function setValue(ask: Ask<View>, found: Case): Promise<Reply> {
	const judged = await judgedItemOf(ask, found, param(ask, "code"));
	if (!judged) return notFound;
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const said = saidIn(judged.item.indicator, state.typed);
	const set = await setFinalValue(ask.cx, found, {
		code: judged.item.code,
		said,
		reason: textIn(state, "alasan"),
		judgedAt: textIn(state, "putusan_dilihat"),
	});
	if (set.ok)
		return seeOther(
			to(ofUnit, addressOf(found)),
			ask.view.t("assessments.decide-set-done"),
		);
	const { reason } = set.problem;
	const field =
		reason === "say-why-it-differs"
			? "alasan"
			: reason.startsWith("not-") && reason !== "not-a-number"
				? ""
				: fieldOfReason(judged.item.indicator, reason);
	return wrong(
		DecideItemPage({
			...judged,
			state: withProblems(state, problemAt(ask.view, field, set.problem)),
		}),
	);
}

async function change(ask: Ask<View>, found: Case): Promise<Reply> {
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const before = await predicateOf(ask.cx, found.assessment);
	const status =
		before &&
		mayFollow(before.status).find((one) => one === textIn(state, "status"));
	const changed = status
		? await changePredicate(ask.cx, found, {
				status,
				reason: textIn(state, "sebab"),
				legalBasis: textIn(state, "dasar_perubahan"),
			})
		: {
				ok: false as const,
				problem: { reason: before ? "choose-status" : "no-predicate" },
			};
	if (changed.ok)
		return seeOther(
			to(ofUnit, addressOf(found)),
			ask.view.t(`assessments.decide-changed-${changed.value.status}`),
		);
	const field =
		(
			{
				"say-why": "sebab",
				"choose-status": "status",
				"basis-missing": "dasar_perubahan",
			} as Record<string, string>
		)[changed.problem.reason] ?? "";
	return showCase(
		ask,
		found,
		withProblems(state, problemAt(ask.view, field, changed.problem)),
	);
}
