import {
	emptyForm,
	type FieldProblem,
	type FormState,
	formIn,
	typedValue,
	valuesOf,
	withProblems,
} from "#kernel/form.ts";
import type { Refusal, Result } from "#kernel/result.ts";
import { say } from "#kernel/text.ts";
import type { Unlocked } from "#keys";
import { type Answer, page, seeOther } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import { typedDay } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	bodyNamed,
	type ExtractPart,
	extractOf,
	extractParts,
	type Key,
	noteAnswer,
	noteReceipt,
	type OpenCase,
	openCase,
	type ProposalReason,
	problemsOfProposal,
	proposeReferral,
	referralsIn,
	rightNamed,
	sendReferral,
	writeDecisionDown,
} from "../../index.ts";
import { Account } from "../account.tsx";
import { unkept } from "../desk/show-case.ts";
import { refusedAs, withCaseKey } from "../with-key.ts";
import { ReferralsPage } from "./referrals-page.tsx";

/** What was proposed so far, and the form of another. */
export const showReferrals = (ask: Ask<View>): Promise<Answer> =>
	withCaseKey(ask, (unlocked, key) => draw(ask, unlocked, key, emptyForm, 200));

/** Puts the ticked parts together, or proposes what stands there. */
export const propose = (ask: Ask<View>): Promise<Answer> =>
	withCaseKey(ask, async (unlocked, key) => {
		const state = formIn(ask.form);
		if (typedValue(state, "susun") === "ya")
			return draw(ask, unlocked, key, state, 200, true);
		const { view } = ask;
		const chosen = bodyNamed(typedValue(state, "lembaga"));
		const proposal = {
			// The letter is in Indonesian, and so is the name of the body.
			body: chosen?.name.id ?? typedValue(state, "lembaga_lain").trim(),
			reach: typedValue(state, "alamat").trim(),
			why: typedValue(state, "sebab"),
			extract: typedValue(state, "petikan"),
		};
		const problems = problemsOfProposal(proposal);
		if (problems.length > 0)
			return draw(
				ask,
				unlocked,
				key,
				withProblems(state, ...problems.map(fieldOf)),
				422,
			);
		const done = await proposeReferral(ask.cx, unlocked, key, {
			proposal,
			version: versionIn(state),
		});
		return after(
			ask,
			unlocked,
			key,
			state,
			done,
			() => "",
			view.t("rights-cases.referral.done.proposed"),
		);
	});

/** The next step of one of them. */
export const goOn = (ask: Ask<View>): Promise<Answer> =>
	withCaseKey(ask, async (unlocked, key) => {
		const state = formIn(ask.form);
		const referral = Number.parseInt(typedValue(state, "nomor"), 10) || 0;
		const of = (name: string) => typedValue(state, `${name}_${referral}`);
		const which = { referral, version: versionIn(state) };
		const { cx, view } = ask;
		const field = (reason: string) => {
			const name = fieldsOfStep[reason];
			return name ? `${name}_${referral}` : "";
		};
		const ends = (done: Result<unknown, Refusal>, says: string) =>
			after(ask, unlocked, key, state, done, field, says);
		switch (typedValue(state, "apa")) {
			case "agree":
			case "take-back": {
				const decided = of("putusan");
				const takesBack = typedValue(state, "apa") === "take-back";
				if (!takesBack && !["agree", "refuse", "unreachable"].includes(decided))
					return ends(
						{ ok: false, problem: { reason: "decided-missing" } },
						"",
					);
				return ends(
					await writeDecisionDown(cx, unlocked, key, {
						...which,
						decided: takesBack
							? "take-back"
							: decided === "refuse"
								? "refuse"
								: "agree",
						ground: decided === "unreachable" ? "unreachable" : "said",
						how: of("cara"),
						contact: of("hubungi"),
					}),
					view.t("rights-cases.referral.done.decided"),
				);
			}
			case "send":
				return ends(
					await sendReferral(cx, unlocked, key, {
						...which,
						signer: { name: of("nama"), duty: of("jabatan") },
					}),
					view.t("rights-cases.referral.done.sent"),
				);
			case "receive": {
				const typed = typedDay(state.typed, `hari_${referral}`);
				return ends(
					await noteReceipt(cx, unlocked, key, {
						...which,
						receipt: of("tanda"),
						who: of("penerima"),
						day: "day" in typed ? (typed.day ?? "") : "",
					}),
					view.t("rights-cases.referral.done.received"),
				);
			}
			case "answer":
				return ends(
					await noteAnswer(cx, unlocked, key, {
						...which,
						words: of("jawab"),
					}),
					view.t("rights-cases.referral.done.answered"),
				);
			default:
				return ends({ ok: false, problem: { reason: "gone-on" } }, "");
		}
	});

