import {
	notFound,
	type Answer as Reply,
	seeOther,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { attachProof, itemsOfCase, offeredProofs } from "../../index.ts";
import { addressOf } from "../address.ts";
import { caseOf } from "../case-of.ts";
import { sentenceOf } from "../words.ts";
import { twinExamples as shown } from "./twin-examples.ts";

export const twinRoutes: Route<View>[] = [
	{
		method: "POST",
		path: "/penilaian/:unit/:instrument/:year/butir/:code/bukti-padanan",
		may: "assessment.fill",
		trail: "assessment.proof-attached",
		handle: take,
		examples: shown.take,
	},
];

/** Only what is offered here; any other document is chosen in the form of the item. */
async function take(ask: Ask<View>): Promise<Reply> {
	const { cx, view } = ask;
	const found = await caseOf(ask);
	const code = param(ask, "code");
	const item =
		found && (await itemsOfCase(cx, found)).find((one) => one.code === code);
	if (!found || !item) return notFound;
	const wanted = String(ask.form.get("padanan") ?? "");
	const offered = await offeredProofs(cx, found, item);
	const there = `${to("/penilaian/:unit/:instrument/:year/butir/:code", { ...addressOf(found), code })}#bukti`;
	if (!offered.some(({ evidence }) => evidence.id === wanted))
		return item.proofs.some(({ id }) => id === wanted)
			? seeOther(there, view.t("assessments.twin-used"))
			: notFound;
	const attached = await attachProof(cx, found, code, wanted);
	if (!attached.ok && attached.problem.reason === "not-yours") return notFound;
	return seeOther(
		there,
		attached.ok
			? view.t("assessments.twin-used")
			: sentenceOf(view, attached.problem),
	);
}
