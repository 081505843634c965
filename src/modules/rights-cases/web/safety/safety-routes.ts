import { formIn, typedValue, withProblems } from "#kernel/form.ts";
import { seeOther } from "#platform/http/answer.ts";
import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { answerByCode, answerFor, answerOf, noteRead } from "../../index.ts";
import { deed } from "../desk/deeds.ts";
import { showMine, withPair } from "../mine/show-mine.ts";
import { safetyExamples as shown } from "./safety-examples.ts";

const missing = {
	field: "keadaan",
	says: "rights-cases.problem.how-missing-answer",
};

/** How somebody is: said by the code, heard by an officer, and read by one. */
export const safetyRoutes: readonly Route<View>[] = [
	{
		method: "POST",
		path: "/ruang/saya/keadaan",
		may: "anyone",
		trail: "rights-case.answered",
		handle: (ask) =>
			withPair(ask, async (pair, visit) => {
				const state = formIn(ask.form);
				const answer = answerOf(typedValue(state, "keadaan"));
				if (!answer)
					return showMine(ask, pair, visit, withProblems(state, missing));
				const done = await answerByCode(ask.cx, pair, visit, answer);
				return done.ok
					? // The same for each of the answers.
						seeOther("/ruang/saya", ask.view.t("rights-cases.mine.done.kept"))
					: showMine(
							ask,
							pair,
							visit,
							withProblems(state, {
								field: "",
								says: `rights-cases.problem.${done.problem.reason}`,
							}),
						);
			}),
		examples: shown.mine,
	},
	{
		method: "POST",
		path: "/ruang/meja/:unit/:id/keadaan",
		may: "rights.receive, rights.examine",
		trail: "rights-case.answered",
		handle: deed(
			(reason) =>
				reason === "how-missing-answer" ? "keadaan" : "keadaan_kata",
			"answered",
			async (ask, unlocked, key, state) => {
				const answer = answerOf(typedValue(state, "keadaan"));
				return answer
					? answerFor(ask.cx, unlocked, key, {
							answer,
							words: typedValue(state, "keadaan_kata"),
						})
					: { ok: false, problem: { reason: "how-missing-answer" } };
			},
		),
		examples: shown.heard,
	},
	{
		method: "POST",
		path: "/ruang/meja/:unit/:id/dibaca",
		may: "rights.receive, rights.examine",
		trail: "rights-case.answer-read",
		handle: deed(
			(reason) => (reason === "nothing-waits" ? "" : "dibaca"),
			"answer-read",
			(ask, unlocked, key, state) =>
				noteRead(ask.cx, unlocked, key, {
					words: typedValue(state, "dibaca"),
					version: Number.parseInt(typedValue(state, "versi"), 10) || 0,
				}),
		),
		examples: shown.read,
	},
];
