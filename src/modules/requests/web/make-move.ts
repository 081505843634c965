import {
	emptyForm,
	type FormState,
	formIn,
	withProblems,
} from "#kernel/form.ts";
import { type Answer, notFound, seeOther } from "#platform/http/answer.ts";
import { type Ask, param } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { doMove, type Key, type RequestProcedure } from "../index.ts";
import { documentIn, papersIn } from "./arrived.ts";
import { basedOnIn, saidTyped } from "./said-typed.ts";

/** What was typed, and with which move. */
export interface Tried {
	readonly move: string;
	readonly state: FormState;
}

export const nothingTried: Tried = { move: "", state: emptyForm };

/** Takes the step that was pressed; what must be mended comes back at its own form. */
export async function makeMove(
	ask: Ask<View>,
	key: Key,
	rule: RequestProcedure,
	by: "office" | "applicant",
	{
		after,
		again,
	}: {
		/** Where it leads once it is done, without language. */
		readonly after: string;
		readonly again: (tried: Tried) => Promise<Answer>;
	},
): Promise<Answer> {
	const { cx, form, view } = ask;
	const state = formIn(form);
	const move = param(ask, "move");
	const { typed, problems } = saidTyped(state);
	const came =
		by === "office"
			? await documentIn(cx, form)
			: await papersIn(cx, rule.request, form);
	const amiss = [...problems, ...came.problems];
	if (amiss.length > 0)
		return again({ move, state: withProblems(state, ...amiss) });
	const done = await doMove(cx, key, {
		move,
		by,
		basedOn: basedOnIn(state),
		typed,
		files: came.files,
	});
	if (done.ok) return seeOther(after, view.t("requests.done"));
	const { problem } = done;
	if ("problems" in problem)
		return again({ move, state: withProblems(state, ...problem.problems) });
	return problem.reason === "not-found"
		? notFound
		: again({
				move,
				state: withProblems(state, {
					field: "",
					says: `requests.problem.${problem.reason}`,
				}),
			});
}
