import { formIn, typedValue, withProblems } from "#kernel/form.ts";
import { seeOther } from "#platform/http/answer.ts";
import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { type Decided, decideByCode } from "../../index.ts";
import { showMine, withPair } from "../mine/show-mine.ts";
import { referralExamples as shown } from "./referral-examples.ts";
import { goOn, propose, showReferrals } from "./show-referrals.ts";

const path = "/ruang/meja/:unit/:id/sambung";
const may = "rights.receive, rights.examine";

const isDecided = (text: string): text is Decided =>
	["agree", "refuse", "take-back"].includes(text);

/** Passing something on to another body: proposed and sent by officers, agreed to by whoever told it. */
export const referralRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may,
		trail: "rights-case.opened",
		handle: showReferrals,
		examples: shown.all,
	},
	{
		method: "POST",
		path,
		may,
		trail: "rights-case.referral",
		handle: propose,
		examples: shown.propose,
	},
	{
		method: "POST",
		path: `${path}/lanjut`,
		may,
		trail: "rights-case.referral",
		handle: goOn,
		examples: shown.goOn,
	},
	{
		method: "POST",
		path: "/ruang/saya/sambung",
		may: "anyone",
		trail: "rights-case.referral-by-code",
		handle: (ask) =>
			withPair(ask, async (pair, visit) => {
				const state = formIn(ask.form);
				const decided = typedValue(state, "putusan");
				const referral = Number.parseInt(typedValue(state, "nomor"), 10) || 0;
				const contact = `hubungi_${referral}`;
				const done = isDecided(decided)
					? await decideByCode(ask.cx, pair, visit, {
							referral,
							decided,
							contact: typedValue(state, contact),
						})
					: { ok: false as const, problem: { reason: "gone-on" } };
				return done.ok
					? seeOther("/ruang/saya", ask.view.t("rights-cases.mine.done.kept"))
					: showMine(
							ask,
							pair,
							visit,
							withProblems(state, {
								field:
									done.problem.reason === "contact-too-long" ? contact : "",
								says: `rights-cases.problem.${done.problem.reason}`,
							}),
						);
			}),
		examples: shown.mine,
	},
];
