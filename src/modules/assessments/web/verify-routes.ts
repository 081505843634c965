import {
	emptyForm,
	type FieldProblem,
	type FormState,
	typedValue as textIn,
	typedIn,
	withProblems,
} from "#kernel/form.ts";
import type { Refusal } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import {
	forbidden,
	notFound,
	page,
	type Answer as Reply,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import { link, to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type Case,
	deadlineNow,
	findCase,
	finishVerification,
	type Item,
	itemsOfCase,
	type Judgement,
	markItem,
	mayTakeBack,
	mayVerify,
	objectionsToAnswer,
	rulesOf,
	verifierStatusOf,
	workQueue,
} from "../index.ts";
import { addressOf } from "./address.ts";
import { caseOf } from "./case-of.ts";
import { judgedItemOf } from "./judged-item-of.ts";
import { askedIn, filterOf } from "./queue-asked.ts";
import { queueOptions } from "./queue-options.ts";
import { returnField, returnIn } from "./returns/return-fields.tsx";
import { fieldOfReason, saidIn, typedOf } from "./typed-answer.ts";
import { verifyExamples as shown } from "./verify-examples.ts";
import { VerifyItemPage } from "./verify-item.tsx";
import { VerifyQueuePage } from "./verify-queue.tsx";
import { VerifyUnitPage, type VerifyUnitProps } from "./verify-unit.tsx";
import { itemName, problemAt } from "./words.ts";

const may = "assessment.verify";
const ofUnit = "/verifikasi/:unit/:instrument/:year";
const ofItem = "/verifikasi/:unit/:instrument/:year/butir/:code";

export const verifyRoutes: Route<View>[] = [
	{
		method: "GET",
		path: "/verifikasi",
		may,
		trail: "none",
		handle: showQueue,
		examples: shown.queue,
	},
	{
		method: "GET",
		path: "/verifikasi/berikutnya",
		may,
		trail: "none",
		handle: takeNext,
		examples: shown.next,
	},
	{
		method: "GET",
		path: ofUnit,
		may,
		trail: "none",
		handle: (ask) => withCase(ask, showUnit),
		examples: shown.unit,
	},
	{
		method: "POST",
		path: ofUnit,
		may,
		trail: "assessment.verified, assessment.returned",
		handle: (ask) => withCase(ask, finish),
		examples: shown.finish,
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
		trail: "assessment.item-judged",
		handle: (ask) => withCase(ask, judgeItem),
		examples: shown.judge,
	},
];

const waiting = { permission: may, states: ["verifying"] } as const;

async function showQueue({ cx, view, query }: Ask<View>): Promise<Reply> {
	const asked = askedIn(query);
	const found = await workQueue(cx, { ...waiting, ...filterOf(asked) });
	return page(
		VerifyQueuePage({
			view,
			asked,
			...found,
			toAnswer: (await objectionsToAnswer(cx)).length,
			...(await queueOptions(cx, view, may)),
		}),
	);
}

/** The first waiting item of the unit that waits longest. */
async function takeNext({ cx, view }: Ask<View>): Promise<Reply> {
	const [first] = (await workQueue(cx, waiting)).rows;
	if (!first)
		return seeOther(to("/verifikasi", {}), view.t("assessments.verify-empty"));
	const found = await findCase(cx, {
		...first.assessment,
		unit: first.unitSlug,
	});
	return found
		? seeOther(nextIn(found, await itemsOfCase(cx, found)))
		: notFound;
}

/** What a verifier may open, and whether it waits for her; for reading it stays open afterwards. */
interface ToVerify {
	readonly found: Case;
	readonly open: boolean;
}

async function withCase(
	ask: Ask<View>,
	handle: (ask: Ask<View>, given: ToVerify) => Promise<Reply>,
): Promise<Reply> {
	const found = await caseOf(ask);
	if (!found) return notFound;
	const decision = mayVerify(
		ask.cx.actor,
		found.assessment,
		found.place,
		found.allotment,
	);
	if (decision.may || decision.why === "not-submitted")
		return handle(ask, { found, open: decision.may });
	return decision.why === "not-a-verifier" ? notFound : forbidden;
}

async function showUnit(
	{ cx, view }: Ask<View>,
	{ found, open }: ToVerify,
): Promise<Reply> {
	return page(
		VerifyUnitPage({
			view,
			found,
			items: await itemsOfCase(cx, found),
			state: emptyForm,
			open,
			once: cx.newId(),
			...(await mendingOf(cx, found)),
		}),
	);
}

/** Where the unit mends: by when, and whether this person may take it back now. */
async function mendingOf(
	cx: Context,
	found: Case,
): Promise<Pick<VerifyUnitProps, "mending">> {
	if (found.assessment.state !== "correcting") return {};
	const deadline = await deadlineNow(cx, found, "corrections");
	if (!deadline) return {};
	const { may } = mayTakeBack(cx.actor, found.assessment, found.place, {
		deadline,
		ending: (await rulesOf(cx, found.assessment)).afterCorrections,
		today: dayOf(cx.now),
		allotment: found.allotment,
	});
	return { mending: { deadline, may } };
}

async function finish(
	ask: Ask<View>,
	{ found, open }: ToVerify,
): Promise<Reply> {
	const { cx, view } = ask;
	const items = await itemsOfCase(cx, found);
	const finished = await finishVerification(cx, found);
	const at = addressOf(found);
	if (finished.ok) {
		const returned = items.filter(
			(item) => verifierStatusOf(item) === "returned",
		).length;
		const word =
			finished.value.state === "correcting"
				? "assessments.verify-went-back"
				: "assessments.verify-concluded";
		return seeOther(
			to("/verifikasi", {}),
			view.t(word, { unit: found.unit.name, n: returned }),
		);
	}
	const { problem } = finished;
	const problems =
		"items" in problem
			? problem.items.map((item) => ({
					field: item.code,
					says: "assessments.verify-still-waiting",
					about: { name: itemName(view.lang, item) },
					href: link(view, ofItem, { ...at, code: item.code }),
				}))
			: [problemAt(ask.view, "", problem)];
	return wrong(
		VerifyUnitPage({
			view,
			found,
			items,
			state: withProblems(emptyForm, ...problems),
			open,
			once: cx.newId(),
		}),
	);
}

async function showItem(
	ask: Ask<View>,
	{ found, open }: ToVerify,
): Promise<Reply> {
	const judged = await judgedItemOf(ask, found, param(ask, "code"));
	return judged
		? page(VerifyItemPage({ ...judged, open, state: stateOf(judged.item) }))
		: notFound;
}

/** The rubric begins with the unit's own answer, or with the judgement that still stands. */
function stateOf(item: Item): FormState {
	const stands = verifierStatusOf(item) === "waiting" ? null : item.verifier;
	return {
		typed: {
			...typedOf(stands?.answer ?? item.said?.answer ?? null),
			alasan: [stands?.reason ?? ""],
			...(stands?.returnCode ? { [returnField]: [stands.returnCode] } : {}),
		},
		problems: [],
	};
}

async function judgeItem(
	ask: Ask<View>,
	{ found, open }: ToVerify,
): Promise<Reply> {
	const code = param(ask, "code");
	const before = await judgedItemOf(ask, found, code);
	if (!before) return notFound;
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const judgement = judgementIn(state, before.item);
	const judged = judgement
		? await markItem(ask.cx, found, {
				code,
				seen: Number(textIn(state, "versi")),
				judgedAt: textIn(state, "putusan_dilihat"),
				judgement,
			})
		: { ok: false as const, problem: { reason: whyNoJudgement(state) } };
	if (judged.ok) return onward(ask, found);
	const field = fieldOf(before.item, judged.problem);
	return wrong(
		VerifyItemPage({
			...before,
			open,
			state: withProblems(state, problemOf(ask.view, field, judged.problem)),
		}),
	);
}

/** The unit compares two versions and chooses; the verifier reads the new one. */
const problemOf = (
	view: View,
	field: string,
	problem: Refusal,
): FieldProblem =>
	problem.reason === "changed-meanwhile"
		? { field, says: "assessments.verify-changed" }
		: problemAt(view, field, problem);

function judgementIn(state: FormState, { indicator }: Item): Judgement | null {
	const reason = textIn(state, "alasan");
	switch (textIn(state, "putusan")) {
		case "terima":
			return {
				outcome: "accepted",
				said: saidIn(indicator, state.typed),
				reason,
			};
		case "kembalikan":
			return returnIn(state, reason);
		default:
			return null;
	}
}

const whyNoJudgement = (state: FormState): string =>
	textIn(state, "putusan") === "kembalikan"
		? "choose-return-reason"
		: "choose-judgement";

const ofTheWhole = [
	"not-a-verifier",
	"own-unit",
	"not-submitted",
	"changed-meanwhile",
	"judged-meanwhile",
	"choose-judgement",
	"no-such-indicator",
	"not-for-this-unit",
];

const fieldOf = ({ indicator }: Item, { reason }: Refusal): string => {
	if (ofTheWhole.includes(reason)) return "";
	if (reason === "choose-return-reason") return returnField;
	return reason === "say-what-to-do" || reason === "say-why-it-differs"
		? "alasan"
		: fieldOfReason(indicator, reason);
};

async function onward(ask: Ask<View>, found: Case): Promise<Reply> {
	const items = await itemsOfCase(ask.cx, found);
	const left = items.filter(
		(item) => verifierStatusOf(item) === "waiting",
	).length;
	return seeOther(
		nextIn(found, items, param(ask, "code")),
		ask.view.t("assessments.verify-saved", { n: left }),
	);
}

/** The next waiting item after this one, round the corner if need be; the list when none waits. */
function nextIn(found: Case, items: readonly Item[], after?: string): string {
	const at = items.findIndex(({ code }) => code === after) + 1;
	const next = [...items.slice(at), ...items.slice(0, at)].find(
		(item) => verifierStatusOf(item) === "waiting",
	);
	return next
		? to(ofItem, { ...addressOf(found), code: next.code })
		: to(ofUnit, addressOf(found));
}
