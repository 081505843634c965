import type { Answer } from "#instruments";
import { notFound, page, type Answer as Reply } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import {
	answerIn,
	type Case,
	factsOfCase,
	findCase,
	historyOf,
	type Item,
	isBrought,
	isDecided,
	isPublic,
	itemsOfCase,
	mayRead,
	predicatesOf,
	sheetOf,
	standingAnswer,
} from "../index.ts";
import { resultExamples as shown } from "./result-examples.ts";
import { ResultPage } from "./result-page.tsx";

export const resultRoutes: Route<View>[] = [
	{
		method: "GET",
		path: "/hasil/:instrument/:year/unit/:unit",
		may: "anyone",
		trail: "none",
		handle: showResult,
		examples: shown.page,
	},
	{
		method: "GET",
		path: "/hasil/:instrument/:year/unit/:unit/jawaban",
		may: "anyone",
		trail: "none",
		handle: giveAnswers,
		examples: shown.answers,
	},
];

/** Before the decision only those who may read the papers; to everybody else there is nothing here. */
async function publicCase(ask: Ask<View>): Promise<Case | null> {
	const named = {
		unit: param(ask, "unit"),
		instrument: param(ask, "instrument"),
		year: Number(param(ask, "year")),
	};
	const found = await findCase(ask.cx, named);
	if (!found || isPublic(found.assessment)) return found;
	return mayRead(ask.cx.actor, found.assessment.programme, found.place).may
		? found
		: null;
}

async function showResult(ask: Ask<View>): Promise<Reply> {
	const found = await publicCase(ask);
	if (!found) return notFound;
	const { cx, view } = ask;
	const items = await itemsOfCase(cx, found);
	return page(
		ResultPage({
			view,
			found,
			items,
			sheet: sheetOf(
				found.instrument,
				found.unit,
				items,
				await factsOfCase(cx, found),
				isDecided(found.assessment) ? "final" : undefined,
			),
			history: await historyOf(cx, found.assessment),
			predicates: await predicatesOf(cx, found.assessment),
		}),
	);
}

/** The answers that were scored, in the form that the command line takes, so that anyone can calculate again. */
async function giveAnswers(ask: Ask<View>): Promise<Reply> {
	const found = await publicCase(ask);
	if (!found || isBrought(found.assessment)) return notFound;
	const items = await itemsOfCase(ask.cx, found);
	const facts = await factsOfCase(ask.cx, found);
	const text = JSON.stringify(
		{
			...answersOf(found, items),
			...(Object.keys(facts).length > 0 ? { facts } : {}),
		},
		null,
		2,
	);
	return {
		kind: "file",
		bytes: `${text}\n`,
		type: "application/json; charset=utf-8",
		name: `jawaban-${found.unit.slug}.json`,
	};
}

function answersOf({ unit, assessment }: Case, items: readonly Item[]) {
	const given = items.flatMap((item): { code: string; answer: Answer }[] => {
		const answer = isDecided(assessment)
			? answerIn(item, "final")
			: standingAnswer(item);
		return answer ? [{ code: item.code, answer }] : [];
	});
	const elsewhere = given
		.filter(({ answer }) => "notOurAuthority" in answer)
		.map(({ code }) => code);
	const accepted = items.filter(
		({ code, verifier }) =>
			elsewhere.includes(code) && verifier?.outcome === "accepted",
	);
	return {
		unit: { kind: unit.kind },
		answers: Object.fromEntries(
			given.map(({ code, answer }) => [code, answer]),
		),
		...(accepted.length > 0
			? { accepted: accepted.map(({ code }) => code) }
			: {}),
	};
}
