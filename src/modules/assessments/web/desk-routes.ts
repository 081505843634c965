import { applicable, assesses, instrumentNamed } from "#instruments";
import type { Context } from "#platform/context.ts";
import {
	notFound,
	page,
	type Answer as Reply,
	seeOther,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitById } from "#units";
import {
	assessmentsOf,
	type Case,
	findCase,
	isAnswered,
	itemsOfCase,
	type Listed,
	openAssessment,
	partsAtDesk,
	partsOf,
	type QueueFilter,
	type Round,
	roundOf,
	rounds,
	type State,
	workQueue,
} from "../index.ts";
import { DeskPage, type Running } from "./desk.tsx";
import { unitExamples as shown } from "./unit-examples.ts";
import { sentenceOf } from "./words.ts";

export const deskRoutes: Route<View>[] = [
	{
		method: "GET",
		path: "/kerja",
		may: "signed-in",
		trail: "none",
		handle: showDesk,
		examples: shown.desk,
	},
	{
		method: "POST",
		path: "/penilaian",
		may: "assessment.request",
		trail: "assessment.opened",
		handle: begin,
		examples: shown.begin,
	},
];

async function showDesk({ cx, view }: Ask<View>): Promise<Reply> {
	const grants = cx.actor.grants;
	const ownUnits = [
		...new Set(
			grants
				.filter(({ permission }) => permission === "assessment.fill")
				.flatMap(({ unitId }) => unitId ?? []),
		),
	];
	const own = await assessmentsOf(cx, ownUnits);
	const parts = await partsAtDesk(cx, ownUnits);
	const waiting = (permission: QueueFilter["permission"], state: State) =>
		workQueue(cx, { permission, states: [state] });
	const toEvaluate = await waiting("assessment.verify", "evaluating");
	const toVerify = await waiting("assessment.verify", "verifying");
	const toDecide = await waiting("assessment.decide", "deciding");
	return page(
		DeskPage({
			view,
			own,
			running: await runningOf(cx, own),
			parts,
			toEvaluate: toEvaluate.rows,
			toVerify: toVerify.total,
			toDecide: toDecide.total,
			once: cx.newId(),
			open: await openRounds(cx, ownUnits, own),
		}),
	);
}

/** How far each assessment has come that its unit still answers. */
async function runningOf(
	cx: Context,
	own: readonly Listed[],
): Promise<ReadonlyMap<string, Running>> {
	const running = new Map<string, Running>();
	for (const { assessment, unitSlug } of own) {
		if (assessment.state !== "answering") continue;
		const found = await findCase(cx, { ...assessment, unit: unitSlug });
		if (!found) continue;
		const items = await itemsOfCase(cx, found);
		const round = await roundOf(cx, assessment.instrument, assessment.year);
		const parts = partsOf(found.owners);
		running.set(assessment.id, {
			answered: items.filter(isAnswered).length,
			all: items.length,
			closesOn: round?.closesOn ?? null,
			parts: parts.length,
			handedOver: parts.filter(({ state }) => state === "handed-over").length,
		});
	}
	return running;
}

async function openRounds(
	cx: Context,
	unitIds: readonly string[],
	own: readonly { assessment: Case["assessment"] }[],
) {
	const today = dayOf(cx.now);
	const notOver = (await rounds(cx)).filter(
		({ closesOn }) => today <= closesOn,
	);
	const joined = new Set(
		own.map(
			({ assessment: { unitId, instrument, year } }) =>
				`${unitId} ${instrument} ${year}`,
		),
	);
	const open: { unit: Unit; round: Round; instrument: Case["instrument"] }[] =
		[];
	for (const id of unitIds) {
		const unit = await unitById(cx, id, today);
		for (const round of notOver) {
			const instrument = instrumentNamed(round.instrument);
			const mine = cx.actor.grants.some(
				(grant) =>
					grant.unitId === id &&
					(grant.programme ?? round.programme) === round.programme,
			);
			if (!unit || !instrument || !mine || !assesses(instrument, unit))
				continue;
			// Nobody is sent to a round that would refuse them: the law's indicators for such units are not known.
			if (applicable(instrument, unit).length === 0) continue;
			if (!joined.has(`${id} ${round.instrument} ${round.year}`))
				open.push({ unit, round, instrument });
		}
	}
	return open;
}

async function begin(ask: Ask<View>): Promise<Reply> {
	const named = {
		unit: String(ask.form.get("unit") ?? ""),
		instrument: String(ask.form.get("instrumen") ?? ""),
		year: Number(ask.form.get("tahun")),
	};
	const opened = await openAssessment(ask.cx, named);
	const there = to("/penilaian/:unit/:instrument/:year", {
		...named,
		year: String(named.year),
	});
	if (opened.ok || opened.problem.reason === "already-open")
		return seeOther(
			there,
			opened.ok ? ask.view.t("assessments.unit-begun") : undefined,
		);
	if (
		opened.problem.reason === "not-yours" ||
		opened.problem.reason === "no-such-round"
	)
		return notFound;
	return seeOther("/kerja", sentenceOf(ask.view, opened.problem));
}
