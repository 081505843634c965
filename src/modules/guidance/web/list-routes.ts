import { type Answer, notFound, page } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitNamesOf } from "#units";
import {
	coachingsOf,
	mayAnswer,
	mayRead,
	officeRewording,
	questionsOf,
	rewordingsToReview,
	sideOf,
	toReview,
	unitsAsking,
	visitsOf,
	waitingFor,
} from "../index.ts";
import { listExamples as shown } from "./examples.ts";
import { anyoneOfIt } from "./fields.ts";
import { HomePage, UnitPage } from "./list-page.tsx";
import { withUnit } from "./with-question.ts";

export const listRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/bimbingan",
		may: anyoneOfIt,
		trail: "none",
		handle: async ({ cx, view, query }) =>
			page(
				HomePage({
					view,
					waiting: await waitingFor(cx, query.get("sesudah") ?? ""),
					later: query.has("sesudah"),
					proposals: await toReview(cx),
					rewordings: await rewordingsToReview(cx),
					words: officeRewording(cx.actor, undefined) !== null,
					units: [...(await unitNamesOf(cx, unitsAsking(cx))).values()],
				}),
			),
		examples: shown.home,
	},
	{
		method: "GET",
		path: "/bimbingan/:unit",
		may: anyoneOfIt,
		trail: "none",
		handle: (ask) => withUnit(ask, (unit) => ofUnit(ask, unit)),
		examples: shown.unit,
	},
];

async function ofUnit({ cx, view }: Ask<View>, unit: Unit): Promise<Answer> {
	const side = await sideOf(cx, unit, null);
	if (!mayRead(cx.actor, side).may) return notFound;
	const coachings = await coachingsOf(cx, unit.id);
	const { officeId } = side;
	const coach = mayAnswer(cx.actor, side).may;
	return page(
		UnitPage({
			view,
			unit,
			questions: await questionsOf(cx, unit),
			coachings,
			officeId,
			coach,
			coached: side.coached,
			visits: await visitsOf(cx, unit, null, coach),
			offices: await unitNamesOf(cx, [
				...coachings.map((one) => one.officeId),
				...(officeId === null ? [] : [officeId]),
			]),
		}),
	);
}
