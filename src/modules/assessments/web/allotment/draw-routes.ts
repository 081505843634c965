import { namesOf } from "#identity";
import {
	type FormState,
	filled,
	typedIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import type { Refusal } from "#kernel/result.ts";
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
import { unitNamesOf } from "#units";
import {
	type Draw,
	discardDraw,
	drawCounts,
	drawsOf,
	holdingsOf,
	isOver,
	mayAllot,
	poolOf,
	prepareDraw,
	publishDraw,
	type Round,
	replaceVerifier,
	roundOf,
	rounds,
} from "../../index.ts";
import { problemAt } from "../words.ts";
import { inputsCsv, resultsCsv } from "./draw-csv.ts";
import { drawExamples as shown } from "./draw-examples.ts";
import { DrawListPage } from "./draw-list-page.tsx";
import { DrawPage } from "./draw-page.tsx";

const one = "/undian/:instrument/:year";
const may = "assessment.allot";

export const drawRoutes: Route<View>[] = [
	{
		method: "GET",
		path: "/undian",
		may: "signed-in",
		trail: "none",
		handle: async ({ cx, view }) =>
			page(
				DrawListPage({
					view,
					rounds: await rounds(cx),
					counts: await drawCounts(cx),
				}),
			),
		examples: shown.list,
	},
	{
		method: "GET",
		path: one,
		may: "signed-in",
		trail: "none",
		handle: (ask) => withRound(ask, (round) => show(ask, round)),
		examples: shown.one,
	},
	{
		method: "POST",
		path: one,
		may,
		trail: "draw.prepared",
		handle: (ask) => withRound(ask, (round) => prepare(ask, round)),
		examples: shown.prepare,
	},
	{
		method: "POST",
		path: `${one}/penerbitan`,
		may,
		trail: "draw.published",
		handle: (ask) => withRound(ask, (round) => publish(ask, round)),
		examples: shown.publish,
	},
	{
		method: "POST",
		path: `${one}/pembatalan`,
		may,
		trail: "draw.discarded",
		handle: (ask) => withRound(ask, (round) => discard(ask, round)),
		examples: shown.discard,
	},
	{
		method: "POST",
		path: `${one}/pengganti`,
		may,
		trail: "draw.verifier-replaced",
		handle: (ask) => withRound(ask, (round) => replace(ask, round)),
		examples: shown.replace,
	},
	{
		method: "GET",
		path: `${one}/:number/masukan.csv`,
		may: "signed-in",
		trail: "none",
		handle: (ask) => file(ask, "masukan", inputsCsv),
		examples: shown.inputs,
	},
	{
		method: "GET",
		path: `${one}/:number/hasil.csv`,
		may: "signed-in",
		trail: "none",
		handle: (ask) => file(ask, "hasil", resultsCsv),
		examples: shown.results,
	},
];

async function withRound(
	ask: Ask<View>,
	handle: (round: Round) => Promise<Answer>,
): Promise<Answer> {
	const year = param(ask, "year");
	const round = /^\d{4}$/.test(year)
		? await roundOf(ask.cx, param(ask, "instrument"), Number(year))
		: undefined;
	return round ? handle(round) : notFound;
}

/** What most offices can do in two weeks; the assessor writes what hers can. */
const usualCapacity = "200";

const show = async (ask: Ask<View>, round: Round): Promise<Answer> =>
	page(await drawPage(ask, round, filled({ paling_banyak: usualCapacity })));

async function drawPage(
	{ cx, view }: Ask<View>,
	round: Round,
	state: FormState,
) {
	const draws = await drawsOf(cx, round.instrument, round.year);
	const holdings = await holdingsOf(cx, round.instrument, round.year);
	const prepared = draws.find(
		({ publishedAt, discardedAt }) =>
			publishedAt === null && discardedAt === null,
	);
	const pool = mayAllot(cx.actor, round.programme).may
		? await poolOf(cx, round, { capacity: prepared?.capacity ?? 0 })
		: null;
	const pools = [pool, ...draws.map((draw) => draw.pool)].filter(
		(one) => one !== null,
	);
	return DrawPage({
		view,
		round,
		draws,
		holdings,
		pool,
		state,
		names: await namesOf(cx, [
			...draws.flatMap(({ preparedById }) => preparedById ?? []),
			...holdings.map(({ verifierId }) => verifierId),
			...pools.flatMap(({ judges }) => judges.map(({ id }) => id)),
		]),
		unitNames: await unitNamesOf(cx, [
			...new Set([
				...holdings.map(({ unitId }) => unitId),
				...pools.flatMap(({ units }) => units.map(({ unitId }) => unitId)),
			]),
		]),
		over: isOver(holdings),
		once: cx.newId(),
	});
}

const addressOf = ({ instrument, year }: Round) => ({
	instrument,
	year: String(year),
});

const back = (round: Round, says: string): Answer =>
	seeOther(to(one, addressOf(round)), says);

async function again(
	ask: Ask<View>,
	round: Round,
	field: string,
	problem: Refusal,
): Promise<Answer> {
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	return wrong(
		await drawPage(
			ask,
			round,
			withProblems(state, problemAt(ask.view, field, problem)),
		),
	);
}

async function prepare(ask: Ask<View>, round: Round): Promise<Answer> {
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const prepared = await prepareDraw(ask.cx, {
		...round,
		seed: typedValue(state, "benih"),
		capacity: Number(typedValue(state, "paling_banyak") || Number.NaN),
	});
	if (prepared.ok) return back(round, ask.view.t("assessments.draw-prepared"));
	const fields: Readonly<Record<string, string>> = {
		"seed-too-long": "benih",
		"capacity-out-of-range": "paling_banyak",
	};
	return again(
		ask,
		round,
		fields[prepared.problem.reason] ?? "",
		prepared.problem,
	);
}

async function publish(ask: Ask<View>, round: Round): Promise<Answer> {
	const published = await publishDraw(ask.cx, {
		...round,
		seen: String(ask.form.get("dilihat") ?? ""),
	});
	return published.ok
		? back(
				round,
				ask.view.t("assessments.draw-published", {
					n: published.value.allotted.length,
				}),
			)
		: again(ask, round, "", published.problem);
}

async function discard(ask: Ask<View>, round: Round): Promise<Answer> {
	const discarded = await discardDraw(ask.cx, {
		...round,
		reason: String(ask.form.get("sebab_buang") ?? ""),
	});
	return discarded.ok
		? back(round, ask.view.t("assessments.draw-discarded-done"))
		: again(
				ask,
				round,
				discarded.problem.reason === "say-why-discarded" ? "sebab_buang" : "",
				discarded.problem,
			);
}

async function replace(ask: Ask<View>, round: Round): Promise<Answer> {
	const replaced = await replaceVerifier(ask.cx, {
		...round,
		verifierId: String(ask.form.get("verifikator") ?? ""),
		reason: String(ask.form.get("sebab_ganti") ?? ""),
	});
	return replaced.ok
		? back(
				round,
				ask.view.t("assessments.draw-replaced", {
					n: replaced.value.allotted.length,
				}),
			)
		: again(
				ask,
				round,
				replaced.problem.reason === "say-why-replaced" ? "sebab_ganti" : "",
				replaced.problem,
			);
}

async function file(
	ask: Ask<View>,
	name: string,
	write: (draw: Draw) => string,
): Promise<Answer> {
	const number = param(ask, "number");
	const draws = await drawsOf(
		ask.cx,
		param(ask, "instrument"),
		Number(param(ask, "year")) || 0,
	);
	const draw = draws.find(
		(one) => String(one.number) === number && one.pool !== null,
	);
	return draw
		? {
				kind: "file",
				type: "text/csv; charset=utf-8",
				name: `undian-${draw.instrument}-${draw.year}-${number}-${name}.csv`,
				bytes: write(draw),
			}
		: notFound;
}
