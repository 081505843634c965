import type { Content } from "#ui/content.ts";
import { LinkButton, Search } from "#ui/form/index.ts";
import { moment } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Code, Hug, Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { inLanguage, type View } from "#ui/view.ts";
import type { Plain } from "./doors.ts";
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

/** When not even a view could be made: both languages, no style, no word of the cause. */
export const barePage = (reference: string): string =>
	`<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Maaf, ini kesalahan kami – Rangkul</title></head><body><main><h1>Maaf, ini kesalahan kami</h1><p>Muat ulang halaman ini sebentar lagi. Jika tetap gagal, sebutkan nomor rujukan ini kepada kami: <strong>${reference}</strong></p><p lang="en">Sorry, this is our fault. Load this page again in a moment. If it still fails, tell us this reference number: <strong>${reference}</strong></p></main></body></html>`;

/** The address that a post went to often has a page of its own; its query is not repeated. */
const formOf = (path: string): string => path.split("?")[0] ?? "/";
