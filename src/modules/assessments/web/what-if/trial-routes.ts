import { checkDraft, draftOf, instrumentNamed } from "#instruments";
import { holds } from "#kernel/actor.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { roundsToTry, tryDraft } from "../../index.ts";
import { askedIn, roundKey } from "./trial-asked.ts";
import { trialExamples } from "./trial-examples.ts";
import { TrialPage } from "./trial-page.tsx";

export const trialRoutes: Route<View>[] = [
	{
		method: "GET",
		path: "/kelola/instrumen/:draft/andai",
		may: "instruments.publish",
		trail: "none",
		handle: showTrial,
		examples: trialExamples,
	},
];

async function showTrial(ask: Ask<View>): Promise<Answer> {
	const { cx, view, query } = ask;
	const draft = await draftOf(cx, param(ask, "draft"));
	if (!draft) return notFound;
	const { instrument } = checkDraft(draft.text, view.lang);
	if (instrument?.use !== "assessment")
		return seeOther(
			to("/kelola/instrumen/:draft", { draft: draft.id }),
			view.t(
				instrument
					? "assessments.trial-no-survey"
					: "instruments.findings-first",
			),
		);
	// Whoever writes instruments reads what units answered only where he may read their papers.
	if (!holds(cx.actor, "assessment.read", { programme: instrument.programme }))
		return notFound;
	const rounds = await roundsToTry(cx, instrument.programme);
	const asked = askedIn(query);
	const round =
		rounds.find((each) => roundKey(each) === asked.round) ?? rounds[0];
	const published = round && instrumentNamed(round.instrument);
	const trial = round && (await tryDraft(cx, instrument, round));
	return page(
		TrialPage({
			view,
			draft,
			instrument,
			rounds,
			asked,
			tried: round && published && trial ? { round, published, trial } : null,
		}),
	);
}
