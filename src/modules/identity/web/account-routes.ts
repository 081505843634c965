import { z } from "zod";
import { changePassword, endSession, type Identity, limits } from "#identity";
import { readForm } from "#kernel/form.ts";
import { page, seeOther, wrong } from "#platform/http/answer.ts";
import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { PasswordPage } from "./password-page.tsx";
import { refusedAs, statusOf } from "./problems.ts";
import { showAccount } from "./show-account.ts";

const required = (says: string) => z.string(says).min(1, says);

const Change = z.object({
	lama: required("identity.password.current-missing"),
	baru: required("identity.password.next-missing"),
});

/** `/akun`, its sessions and its password. */
export const accountRoutes = ({ gate, provider }: Identity): Route<View>[] => [
	{
		method: "GET",
		path: "/akun",
		may: "signed-in",
		trail: "none",
		handle: (ask) => showAccount(ask, provider),
		examples: [
			{ state: "filled", as: "wulan", status: 200 },
			{ state: "forbidden", status: 303 },
		],
	},
	{
		method: "POST",
		path: "/akun/sesi",
		may: "signed-in",
		trail: "identity.session-ended",
		handle: async ({ cx, view, form }) => {
			const ended = await endSession(cx, String(form.get("sesi") ?? ""));
			return seeOther(
				"/akun",
				view.t(
					ended.ok
						? "identity.account.session-ended"
						: "identity.account.no-such-session",
				),
			);
		},
		examples: [
			{
				state: "over already",
				as: "wulan",
				form: { sesi: "bukan-sesi" },
				status: 303,
			},
			{ state: "forbidden", form: {}, status: 403 },
		],
	},
	{
		method: "GET",
		path: "/akun/sandi",
		may: "signed-in",
		trail: "none",
		handle: ({ view }) => page(PasswordPage({ view })),
		examples: [
			{ state: "empty", as: "wulan", status: 200 },
			{ state: "forbidden", status: 303 },
		],
	},
	{
		method: "POST",
		path: "/akun/sandi",
		may: "signed-in",
		trail: "identity.password-changed",
		handle: async ({ cx, view, form, request, sessionId }) => {
			const read = readForm(Change, form);
			if (!read.ok) return wrong(PasswordPage({ view, state: read.state }));
			const { lama: current, baru: next } = read.value;
			const changed = await changePassword(gate, cx, request, {
				current,
				next,
				sessionId: sessionId ?? "",
			});
			if (changed.ok)
				return seeOther("/akun", view.t("identity.password.changed"));
			const { reason, about } = changed.problem;
			const field = reason === "wrong-password" ? "lama" : "baru";
			const problem = {
				reason,
				about: {
					least: limits.password.atLeast,
					most: limits.password.atMost,
					...about,
				},
			};
			return page(
				PasswordPage({
					view,
					state: refusedAs(read.state, "password", field, problem),
				}),
				statusOf(problem),
			);
		},
		examples: [
			{ state: "empty", as: "wulan", form: {}, status: 422 },
			{
				state: "too short",
				as: "wulan",
				form: { lama: "apa saja", baru: "pendek" },
				status: 422,
			},
			{
				state: "wrong: her own name",
				as: "wulan",
				form: { lama: "apa saja", baru: "Wulan Kartika 2026!" },
				status: 422,
			},
			{
				state: "wrong",
				as: "wulan",
				form: {
					lama: "bukan kata sandinya",
					baru: "kalimat yang cukup panjang",
				},
				status: 422,
			},
			{ state: "forbidden", form: {}, status: 403 },
		],
	},
];
