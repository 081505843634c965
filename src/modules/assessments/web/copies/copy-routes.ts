import {
	isWaiting,
	judgementsOf,
	type Outcome,
	outcomes,
	pagePictureOf,
	seenOf,
} from "#evidence";
import { namesOf, rolesOfMany } from "#identity";
import {
	emptyForm,
	type FormState,
	typedIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import type { Refusal } from "#kernel/result.ts";
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
import { judgePair, type PairSeen, pairSeen, pairsSeen } from "../../index.ts";
import { problemAt } from "../words.ts";
import { copyExamples as shown } from "./copy-examples.ts";
import { PairListPage } from "./pair-list.tsx";
import { PairPage, type PairPageProps } from "./pair-page.tsx";

const may = "assessment.verify, assessment.decide";
const ofPair = "/bukti-mirip/:id";

export const copyRoutes: Route<View>[] = [
	{
		method: "GET",
		path: "/bukti-mirip",
		may,
		trail: "none",
		handle: showList,
		examples: shown.list,
	},
	{
		method: "GET",
		path: ofPair,
		may,
		trail: "none",
		handle: (ask) => withPair(ask, showPair),
		examples: shown.pair,
	},
	{
		method: "POST",
		path: ofPair,
		may,
		trail: "evidence.pair-judged",
		handle: (ask) => withPair(ask, judge),
		examples: shown.judge,
	},
	{
		method: "GET",
		path: "/bukti-mirip/:id/gambar/:side",
		may,
		trail: "none",
		handle: (ask) => withPair(ask, showPicture),
		examples: shown.picture,
	},
];

/** Rows of the list; the oldest questions come again when these are answered. */
const mostShown = 100;

async function showList({ cx, view, query }: Ask<View>): Promise<Reply> {
	const judged = query.get("lihat") === "dinilai";
	const pairs = await pairsSeen(
		cx,
		judged ? ["harmless", "copied"] : ["open", "unsure"],
	);
	return page(
		PairListPage({
			view,
			judged,
			pairs: pairs.slice(0, mostShown),
			total: pairs.length,
		}),
	);
}

async function withPair(
	ask: Ask<View>,
	handle: (ask: Ask<View>, pair: PairSeen) => Promise<Reply>,
): Promise<Reply> {
	const pair = await pairSeen(ask.cx, param(ask, "id"));
	if (pair === "own-unit") return forbidden;
	return pair ? handle(ask, pair) : notFound;
}

async function showPair(ask: Ask<View>, pair: PairSeen): Promise<Reply> {
	return page(PairPage(await propsOf(ask, pair, emptyForm)));
}

async function propsOf(
	{ cx, view }: Ask<View>,
	pair: PairSeen,
	state: FormState,
): Promise<PairPageProps> {
	const said = await judgementsOf(cx, pair.id);
	const keepers = pair.sides.map(({ first }) => first.keptById);
	const names = await namesOf(
		cx,
		said.map(({ byId }) => byId),
	);
	const roles = await rolesOfMany(
		cx,
		keepers.filter((id) => id !== null),
	);
	const pictures = new Map<string, boolean>();
	for (const { unitId, sha256 } of pair.sides) {
		const seen = (await seenOf(cx, unitId, [{ sha256 }])).get(sha256);
		pictures.set(
			`${unitId} ${sha256}`,
			seen?.is === "opened" && Boolean(seen.pages[0]?.picture),
		);
	}
	return { view, pair, said, names, roles, pictures, state, once: cx.newId() };
}

async function judge(ask: Ask<View>, pair: PairSeen): Promise<Reply> {
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const outcome = outcomes.find((one) => one === typedValue(state, "pendapat"));
	const judged = outcome
		? await judgePair(ask.cx, pair, {
				outcome,
				reason: typedValue(state, "alasan"),
				seen: Number(typedValue(state, "dilihat")),
			})
		: { ok: false as const, problem: { reason: "choose-pair-outcome" } };
	if (judged.ok && outcome) return done(ask, outcome);
	const problem: Refusal = judged.ok
		? { reason: "choose-pair-outcome" }
		: judged.problem;
	const again = withProblems(
		state,
		problemAt(ask.view, fieldOf(problem), problem),
	);
	return wrong(PairPage(await propsOf(ask, pair, again)));
}

const done = ({ view }: Ask<View>, outcome: Outcome): Reply =>
	seeOther(
		to("/bukti-mirip", {}),
		view.t(
			isWaiting(outcome)
				? "assessments.pair-left-open"
				: "assessments.pair-saved",
		),
	);

const fieldOf = ({ reason }: Refusal): string =>
	reason === "choose-pair-outcome"
		? "pendapat"
		: reason === "say-why-pair"
			? "alasan"
			: "";

/** The small picture of the first page, the same size for both; never the file, and nothing that a camera wrote into it. */
async function showPicture(ask: Ask<View>, pair: PairSeen): Promise<Reply> {
	const side = { pertama: pair.sides[0], kedua: pair.sides[1] }[
		param(ask, "side")
	];
	const bytes = side && (await pagePictureOf(ask.cx, side.unitId, side, 1));
	return bytes
		? { kind: "file", bytes, type: "image/webp", inline: true }
		: notFound;
}
