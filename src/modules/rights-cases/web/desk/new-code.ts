import { emptyForm, typedValue, withProblems } from "#kernel/form.ts";
import { type Answer, page } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { askNewCode, giveNewCode } from "../../index.ts";
import { refusedAs, withCaseKey } from "../with-key.ts";
import { deed } from "./deeds.ts";
import { NewCodePage } from "./new-code-page.tsx";
import { drawCase, unkept } from "./show-case.ts";

/** One officer writes down what was asked and how it was answered. */
export const askForCode = deed(
	(reason) => (reason.startsWith("proof") ? "bukti" : ""),
	"code-asked",
	({ cx }, unlocked, key, state) =>
		askNewCode(cx, unlocked, key, typedValue(state, "bukti")),
);

/** Another one gives a new code, which stands in this one answer. */
export const giveCode = (ask: Ask<View>): Promise<Answer> =>
	withCaseKey(ask, async (unlocked, key) => {
		const { cx, view } = ask;
		const given = await giveNewCode(cx, unlocked, key);
		if (given.ok)
			return page(
				NewCodePage({ view, at: key, code: given.value.code }),
				200,
				unkept,
			);
		const { reason } = given.problem;
		if (["prove-again", "locked", "not-found"].includes(reason))
			return refusedAs(ask, given.problem);
		const state = withProblems(emptyForm, {
			field: "",
			says: `rights-cases.problem.${reason}`,
		});
		return drawCase(ask, unlocked, key, state, 422);
	});
