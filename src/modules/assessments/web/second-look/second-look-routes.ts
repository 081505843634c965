import {
	emptyForm,
	type FormState,
	typedIn,
	withProblems,
} from "#kernel/form.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	comparisonOf,
	findCase,
	findSecondLook,
	type Item,
	judgeSecondLook,
	mayLookAgain,
	mySecondLooks,
	roundOf,
	secondLooksWaiting,
} from "../../index.ts";
import type { JudgedItemProps } from "../judged-item.tsx";
import { judgedItemOf } from "../judged-item-of.ts";
import { fieldOfDecision, judgementIn } from "../lane/read-decision.ts";
import { problemAt } from "../words.ts";
import { AgreementPage } from "./agreement-page.tsx";
import { secondLookExamples as shown } from "./second-look-examples.ts";
import { SecondLookItemPage } from "./second-look-item-page.tsx";
import { SecondLookListPage } from "./second-look-list.tsx";

const may = "assessment.verify";
const list = "/verifikasi/kedua";
const one = "/verifikasi/kedua/:unit/:instrument/:year/butir/:code";

export const secondLookRoutes: Route<View>[] = [
	{
		method: "GET",
		path: list,
		may,
		trail: "none",
		handle: async ({ cx, view }) =>
			page(
				SecondLookListPage({
					view,
					looks: await mySecondLooks(cx),
					total: await secondLooksWaiting(cx),
				}),
			),
		examples: shown.list,
	},
	{
		method: "GET",
		path: one,
		may,
		trail: "none",
		handle: (ask) =>
			withItem(ask, async (judged) =>
				page(SecondLookItemPage({ ...judged, state: emptyForm })),
			),
		examples: shown.item,
	},
	{
		method: "POST",
		path: one,
		may,
		trail: "assessment.second-look-judged",
		handle: (ask) => withItem(ask, (judged) => judge(ask, judged)),
		examples: shown.judge,
	},
	{
		method: "GET",
		path: "/undian/:instrument/:year/kesepakatan",
		may: "signed-in",
		trail: "none",
		handle: showAgreement,
		examples: shown.agreement,
	},
];

/** Only for whoever was drawn for it; everybody else is told that there is no such thing. */
async function withItem(
	ask: Ask<View>,
	handle: (judged: JudgedItemProps) => Promise<Answer>,
): Promise<Answer> {
	const year = param(ask, "year");
	const code = param(ask, "code");
	const found = /^\d{4}$/.test(year)
		? await findCase(ask.cx, {
				unit: param(ask, "unit"),
				instrument: param(ask, "instrument"),
				year: Number(year),
			})
		: null;
	const asked = found && (await findSecondLook(ask.cx, found, code));
	if (
		!found ||
		!asked ||
		!mayLookAgain(ask.cx.actor, found.assessment, found.place, asked.verifierId)
			.may
	)
		return notFound;
	if (asked.done)
		return seeOther(to(list, {}), ask.view.t("assessments.second-done"));
	const judged = await judgedItemOf(ask, found, code);
	return judged ? handle(blind(judged, asked.answerVersion)) : notFound;
}

/** Without anything that anybody judged before, and as the unit's answer was then. */
function blind(judged: JudgedItemProps, version: number): JudgedItemProps {
	const { said } = judged.history;
	const bare = (item: Item): Item => ({ ...item, verifier: null, final: null });
	const item: Item = {
		...bare(judged.item),
		said: said.find((one) => one.version === version) ?? judged.item.said,
	};
	return {
		...judged,
		item,
		items: judged.items.map((one) =>
			one.code === item.code ? item : bare(one),
		),
		history: {
			said: said.filter((one) => one.version <= version),
			marks: [],
		},
	};
}

async function judge(ask: Ask<View>, judged: JudgedItemProps): Promise<Answer> {
	const { cx, view } = ask;
	const { item, found } = judged;
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const judgement = judgementIn(state, item, []);
	const done =
		"outcome" in judgement
			? await judgeSecondLook(cx, found, { code: item.code, judgement })
			: { ok: false as const, problem: judgement };
	if (!done.ok) {
		const field = fieldOfDecision(item, done.problem);
		return wrong(
			SecondLookItemPage({
				...judged,
				state: withProblems(state, problemAt(view, field, done.problem)),
			}),
		);
	}
	return onward(ask);
}

/** To the next one that waits. */
async function onward({ cx, view }: Ask<View>): Promise<Answer> {
	const left = await secondLooksWaiting(cx);
	const [next] = await mySecondLooks(cx, 1);
	return seeOther(
		next
			? to(one, {
					unit: next.unitSlug,
					instrument: next.instrument,
					year: String(next.year),
					code: next.code,
				})
			: to(list, {}),
		view.t("assessments.lane-saved", { n: left }),
	);
}

async function showAgreement(ask: Ask<View>): Promise<Answer> {
	const year = param(ask, "year");
	const round = /^\d{4}$/.test(year)
		? await roundOf(ask.cx, param(ask, "instrument"), Number(year))
		: undefined;
	return round
		? page(
				AgreementPage({
					view: ask.view,
					round,
					compared: await comparisonOf(ask.cx, round),
				}),
			)
		: notFound;
}
