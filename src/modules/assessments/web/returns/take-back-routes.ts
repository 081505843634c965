import {
	forbidden,
	notFound,
	type Answer as Reply,
	seeOther,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { takeBack } from "../../index.ts";
import { addressOf } from "../address.ts";
import { caseOf } from "../case-of.ts";
import { verifyExamples as shown } from "../verify-examples.ts";
import { sentenceOf } from "../words.ts";

/** What a unit did not mend in its days comes back to the verifier. */
export const takeBackRoutes: Route<View>[] = [
	{
		method: "POST",
		path: "/verifikasi/:unit/:instrument/:year/pengambilan",
		may: "assessment.verify",
		trail: "assessment.corrections-lapsed",
		handle: take,
		examples: shown.takeBack,
	},
];

async function take(ask: Ask<View>): Promise<Reply> {
	const found = await caseOf(ask);
	if (!found) return notFound;
	const taken = await takeBack(ask.cx, found);
	if (!taken.ok && taken.problem.reason === "own-unit") return forbidden;
	if (!taken.ok && taken.problem.reason === "not-a-verifier") return notFound;
	return seeOther(
		to("/verifikasi/:unit/:instrument/:year", addressOf(found)),
		taken.ok
			? ask.view.t("assessments.take-back-done")
			: sentenceOf(ask.view, taken.problem),
	);
}
