import { type Channel, chooseReach, forgetReach, reachOf } from "#channels";
import { reachFields, readReach } from "#channels/web";
import {
	emptyForm,
	type FormState,
	formIn,
	withProblems,
} from "#kernel/form.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Answer, page, seeOther } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { zoneOfProvince } from "#procedures";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { type Card, memberKind } from "../../index.ts";
import { withCard } from "./card-routes.ts";
import { newsExamples as shown } from "./examples.ts";
import { NewsPage } from "./news-page.tsx";

const path = "/perpustakaan/kartu/kabar";

/** The ways of this installation, and whether that is only shown. */
export interface Ways {
	readonly ways: readonly Channel[];
	readonly demo: boolean;
}

export const newsRoutes = (ways: Ways): readonly Route<View>[] => [
	{
		method: "GET",
		path,
		may: "anyone",
		trail: "none",
		handle: (ask) => withCard(ask, (card) => show(ask, ways, card)),
		examples: shown.form,
	},
	{
		method: "POST",
		path,
		may: "anyone",
		// The address is theirs alone: nobody learns that there is one.
		trail: "none",
		handle: (ask) =>
			withCard(ask, (card, unit) => choose(ask, ways, card, unit)),
		examples: shown.choose,
	},
];

const subjectOf = ({ member }: Card) => ({
	unitId: member.unitId,
	kind: memberKind,
	id: member.id,
});

async function show(
	{ cx, view }: Ask<View>,
	ways: Ways,
	card: Card,
	state: FormState = emptyForm,
): Promise<Answer> {
	return page(
		NewsPage({
			...ways,
			view,
			state,
			once: cx.newId(),
			chosen: await reachOf(cx, subjectOf(card)),
		}),
		state.problems.length > 0 ? 422 : 200,
	);
}

async function choose(
	ask: Ask<View>,
	ways: Ways,
	card: Card,
	unit: Unit,
): Promise<Answer> {
	const { cx, view, lang } = ask;
	const state = formIn(ask.form);
	const asked = readReach(state, ways.ways);
	const amiss = (field: string, reason: string) =>
		show(
			ask,
			ways,
			card,
			withProblems(state, { field, says: `channels.problem.${reason}` }),
		);
	if (asked === null) return amiss(reachFields.channel, "channel");
	if (asked === "stop") {
		await forgetReach(cx, subjectOf(card));
		return seeOther(path, view.t("channels.stopped"));
	}
	const done = await inTransaction(cx, (tx) =>
		chooseReach(tx, subjectOf(card), {
			...asked,
			lang,
			zone: zoneOfProvince(unit.province.code),
		}),
	);
	return done.ok
		? seeOther(path, view.t("channels.kept"))
		: amiss(reachFields.to, done.problem.reason);
}
