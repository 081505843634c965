import { z } from "zod";
import { type Identity, limits, type UseCodeRefusal, useCode } from "#identity";
import { readForm } from "#kernel/form.ts";
import { type Answer, page } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { landing } from "../landing.ts";
import { refusedAs, statusOf } from "../problems.ts";
import type { IdentityPages } from "../routes.ts";
import { LostPage } from "./lost-page.tsx";
import { UseCodePage } from "./use-code-page.tsx";

const required = (says: string) => z.string(says).trim().min(1, says);

const Paper = z.object({
	nama: required("identity.paper.name-missing"),
	kode: required("identity.paper.code-missing"),
	sandi: z
		.string("identity.paper.next-missing")
		.min(1, "identity.paper.next-missing"),
});

/** What was typed may be a code that still opens: no cache keeps the page. */
const unkept = { "cache-control": "no-store" };

/** `/masuk/lupa` and `/undangan`: ways in for those who have no password. */
export function useCodeRoutes(
	{ gate }: Identity,
	pages: IdentityPages,
): Route<View>[] {
	const show = ({ view }: Ask<View>, state = {}, status = 200): Answer =>
		page(UseCodePage({ view, ...state }), status, unkept);

	const use = async (ask: Ask<View>): Promise<Answer> => {
		const read = readForm(Paper, ask.form);
		if (!read.ok) return show(ask, { state: read.state }, 422);
		const { nama: name, kode: code, sandi: password } = read.value;
		const used = await useCode(gate, ask.cx, ask.request, {
			name,
			code,
			password,
		});
		if (!used.ok) {
			const problem = withLimits(used.problem);
			const field = fieldOf(problem);
			const state = refusedAs(read.state, "paper", field, problem);
			return show(ask, { state }, statusOf(problem));
		}
		const flash = ask.view.t("identity.paper.set");
		if (used.value.next === "sign-in")
			return {
				kind: "see-other",
				to: "/masuk",
				flash: ask.view.t("identity.paper.set-sign-in"),
			};
		const { cookies } = used.value;
		return used.value.next === "code"
			? { kind: "see-other", to: "/masuk/kode", flash, cookies }
			: landing(ask, pages, used.value.personId, cookies, { flash });
	};

	return [
		{
			method: "GET",
			path: "/masuk/lupa",
			may: "anyone",
			trail: "none",
			handle: ({ view }) => page(LostPage({ view })),
			examples: [{ state: "filled", status: 200 }],
		},
		{
			method: "GET",
			path: "/undangan",
			may: "anyone",
			trail: "none",
			handle: (ask) => show(ask),
			examples: [{ state: "empty", status: 200 }],
		},
		{
			method: "POST",
			path: "/undangan",
			may: "anyone",
			trail: "identity.code-used",
			handle: use,
			examples: [
				{ state: "empty", form: {}, status: 422 },
				{
					state: "typing slip",
					form: paper("7777-7777-7777-7777-7"),
					status: 422,
				},
				{ state: "no code", form: paper("7777"), status: 422 },
				{
					state: "too short",
					form: { ...paper(ofZeros), sandi: "pendek" },
					status: 422,
				},
				{
					state: "wrong: a password that is guessed first",
					form: { ...paper(ofZeros), sandi: "rangkul-banten-2026" },
					status: 422,
				},
				{ state: "wrong", form: paper(ofZeros), status: 422 },
			],
		},
	];
}

/** A code as it might be, of the example that has none. */
const ofZeros = "0000 0000 0000 0000 0";

const paper = (kode: string) => ({
	nama: "nadia",
	kode,
	sandi: "kalimat yang cukup panjang",
});

const fieldOf = ({ reason }: UseCodeRefusal): string => {
	if (["too-short", "too-long", "guessed-first"].includes(reason))
		return "sandi";
	return reason === "wrong" ? "nama" : "kode";
};

const withLimits = ({ reason, about }: UseCodeRefusal): UseCodeRefusal => ({
	reason,
	about: {
		least: limits.password.atLeast,
		most: limits.password.atMost,
		...about,
	},
});
