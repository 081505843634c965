import { type Channel, chooseReach, forgetReach, reachOf } from "#channels";
import { reachFields, readReach } from "#channels/web";
import {
	emptyForm,
	type FormState,
	formIn,
	withProblems,
} from "#kernel/form.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { zoneOfProvince } from "#procedures";
import { withVisit } from "#receipts/web";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { unitById } from "#units";
import {
	type Key,
	progressOf,
	reachKeptUntil,
	subjectKind,
} from "../../index.ts";
import { ReachPage } from "./reach-page.tsx";
import { reachExamples as shown } from "./tracking-examples.ts";

/** By which ways this installation sends messages. */
export interface Ways {
	readonly ways: readonly Channel[];
	/** Nothing really goes out. */
	readonly demo: boolean;
}

const path = "/pengaduan/saya/kabar";

/** How the person hears that there is news: chosen after the code was shown, and ended at any time. */
export const reachRoutes = (ways: Ways): readonly Route<View>[] => [
	{
		method: "GET",
		path,
		may: "anyone",
		trail: "none",
		handle: (ask) => byVisit(ask, (key) => show(ask, ways, key)),
		examples: shown.show,
	},
	{
		method: "POST",
		path,
		may: "anyone",
		// A row of it would say who can be reached.
		trail: "none",
		handle: (ask) => byVisit(ask, (key) => choose(ask, ways, key)),
		examples: shown.choose,
	},
];

const byVisit = (
	ask: Ask<View>,
	then: (key: Key) => Promise<Answer>,
): Promise<Answer> =>
	withVisit(ask, subjectKind, ({ unitId, subjectId: id }) =>
		then({ unitId, id }),
	);

const subjectOf = ({ unitId, id }: Key) => ({ unitId, kind: subjectKind, id });

async function show(
	{ cx, view }: Ask<View>,
	ways: Ways,
	key: Key,
	state: FormState = emptyForm,
): Promise<Answer> {
	const html = ReachPage({
		view,
		...ways,
		state,
		once: cx.newId(),
		chosen: await reachOf(cx, subjectOf(key)),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function choose(ask: Ask<View>, ways: Ways, key: Key): Promise<Answer> {
	const { cx, view, lang } = ask;
	const state = formIn(ask.form);
	const asked = readReach(state, ways.ways);
	const amiss = (field: string, reason: string) =>
		show(
			ask,
			ways,
			key,
			withProblems(state, { field, says: `channels.problem.${reason}` }),
		);
	if (asked === null) return amiss(reachFields.channel, "channel");
	const unit = await unitById(cx, key.unitId);
	if (!unit) return notFound;
	if (asked === "stop") {
		await forgetReach(cx, subjectOf(key));
		return seeOther(to(path, {}), view.t("channels.stopped"));
	}
	// Nothing more comes: what is chosen now would be kept for nothing, and by nobody ended.
	const progress = await progressOf(cx, key);
	if (progress?.endedOn && (await reachKeptUntil(cx, key)) === null)
		return show(
			ask,
			ways,
			key,
			withProblems(state, {
				field: reachFields.to,
				says: "complaints.problem.reach-over",
			}),
		);
	const done = await inTransaction(cx, (tx) =>
		chooseReach(tx, subjectOf(key), {
			...asked,
			lang,
			zone: zoneOfProvince(unit.province.code),
		}),
	);
	return done.ok
		? seeOther(to(path, {}), view.t("channels.kept"))
		: amiss(reachFields.to, done.problem.reason);
}
