import { z } from "zod";
import {
	agreeToLink,
	carriedNoMore,
	checkOwnPassword,
	enterByProvider,
	type Identity,
	linkedSince,
	offerTo,
	type Provider,
	providerReturnPath,
	setOut,
	unlinkAccount,
	walkOf,
} from "#identity";
import { emptyForm, type FormState, readForm } from "#kernel/form.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { inLanguage, type View } from "#ui/view.ts";
import { backOf, codePath, landing } from "../landing.ts";
import { refusedAs, statusOf } from "../problems.ts";
import type { IdentityPages } from "../routes.ts";
import { showAccount } from "../show-account.ts";
import { LinkPage } from "./link-page.tsx";
import { TroublePage } from "./trouble-page.tsx";
import { type Trouble, troubleIn, troubleWords } from "./troubles.ts";

const Password = z.object({
	sandi: z
		.string("identity.signin.password-missing")
		.min(1, "identity.signin.password-missing"),
});

/** `/masuk/penyedia` and what is below: signing in by the identity provider of the office, where one is set up. */
export function providerRoutes(
	{ gate, provider }: Identity,
	pages: IdentityPages,
): Route<View>[] {
	/** Everything here is missing where no provider is. */
	const by =
		(
			handle: (ask: Ask<View>, provider: Provider) => Promise<Answer> | Answer,
		) =>
		(ask: Ask<View>) =>
			provider === null ? notFound : handle(ask, provider);

	const begin = by(async (ask, provider) => {
		const back = backOf(ask);
		const out = await setOut(provider, ask.cx, { back, lang: ask.lang });
		if (!out.ok) return trouble(out.problem.reason, back);
		return {
			kind: "see-other",
			to: out.value.to,
			cookies: [out.value.cookie],
		};
	});

	const comeBack = by(async (ask, provider) => {
		const walking = walkOf(ask.cx, ask.request);
		// The provider knows one address of ours; the language is the one in which they set out.
		const lang = (ask.lang === "id" && walking?.lang) || "id";
		const came = await enterByProvider(
			gate,
			provider,
			ask.cx,
			ask.request,
			ask.query,
		);
		if (!came.ok)
			return inTheirs(
				lang,
				trouble(came.problem.reason, walking?.back ?? null, [
					carriedNoMore(ask.cx),
				]),
			);
		const { value } = came;
		if (value.next === "in")
			return inTheirs(
				lang,
				await landing(ask, pages, value.personId, value.cookies, {
					back: value.back,
				}),
			);
		return inTheirs(lang, {
			kind: "see-other",
			to:
				value.next === "code"
					? codePath(value.back)
					: "/masuk/penyedia/sambung",
			cookies: value.cookies,
		});
	});

	const showLink = by((ask, { name }) => linkPage(ask, name));

	const agree = by(async (ask, { name }) => {
		const offer = offerTo(ask.cx, ask.request);
		if (!offer)
			return wrong(
				TroublePage({
					view: ask.view,
					trouble: "start-again",
					name,
					back: null,
				}),
			);
		const read = readForm(Password, ask.form);
		if (!read.ok) return linkPage(ask, name, read.state, 422);
		const agreed = await agreeToLink(
			gate,
			ask.cx,
			ask.request,
			offer,
			read.value.sandi,
		);
		if (!agreed.ok) {
			const { problem } = agreed;
			const state = refusedAs(read.state, "provider", "sandi", problem);
			return linkPage(ask, name, state, statusOf(problem));
		}
		const { value } = agreed;
		return value.next === "code"
			? {
					kind: "see-other",
					to: codePath(offer.back),
					cookies: value.cookies,
				}
			: landing(ask, pages, value.personId, value.cookies, {
					back: offer.back,
					flash: ask.view.t("identity.provider.linked", { name }),
				});
	});

	return [
		{
			method: "GET",
			path: "/masuk/penyedia",
			may: "anyone",
			trail: "none",
			handle: begin,
			examples: [{ state: "the provider does not answer", status: 303 }],
		},
		{
			method: "GET",
			path: providerReturnPath,
			may: "anyone",
			trail: "identity.signed-in",
			handle: comeBack,
			examples: [
				{ state: "without having set out", status: 303 },
				{ state: "another state", query: "code=a&state=b", status: 303 },
			],
		},
		{
			method: "GET",
			path: "/masuk/penyedia/masalah/:mengapa",
			may: "anyone",
			trail: "none",
			handle: by((ask, { name }) => {
				const why = troubleIn(param(ask, "mengapa"));
				return why === null
					? notFound
					: page(
							TroublePage({
								view: ask.view,
								trouble: why,
								name,
								back: backOf(ask),
							}),
						);
			}),
			examples: [
				...Object.entries(troubleWords).map(([state, mengapa]) => ({
					state,
					params: { mengapa },
					status: 200,
				})),
				{
					state: "on the way to somewhere",
					params: { mengapa: troubleWords.down },
					query: "ke=%2Fakun",
					status: 200,
				},
				{
					state: "not-found",
					params: { mengapa: "entah" },
					status: 404,
				},
			],
		},
		{
			method: "GET",
			path: "/masuk/penyedia/sambung",
			may: "anyone",
			trail: "none",
			handle: showLink,
			examples: [{ state: "nothing is offered", status: 303 }],
		},
		{
			method: "POST",
			path: "/masuk/penyedia/sambung",
			may: "anyone",
			trail: "identity.provider-linked",
			handle: agree,
			examples: [
				{ state: "nothing is offered", form: { sandi: "x" }, status: 422 },
			],
		},
		{
			method: "POST",
			path: "/akun/penyedia",
			may: "signed-in",
			trail: "identity.provider-unlinked",
			handle: by(unlink),
			examples: [
				{ state: "nothing is linked", as: "wulan", form: {}, status: 303 },
				{ state: "forbidden", form: {}, status: 403 },
			],
		},
	];
}

/** Whoever came by an open browser does not close the way in: the password is asked for once more. */
async function unlink(ask: Ask<View>, provider: Provider): Promise<Answer> {
	const { name } = provider;
	const done = seeOther(
		"/akun",
		ask.view.t("identity.provider.unlinked", { name }),
	);
	const me = ask.cx.actor.id;
	if (me === null || (await linkedSince(ask.cx, me)) === null) return done;
	const read = readForm(Password, ask.form);
	if (!read.ok) return showAccount(ask, provider, read.state, 422);
	const checked = await checkOwnPassword(ask.cx, read.value.sandi);
	if (!checked.ok) {
		const { problem } = checked;
		const state = refusedAs(read.state, "password", "sandi", problem);
		return showAccount(ask, provider, state, statusOf(problem));
	}
	await unlinkAccount(ask.cx);
	return done;
}

const linkPage = (
	ask: Ask<View>,
	name: string,
	state: FormState = emptyForm,
	status = 200,
): Answer => {
	const offer = offerTo(ask.cx, ask.request);
	if (!offer) return trouble("start-again", null);
	const html = LinkPage({ view: ask.view, state, name, email: offer.email });
	return status === 422 ? wrong(html) : page(html, status);
};

const trouble = (
	why: Trouble,
	back: string | null,
	cookies: readonly string[] = [],
): Answer => ({
	kind: "see-other",
	to: `/masuk/penyedia/masalah/${troubleWords[why]}${back === null ? "" : `?ke=${encodeURIComponent(back)}`}`,
	cookies,
});

/** To a page of ours in the language in which somebody set out. */
const inTheirs = (lang: View["lang"], answer: Answer): Answer =>
	answer.kind === "see-other"
		? { ...answer, to: inLanguage(lang, answer.to) }
		: answer;
