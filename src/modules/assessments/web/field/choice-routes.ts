import {
	notFound,
	type Answer as Reply,
	seeOther,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { chooseValue } from "../../index.ts";
import { addressOf } from "../address.ts";
import { sharedCaseOf } from "../case-of.ts";
import { sentenceOf } from "../words.ts";
import { fieldExamples as shown } from "./field-examples.ts";

export const choiceRoutes: Route<View>[] = [
	{
		method: "POST",
		path: "/penilaian/:unit/:instrument/:year/butir/:code/pilihan",
		may: "assessment.fill",
		trail: "assessment.value-chosen, assessment.answered",
		handle: choose,
		examples: shown.choose,
	},
];

async function choose(ask: Ask<View>): Promise<Reply> {
	const found = await sharedCaseOf(ask);
	if (!found) return notFound;
	const code = param(ask, "code");
	const chosen = await chooseValue(ask.cx, found, {
		code,
		choice: String(ask.form.get("pilihan") ?? ""),
		take: ask.form.get("pakai") === "ganti",
		seen: Number(ask.form.get("versi") ?? 0),
	});
	if (
		!chosen.ok &&
		["not-yours", "no-such-indicator"].includes(chosen.problem.reason)
	)
		return notFound;
	const at = addressOf(found);
	return seeOther(
		to("/penilaian/:unit/:instrument/:year/butir/:code", { ...at, code }),
		chosen.ok
			? ask.view.t("assessments.choice-made", {
					n: chosen.value.choices.length,
				})
			: sentenceOf(ask.view, chosen.problem),
	);
}
