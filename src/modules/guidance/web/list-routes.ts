import { type Answer, notFound, page } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitNamesOf } from "#units";
import {
	coachingsOf,
	mayRead,
	questionsOf,
	sideOf,
	toReview,
	unitsAsking,
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
		handle: async ({ cx, view }) =>
			page(
				HomePage({
					view,
					waiting: await waitingFor(cx),
					proposals: await toReview(cx),
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
	return page(
		UnitPage({
			view,
			unit,
			questions: await questionsOf(cx, unit),
			coachings,
			officeId,
			offices: await unitNamesOf(cx, [
				...coachings.map((one) => one.officeId),
				...(officeId === null ? [] : [officeId]),
			]),
		}),
	);
}
