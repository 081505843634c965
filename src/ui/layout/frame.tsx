import { languages } from "#kernel/text.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { Notice } from "../notice.tsx";
import { inLanguage, type View } from "../view.ts";
import { hasProblems, type PageProps } from "./page.ts";

/** First Tab of every page. */
export const SkipLinks = ({
	view,
	results,
}: Pick<PageProps, "view" | "results">) => (
	<>
		<a class="skip" href="#isi">
			{view.t("ui.skip")}
		</a>
		{results !== undefined && (
			<a class="skip" href={`#${results}`}>
				{view.t("ui.skip.results")}
			</a>
		)}
	</>
);

export const DemoBanner = ({ view }: { readonly view: View }) =>
	view.demo ? <p class="demo">{view.t("ui.demo")}</p> : null;

/** The same page in the other language; visible on every page. */
export const LanguageSwitch = ({ view }: { readonly view: View }) => (
	<nav class="lang" aria-label={view.t("ui.nav.language")}>
		{languages.map((lang) => (
			<a
				href={inLanguage(lang, view.path)}
				lang={lang}
				hreflang={lang}
				aria-current={lang === view.lang ? "true" : undefined}
				aria-label={`${lang.toUpperCase()}, ${names[lang]}`}
			>
				{lang.toUpperCase()}
			</a>
		))}
	</nav>
);

/** Each language is called by its own name, whichever is being read. */
const names = { id: "Bahasa Indonesia", en: "English" };

/** What stands before the page itself: errors first, then what the page before had to say. */
export const Messages = ({ view, form }: Pick<PageProps, "view" | "form">) =>
	hasProblems(form) || view.flash !== null ? (
		<div class="news stack">
			{form && <ErrorSummary view={view} state={form} />}
			{view.flash !== null && (
				<div role="status">
					<Notice kind="ok">{view.flash}</Notice>
				</div>
			)}
		</div>
	) : null;

/** Head over the full width, then the text, and beside it what helps with it. */
export const Body = ({
	head,
	aside,
	asideLabel,
	children,
}: Omit<PageProps, "view" | "title">) => (
	<>
		{head}
		{aside ? (
			<div class="two">
				<div class="stack">{children}</div>
				<aside class="loose" aria-label={asideLabel}>
					{aside}
				</aside>
			</div>
		) : (
			<div class="stack">{children}</div>
		)}
	</>
);
