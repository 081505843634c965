import { formIn, typedValue, withProblems } from "#kernel/form.ts";
import type { Refusal, Result } from "#kernel/result.ts";
import type { KeyPair } from "#platform/envelope.ts";
import { seeOther } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import type { Visit } from "#receipts";
import type { View } from "#ui/view.ts";
import { addWords, moveByReporter } from "../../index.ts";
import { mineExamples as shown } from "./mine-examples.ts";
import { showMine, withPair } from "./show-mine.ts";

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
			return showMine(
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
		handle: (ask) => withPair(ask, (pair, visit) => showMine(ask, pair, visit)),
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
