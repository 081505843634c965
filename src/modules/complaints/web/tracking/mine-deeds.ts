import {
	emptyForm,
	type FieldProblem,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import type { Refusal, Result } from "#kernel/result.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import { OverPage, withVisit } from "#receipts/web";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	addWords,
	confirm as confirmAnswer,
	type Key,
	longestWords,
	object as objectTo,
	progressOf,
	rate as rateHandling,
	reopen as reopenIt,
	reply as replyTo,
	subjectKind,
	withdraw as withdrawIt,
} from "../../index.ts";
import { readRating } from "../rate-questions.tsx";
import { showMine } from "./show-mine.tsx";
import { WithdrawPage } from "./withdraw-page.tsx";

type Handle = (ask: Ask<View>) => Promise<Answer>;

/** With what the code led to; what was written is not lost when the visit is over. */
const byVisit = (
	ask: Ask<View>,
	then: (key: Key) => Promise<Answer>,
): Promise<Answer> =>
	withVisit(
		ask,
		subjectKind,
		({ unitId, subjectId: id }) => then({ unitId, id }),
		() =>
			wrong(
				OverPage({
					view: ask.view,
					words: [
						"balasan",
						"tambahan",
						"keberatan",
						"pembukaan",
						"alasan",
					].map((name) => typedValue(formIn(ask.form), name)),
				}),
			),
	);

type Say =
	| "replied"
	| "added"
	| "objected"
	| "reopened"
	| "confirmed"
	| "withdrawn"
	| "rated";

const said =
	(
		name: "balasan" | "tambahan" | "keberatan" | "pembukaan",
		deed: (
			...given: Parameters<typeof replyTo>
		) => Promise<Result<unknown, Refusal>>,
		says: Say,
	): Handle =>
	(ask) =>
		byVisit(ask, async (key) => {
			const state = formIn(ask.form);
			const done = await deed(ask.cx, key, typedValue(state, name));
			return after(ask, key, done, says, (reason) =>
				withProblems(state, problem(name, reason)),
			);
		});

export const reply = said("balasan", replyTo, "replied");
export const add = said("tambahan", addWords, "added");
export const object = said("keberatan", objectTo, "objected");
export const reopen = said("pembukaan", reopenIt, "reopened");

export const confirm: Handle = (ask) =>
	byVisit(ask, async (key) =>
		after(ask, key, await confirmAnswer(ask.cx, key), "confirmed", (reason) =>
			withProblems(emptyForm, problem("", reason)),
		),
	);

export const rate: Handle = (ask) =>
	byVisit(ask, async (key) => {
		const state = formIn(ask.form);
		const rating = readRating(state);
		if ("missing" in rating)
			return showMine(ask, key, {
				state: withProblems(
					state,
					...rating.missing.map((field) => problem(field, "no-level")),
				),
			});
		const done = await rateHandling(ask.cx, key, rating);
		return after(ask, key, done, "rated", (reason) =>
			withProblems(state, problem("", reason)),
		);
	});

/** Whether they are sure. */
export const askToWithdraw: Handle = (ask) =>
	withVisit(ask, subjectKind, async ({ unitId, subjectId: id }) => {
		const progress = await progressOf(ask.cx, { unitId, id });
		if (!progress) return notFound;
		return progress.can.includes("withdraw")
			? page(
					WithdrawPage({
						view: ask.view,
						state: emptyForm,
						once: ask.cx.newId(),
					}),
				)
			: seeOther(to("/pengaduan/saya", {}));
	});

export const withdraw: Handle = (ask) =>
	byVisit(ask, async (key) => {
		const state = formIn(ask.form);
		const done = await withdrawIt(ask.cx, key, typedValue(state, "alasan"));
		if (!done.ok && done.problem.reason === "words-too-long")
			return wrong(
				WithdrawPage({
					view: ask.view,
					state: withProblems(state, problem("alasan", "words-too-long")),
					once: ask.cx.newId(),
				}),
			);
		return after(ask, key, done, "withdrawn", (reason) =>
			withProblems(emptyForm, problem("", reason)),
		);
	});

/** After a deed: the page as it is now, with a sentence; or the same page with what is to be mended. */
async function after(
	ask: Ask<View>,
	key: Key,
	done: Result<unknown, Refusal>,
	says: Say,
	mended: (reason: string) => FormState,
): Promise<Answer> {
	if (done.ok)
		return seeOther(
			to("/pengaduan/saya", {}),
			ask.view.t(`complaints.mine.done.${says}`),
		);
	const { reason } = done.problem;
	return reason === "not-found"
		? notFound
		: showMine(ask, key, { state: mended(reason) });
}

/** What cannot be done as it stands is said above the page, everything else at its field. */
const problem = (field: string, reason: string): FieldProblem => ({
	field: ["not-now", "has-ended", "reopen-over"].includes(reason) ? "" : field,
	says: `complaints.problem.${reason}`,
	about: { n: longestWords },
});
