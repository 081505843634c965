import {
	notFound,
	type Answer as Reply,
	seeOther,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { takeFact } from "../../index.ts";
import { addressOf } from "../address.ts";
import { sharedCaseOf } from "../case-of.ts";
import { sentenceOf } from "../words.ts";
import { factExamples as shown } from "./fact-examples.ts";

export const factRoutes: Route<View>[] = [
	{
		method: "POST",
		path: "/penilaian/:unit/:instrument/:year/butir/:code/angka-hidup",
		may: "assessment.fill",
		trail: "assessment.answered",
		handle: take,
		examples: shown.take,
	},
];

async function take(ask: Ask<View>): Promise<Reply> {
	const found = await sharedCaseOf(ask);
	if (!found) return notFound;
	const code = param(ask, "code");
	const taken = await takeFact(ask.cx, found, code);
	if (
		!taken.ok &&
		(taken.problem.reason === "no-such-indicator" ||
			taken.problem.reason === "not-yours")
	)
		return notFound;
	return seeOther(
		`${to("/penilaian/:unit/:instrument/:year/butir/:code", { ...addressOf(found), code })}#angka-hidup`,
		taken.ok
			? ask.view.t("assessments.fact-taken")
			: sentenceOf(ask.view, taken.problem),
	);
}
