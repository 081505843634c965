import {
	type Identity,
	isFresh,
	proofOf,
	proveAgain,
	proveAgainPath,
} from "#identity";
import { emptyForm, withProblems } from "#kernel/form.ts";
import { type ProofAgain, proofField } from "#platform/http/proof.ts";
import type { View } from "#ui/view.ts";
import { refusedAs, statusOf } from "./problems.ts";
import { ProveHerePage } from "./prove-here-page.tsx";

/** For the pipeline: a form that came after the proof was over is done once the second factor was shown beside it. */
export const proofAgain = ({ gate }: Identity): ProofAgain<View> => ({
	path: proveAgainPath,
	isFresh,
	take: async ({ cx, view, request, sessionId, typed, sent }) => {
		const proof = await proofOf(gate, cx, sessionId);
		const asked = (state = emptyForm, status = 403) => ({
			html: ProveHerePage({ view, state, proof, sent }),
			status,
		});
		if (typed === null || proof === null) return asked();
		if (proof === "second-factor" && typed.trim() === "")
			return asked(
				withProblems(emptyForm, {
					field: proofField,
					says: "identity.code.missing",
				}),
				422,
			);
		const proved = await proveAgain(gate, cx, request, { sessionId, typed });
		return proved.ok
			? null
			: asked(
					refusedAs(emptyForm, "again", proofField, proved.problem),
					statusOf(proved.problem),
				);
	},
});
