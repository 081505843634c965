import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import type { Refusal, Result } from "#kernel/result.ts";
import type { KeyPair } from "#platform/envelope.ts";
import { type Answer, page, seeOther } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import type { Visit } from "#receipts";
import { withVisit } from "#receipts/web";
import type { View } from "#ui/view.ts";
import {
	addWords,
	deadlinesOf,
	isState,
	keyOfVisit,
	moveByReporter,
	step,
	subjectKind,
	visitCase,
} from "../../index.ts";
import { mineExamples as shown } from "./mine-examples.ts";
import { MinePage, NotYetPage } from "./mine-page.tsx";
import { pairIn } from "./room-key.ts";

const deed = (
	path: string,
	trail: string,
	act: (
		ask: Ask<View>,
		pair: KeyPair,
		visit: Visit,
		words: string,
	) => Promise<Result<unknown, Refusal>>,
	examples: Route<View>["examples"],
	/** Where it is written. */
	field = "kata",
): Route<View> => ({
	method: "POST",
	path: `/ruang/saya/${path}`,
	may: "anyone",
	trail,
	handle: (ask) =>
		withPair(ask, async (pair, visit) => {
			const state = formIn(ask.form);
			const done = await act(ask, pair, visit, typedValue(state, field));
			if (done.ok)
				return seeOther(
					"/ruang/saya",
					ask.view.says(`rights-cases.mine.done.${path}`),
				);
			return show(
				ask,
				pair,
				visit,
				withProblems(state, {
					field: done.problem.reason.startsWith("words") ? field : "",
					says: `rights-cases.problem.${done.problem.reason}`,
				}),
			);
		}),
	examples,
});

/** What whoever told it sees and does, by the code. */
export const mineRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/ruang/saya",
		may: "anyone",
		// A row of it would say when somebody looked.
		trail: "none",
		handle: (ask) =>
			withPair(ask, (pair, visit) => show(ask, pair, visit, emptyForm)),
		examples: shown.mine,
	},
	deed(
		"tambah",
		"rights-case.added",
		(ask, pair, visit, words) => addWords(ask.cx, pair, visit, words),
		shown.add,
	),
	deed(
		"lengkapi",
		"rights-case.moved-by-code",
		async (ask, pair, visit, words) => {
			const completed = await moveByReporter(ask.cx, pair, visit, {
				move: "complete",
				words,
			});
			return completed.ok || completed.problem.reason !== "not-now"
				? completed
				: moveByReporter(ask.cx, pair, visit, { move: "reopen", words });
		},
		shown.complete,
	),
	deed(
		"cabut",
		"rights-case.moved-by-code",
		(ask, pair, visit, words) =>
			moveByReporter(ask.cx, pair, visit, { move: "withdraw", words }),
		shown.withdraw,
		"alasan",
	),
];

/** With what the code of this visit opened; without it the code is asked for again. */
const withPair = (
	ask: Ask<View>,
	then: (pair: KeyPair, visit: Visit) => Promise<Answer>,
): Promise<Answer> =>
	withVisit(ask, subjectKind, async (visit) => {
		const pair = await pairIn(ask, visit);
		return pair
			? then(pair, visit)
			: seeOther("/lacak", ask.view.t("rights-cases.mine.code-again"));
	});

async function show(
	ask: Ask<View>,
	pair: KeyPair,
	visit: Visit,
	state: FormState,
): Promise<Answer> {
	const { cx, view } = ask;
	const found = await visitCase(cx, pair, visit);
	if (!found.ok) return page(NotYetPage({ view }), 200, unkept);
	const may = (move: "complete" | "reopen" | "withdraw") =>
		isState(found.value.state) &&
		step(found.value.state, move, "reporter") !== null;
	return page(
		MinePage({
			view,
			progress: found.value,
			clocks: await deadlinesOf(cx, keyOfVisit(visit)),
			state,
			once: cx.newId(),
			can: {
				complete: may("complete"),
				reopen: may("reopen"),
				withdraw: may("withdraw"),
			},
		}),
		state.problems.length > 0 ? 422 : 200,
		unkept,
	);
}

const unkept = { "cache-control": "no-store" };