async function after(
	ask: Ask<View>,
	unlocked: Unlocked,
	key: Key,
	state: FormState,
	done: Result<unknown, Refusal>,
	field: (reason: string) => string,
	says: string,
): Promise<Answer> {
	if (done.ok)
		return seeOther(
			to("/ruang/meja/:unit/:id/sambung", { unit: key.unitId, id: key.id }),
			says,
		);
	const { reason } = done.problem;
	return ["prove-again", "locked", "not-found"].includes(reason)
		? refusedAs(ask, done.problem)
		: draw(
				ask,
				unlocked,
				key,
				withProblems(state, {
					field: field(reason),
					says: `rights-cases.problem.${reason}`,
				}),
				422,
			);
}

async function draw(
	ask: Ask<View>,
	unlocked: Unlocked,
	key: Key,
	state: FormState,
	status: number,
	compose = false,
): Promise<Answer> {
	const { cx, view } = ask;
	const opened = await openCase(cx, unlocked, key);
	if (!opened.ok) return refusedAs(ask, opened.problem);
	const { header, head, pieces } = opened.value;
	return page(
		ReferralsPage({
			view,
			state: compose
				? {
						...state,
						typed: {
							...state.typed,
							petikan: [composed(opened.value, valuesOf(state, "bagian"))],
						},
					}
				: state,
			once: cx.newId(),
			header,
			head,
			all: referralsIn(pieces),
		}),
		status,
		unkept,
	);
}

/** The ticked parts in Indonesian: the letter is. Words that are missing were not told. */
function composed(
	{ pieces, head }: OpenCase,
	ticked: readonly string[],
): string {
	const account = pieces.find(({ what }) => what === "account");
	const told = Account.safeParse(account?.body).data;
	return extractOf(
		{
			happened: told?.happened ?? "",
			when: told?.when ?? "",
			where: told?.where ?? "",
			rights: head.rights
				.map((code) => say(rightNamed(code)?.label ?? { id: code }, "id"))
				.join(", "),
		},
		extractParts.filter((part) => ticked.includes(part)),
		headsOf,
	);
}

const headsOf: Readonly<Record<ExtractPart, string>> = {
	happened: "Yang terjadi",
	when: "Waktu",
	where: "Tempat",
	rights: "Hak yang tersangkut",
};

const fieldOf = (reason: ProposalReason): FieldProblem => ({
	field: {
		"body-missing": "lembaga",
		"line-too-long": "alamat",
		"why-missing": "sebab",
		"why-too-long": "sebab",
		"extract-missing": "petikan",
		"extract-too-long": "petikan",
	}[reason],
	says: `rights-cases.problem.${reason}`,
});

/** Where what went wrong with a step has to be mended. */
const fieldsOfStep: Readonly<Record<string, string>> = {
	"decided-missing": "putusan",
	"by-code-alone": "putusan",
	"declined-before": "putusan",
	"how-missing": "cara",
	"how-too-long": "cara",
	"contact-too-long": "hubungi",
	"signer-name": "nama",
	"signer-duty": "jabatan",
	"line-too-long": "nama",
	"receipt-missing": "tanda",
	"receipt-day": "hari",
	"receipt-day-before": "hari",
	"receipt-day-later": "hari",
	"answer-missing": "jawab",
	"words-too-long": "jawab",
};

const versionIn = (state: FormState): number =>
	Number.parseInt(typedValue(state, "versi"), 10) || 0;
