import { z } from "zod";
import {
	type Identity,
	type Proof,
	proofOf,
	proveAgain,
	proveAgainPath,
} from "#identity";
import { emptyForm, readForm } from "#kernel/form.ts";
import { type Answer, page, seeOther } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { backOf } from "./landing.ts";
import { refusedAs, statusOf } from "./problems.ts";
import { ProveAgainPage } from "./prove-again-page.tsx";

const path = proveAgainPath;

const Code = z.object({
	kode: z
		.string("identity.code.missing")
		.trim()
		.min(1, "identity.code.missing"),
});

/** `/masuk/kukuhkan`: the second factor once more, of somebody who is in. */
export function proveAgainRoutes({ gate }: Identity): Route<View>[] {
	const show = (
		ask: Ask<View>,
		proof: Proof,
		state = emptyForm,
		status = 200,
	): Answer =>
		page(
			ProveAgainPage({ view: ask.view, state, proof, back: backOf(ask) }),
			status,
		);

	const prove = async (ask: Ask<View>): Promise<Answer> => {
		const sessionId = ask.sessionId ?? "";
		const proof = await proofOf(gate, ask.cx, sessionId);
		if (proof === null) return show(ask, proof, emptyForm, 422);
		const read = readForm(Code, ask.form);
		if (proof === "second-factor" && !read.ok)
			return show(ask, proof, read.state, 422);
		const typed = read.ok ? read.value.kode : "";
		const proved = await proveAgain(gate, ask.cx, ask.request, {
			sessionId,
			typed,
		});
		if (proved.ok)
			return seeOther(
				backOf(ask) ?? "/akun",
				ask.view.t("identity.again.done"),
			);
		const state = refusedAs(emptyForm, "again", "kode", proved.problem);
		return show(ask, proof, state, statusOf(proved.problem));
	};

	return [
		{
			method: "GET",
			path,
			may: "signed-in",
			trail: "none",
			handle: async (ask) =>
				show(ask, await proofOf(gate, ask.cx, ask.sessionId ?? "")),
			examples: [
				{ state: "filled", as: "ratna", query: "ke=%2Fjejak", status: 200 },
				{ state: "forbidden", status: 303 },
			],
		},
		{
			method: "POST",
			path,
			may: "signed-in",
			trail: "identity.proved-again",
			handle: prove,
			examples: [
				...(gate.mode === "demo"
					? [
							{
								state: "the button of a sample",
								as: "ratna",
								form: { ke: "/jejak" },
								status: 303,
							},
						]
					: []),
				{ state: "forbidden", form: {}, status: 403 },
			],
		},
	];
}
