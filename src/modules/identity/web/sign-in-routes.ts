import { z } from "zod";
import {
	confirmSecondFactor,
	enterAsSample,
	type Identity,
	keyCookieGone,
	linkedSince,
	linkIfAgreed,
	type Provider,
	signIn,
	signOut,
} from "#identity";
import { cast, samplePassword, stories } from "#identity/samples";
import { emptyForm, type FormState, readForm } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { type Answer, page, wrong } from "#platform/http/answer.ts";
import { deviceKeyGone } from "#platform/http/device-key.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { CodePage } from "./code-page.tsx";
import { backOf, codePath, landing } from "./landing.ts";
import { roleInWords } from "./me-in-words.ts";
import { refusedAs, statusOf } from "./problems.ts";
import type { IdentityPages } from "./routes.ts";
import type { SampleGroup } from "./sample-accounts.tsx";
import { SignInPage } from "./sign-in-page.tsx";

const required = (says: string) => z.string(says).trim().min(1, says);

const Password = z.object({
	nama: required("identity.signin.name-missing"),
	sandi: z
		.string("identity.signin.password-missing")
		.min(1, "identity.signin.password-missing"),
});
const Code = z.object({ kode: required("identity.code.missing") });

/** `GET /masuk` to `POST /keluar`. */
export function signInRoutes(
	{ gate, provider }: Identity,
	pages: IdentityPages,
): Route<View>[] {
	const samplesFor = (ask: Ask<View>) =>
		gate.mode === "demo" ? sampleGroups(ask, pages) : Promise.resolve([]);
	const signInPage = async (ask: Ask<View>, state: FormState = emptyForm) =>
		SignInPage({
			view: ask.view,
			state,
			back: backOf(ask),
			samples: await samplesFor(ask),
			provider: provider?.name ?? null,
		});
	const entered = (
		ask: Ask<View>,
		personId: string,
		cookies: readonly string[],
	): Promise<Answer> => landing(ask, pages, personId, cookies);

	return [
		{
			method: "GET",
			path: "/masuk",
			may: "anyone",
			trail: "none",
			handle: async (ask) => page(await signInPage(ask)),
			examples: [
				{ state: "empty", status: 200 },
				{
					state: "asked to sign in on the way",
					query: "ke=%2Fakun",
					status: 200,
				},
				{ state: "signed in already", as: "wulan", status: 200 },
			],
		},
		{
			method: "POST",
			path: "/masuk",
			may: "anyone",
			trail: "identity.signed-in",
			handle: async (ask) => {
				const read = readForm(Password, ask.form);
				if (!read.ok) return wrong(await signInPage(ask, read.state));
				const { nama: name, sandi: password } = read.value;
				const answer = await signIn(gate, ask.cx, ask.request, {
					name,
					password,
				});
				if (!answer.ok)
					return page(
						await signInPage(
							ask,
							refusedAs(read.state, "signin", "nama", answer.problem),
						),
						statusOf(answer.problem),
					);
				if (answer.value.next === "code")
					return {
						kind: "see-other",
						to: codePath(backOf(ask)),
						cookies: answer.value.cookies,
					};
				return entered(ask, answer.value.personId, answer.value.cookies);
			},
			examples: [
				{ state: "empty", form: {}, status: 422 },
				{
					state: "wrong",
					form: { nama: "wulan", sandi: "bukan kata sandinya" },
					status: 422,
				},
				...(gate.mode === "demo"
					? [
							{
								state: "right",
								form: { nama: "wulan", sandi: samplePassword },
								status: 303,
							},
						]
					: []),
			],
		},
		{
			method: "GET",
			path: "/masuk/kode",
			may: "anyone",
			trail: "none",
			handle: (ask) => page(CodePage({ view: ask.view, back: backOf(ask) })),
			examples: [{ state: "empty", status: 200 }],
		},
		{
			method: "POST",
			path: "/masuk/kode",
			may: "anyone",
			trail: "identity.signed-in",
			handle: async (ask) => {
				const read = readForm(Code, ask.form);
				if (!read.ok)
					return wrong(
						CodePage({ view: ask.view, state: read.state, back: backOf(ask) }),
					);
				const answer = await confirmSecondFactor(
					gate,
					ask.cx,
					ask.request,
					read.value.kode,
				);
				if (answer.ok) {
					const { personId, cookies } = answer.value;
					const linked = await linkIfAgreed(ask.cx, ask.request, personId);
					return entered(ask, personId, [...cookies, ...linked]);
				}
				const state = refusedAs(read.state, "code", "kode", answer.problem);
				return page(
					CodePage({ view: ask.view, state, back: backOf(ask) }),
					statusOf(answer.problem),
				);
			},
			examples: [
				{ state: "empty", form: {}, status: 422 },
				{
					state: "without a password before",
					form: { kode: "123456" },
					status: 422,
				},
			],
		},
		...(gate.mode === "demo"
			? [sampleRoute({ gate }, signInPage, entered)]
			: []),
		{
			method: "POST",
			path: "/keluar",
			may: "signed-in",
			trail: "identity.signed-out",
			handle: async (ask) => ({
				kind: "see-other",
				to: "/masuk",
				flash: await outWords(ask, provider),
				// What this person keeps on the device can be opened no more.
				cookies: [
					...(await signOut(gate, ask.cx, ask.request)),
					deviceKeyGone,
					keyCookieGone,
				],
			}),
			examples: [
				{ state: "signed in", as: "wulan", form: {}, status: 303 },
				{ state: "forbidden", form: {}, status: 403 },
			],
		},
	];
}

/** Of somebody whom a provider knows: being out here is not being out there. */
const outWords = async (
	{ cx, view }: Ask<View>,
	provider: Provider | null,
): Promise<string> =>
	provider !== null &&
	cx.actor.id !== null &&
	(await linkedSince(cx, cx.actor.id)) !== null
		? view.t("identity.provider.out", { name: provider.name })
		: view.t("identity.signin.out");

const sampleRoute = (
	{ gate }: Pick<Identity, "gate">,
	signInPage: (
		ask: Ask<View>,
		state: FormState,
	) => Promise<ReturnType<typeof SignInPage>>,
	entered: (
		ask: Ask<View>,
		personId: string,
		cookies: readonly string[],
	) => Promise<Answer>,
): Route<View> => ({
	method: "POST",
	path: "/masuk/contoh",
	may: "anyone",
	trail: "identity.signed-in",
	handle: async (ask) => {
		const answer = await enterAsSample(gate, ask.cx, ask.request, {
			userName: String(ask.form.get("akun") ?? ""),
			password: samplePassword,
		});
		if (answer.ok)
			return entered(ask, answer.value.personId, answer.value.cookies);
		return page(
			await signInPage(ask, refusedAs(emptyForm, "sample", "", answer.problem)),
			statusOf(answer.problem),
		);
	},
	examples: [
		{ state: "one click", form: { akun: "sari" }, status: 303 },
		{ state: "no such account", form: { akun: "bukan-contoh" }, status: 422 },
	],
});

const sampleGroups = (
	{ cx, lang }: Ask<View>,
	{ firstTask }: IdentityPages,
): Promise<SampleGroup[]> =>
	Promise.all(
		Object.entries(stories).map(async ([story, title]) => ({
			story,
			title: say(title, lang),
			accounts: await Promise.all(
				cast
					.filter((member) => member.story === story)
					.map(async (member) => ({
						userName: member.userName,
						name: member.name,
						role: roleInWords(member, lang),
						firstTask:
							(await firstTask?.(cx, member.userName, lang)) ??
							say(member.firstTask, lang),
					})),
			),
		})),
	);
