import { raw } from "hono/html";
import type { Excuse } from "#platform/http/excuse.ts";
import type { Content } from "#ui/content.ts";
import { Button, Form, Hidden, LinkButton, Search } from "#ui/form/index.ts";
import { moment } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Code, Hug, Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { inLanguage, type View } from "#ui/view.ts";
import type { Plain } from "./doors.ts";
import { wordsIn } from "./words.ts";
import { wordsOf } from "./words-of-address.ts";

/** What went wrong, what is safe, and what to do next. Nothing internal is ever said. */
interface ErrorPageProps {
	readonly view: View;
	readonly title: string;
	readonly says: string;
	readonly next: readonly { readonly name: Plain; readonly path?: string }[];
	/** Between what happened and what to do: the number to read out, a search. */
	readonly children?: Content;
	/** The one next step, where it is the same for everybody. */
	readonly button?: Content;
}

const ErrorPage = ({
	view,
	title,
	says,
	next,
	children,
	button,
}: ErrorPageProps) => (
	<CitizenLayout view={view} title={title} unlisted>
		<PageHead title={title} lead={says} />
		{children}
		<Section id="langkah" title={view.t("site.failure.next")}>
			<List>
				{next.map(({ name, path }) => (
					<ListRow
						name={view.t(name)}
						href={path && inLanguage(view.lang, path)}
					/>
				))}
			</List>
			{button}
		</Section>
	</CitizenLayout>
);

const home = { name: "site.failure.next.home", path: "/" } as const;
const help = { name: "site.foot.help.link", path: "/bantuan" } as const;

export const NotFoundPage = (view: View, path: string) => (
	<ErrorPage
		view={view}
		title={view.t("site.gone.title")}
		says={view.t("site.gone.says")}
		next={[{ name: "site.gone.next.address" }, help, home]}
	>
		<Search
			action={searchOf(view)}
			name="q"
			label={view.t("site.gone.next.search")}
			button={view.t("site.home.search")}
			value={wordsOf(path)}
			showLabel
		/>
	</ErrorPage>
);

/** Over everything where that exists, otherwise over units. */
const searchOf = ({ doors, lang }: View): string => {
	const everything = inLanguage(lang, "/cari");
	return doors.some(({ href }) => href === everything)
		? everything
		: inLanguage(lang, "/unit");
};

export const ForbiddenPage = (view: View) => (
	<ErrorPage
		view={view}
		title={view.t("site.forbidden.title")}
		says={view.t("site.forbidden.says")}
		next={[
			{ name: "site.forbidden.next.account", path: "/akun" },
			{ name: "site.forbidden.next.ask" },
			home,
		]}
	/>
);

export const StalePage = (view: View) => (
	<ErrorPage
		view={view}
		title={view.t("site.stale.title")}
		says={view.t("site.stale.says")}
		next={[
			{ name: "site.stale.next.again", path: formOf(view.path) },
			{ name: "site.stale.next.tab", path: "/masuk" },
			help,
		]}
	/>
);

export const TooLargePage = (limit: number) => (view: View) => (
	<ErrorPage
		view={view}
		title={view.t("site.toolarge.title")}
		says={view.t("site.toolarge.says", { limit })}
		next={[
			{ name: "site.toolarge.next.shrink" },
			{ name: "site.toolarge.next.split" },
			help,
		]}
	/>
);

export const FailurePage = (view: View, reference: string) => (
	<ErrorPage
		view={view}
		title={view.t("site.failure.title")}
		says={view.t("site.failure.says")}
		next={[
			{ name: "site.failure.next.again" },
			{ name: "site.failure.next.help", path: "/bantuan" },
			home,
		]}
		button={
			<LinkButton href={inLanguage(view.lang, formOf(view.path))}>
				{view.t("site.failure.again")}
			</LinkButton>
		}
	>
		<Hug tone="bad">
			<p>{view.t("site.failure.reference")}</p>
			<Code large>{reference}</Code>
			<Meta>{moment(view.lang, view.now)}</Meta>
		</Hug>
	</ErrorPage>
);

/** Something is lacking just now. What was sent goes along, so that nobody types it again. */
export const ExcusePage = (view: View, { why, sent }: Excuse) => (
	<ErrorPage
		view={view}
		title={view.t(`site.excuse.${why}.title`)}
		says={view.t(`site.excuse.${why}.says`)}
		next={[
			why === "known"
				? { name: "site.excuse.next.look", path: formOf(view.path) }
				: { name: nextOf(sent) },
			help,
		]}
		button={
			sent?.fields && (
				<Form
					view={view}
					action={sent.action}
					once={fieldIn(sent.fields, "kunci")}
				>
					{sent.fields
						.filter(([name]) => !["token", "kunci"].includes(name))
						.map(([name, value]) => (
							<Hidden name={name} value={value} />
						))}
					<Button kind="filled">{view.t("site.excuse.again")}</Button>
				</Form>
			)
		}
	>
		{sent && (
			<Hug tone="bad">
				<p>{view.t("site.excuse.unsure")}</p>
				{sent.once && <p>{view.t("site.excuse.once")}</p>}
			</Hug>
		)}
	</ErrorPage>
);

const nextOf = (sent: Excuse["sent"]) =>
	sent === null
		? "site.excuse.next.wait"
		: sent.fields
			? "site.excuse.next.again"
			: "site.excuse.next.reload";

const fieldIn = (
	fields: readonly (readonly [string, string])[],
	asked: string,
): string | undefined => fields.find(([name]) => name === asked)?.[1];

/** The same where not even a view could be made: of whoever is signed in nothing is known while the database is away. */
export const BareExcusePage = ({ why, sent }: Excuse) => {
	const [ours, english] = [wordsIn("id"), wordsIn("en")];
	const next = why === "known" ? "site.excuse.next.look" : nextOf(sent);
	return (
		<>
			{raw("<!doctype html>")}
			<html lang="id">
				<head>
					<meta charset="utf-8" />
					<meta name="viewport" content="width=device-width, initial-scale=1" />
					<title>{ours.t(`site.excuse.${why}.title`)} – Rangkul</title>
				</head>
				<body>
					<main>
						<h1>{ours.t(`site.excuse.${why}.title`)}</h1>
						{[ours, english].map(({ t }, at) => (
							<div lang={at === 0 ? undefined : "en"}>
								<p>{t(`site.excuse.${why}.says`)}</p>
								{sent && <p>{t("site.excuse.unsure")}</p>}
								<p>{t(next)}</p>
								{sent?.once && <p>{t("site.excuse.once")}</p>}
							</div>
						))}
						{sent?.fields && (
							<form method="post" action={sent.action}>
								{sent.fields.map(([name, value]) => (
									<Hidden name={name} value={value} />
								))}
								<button type="submit">
									{ours.t("site.excuse.again")} /{" "}
									<span lang="en">{english.t("site.excuse.again")}</span>
								</button>
							</form>
						)}
					</main>
				</body>
			</html>
		</>
	);
};

/** When not even a view could be made: both languages, no style, no word of the cause. */
export const barePage = (reference: string): string =>
	`<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Maaf, ini kesalahan kami – Rangkul</title></head><body><main><h1>Maaf, ini kesalahan kami</h1><p>Muat ulang halaman ini sebentar lagi. Jika tetap gagal, sebutkan nomor rujukan ini kepada kami: <strong>${reference}</strong></p><p lang="en">Sorry, this is our fault. Load this page again in a moment. If it still fails, tell us this reference number: <strong>${reference}</strong></p></main></body></html>`;

/** The address that a post went to often has a page of its own; its query is not repeated. */
const formOf = (path: string): string => path.split("?")[0] ?? "/";
