import { Chips } from "#ui/chips.tsx";
import { Facts } from "#ui/facts.tsx";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { byLetter, type GlossaryWord, pagesOf } from "./glossary.ts";

interface GlossaryPageProps {
	readonly view: View;
	readonly words: readonly GlossaryWord[];
	/** Which page is asked for, by its number or by a word that stands on it. */
	readonly asked?: { readonly page: number; readonly word: string };
}

/** Every word that the site uses in a meaning of its own, from A to Z, with the word in the other language. */
export const GlossaryPage = ({ view, words, asked }: GlossaryPageProps) => {
	const { t, lang } = view;
	const pages = pagesOf(byLetter(words, lang));
	const ofWord = pages.findIndex((letters) =>
		letters.some(([, some]) => some.some(({ id }) => id === asked?.word)),
	);
	const now =
		ofWord >= 0
			? ofWord + 1
			: Math.min(Math.max(1, asked?.page ?? 1), pages.length);
	const hrefOf = (page: number): string =>
		link(view, "/kamus", {}, { halaman: page > 1 ? String(page) : null });
	return (
		<CitizenLayout
			view={view}
			title={t("site.glossary.title")}
			description={t("site.glossary.lead")}
		>
			<PageHead
				title={t("site.glossary.title")}
				lead={t("site.glossary.lead")}
			/>
			<nav aria-label={t("site.glossary.letters")}>
				<Chips
					chips={pages.flatMap((letters, at) =>
						letters.map(([letter]) => ({
							name: letter,
							href: `${at + 1 === now ? "" : hrefOf(at + 1)}#huruf-${letter}`,
						})),
					)}
				/>
			</nav>
			{(pages[now - 1] ?? []).map(([letter, some]) => (
				<Section id={`huruf-${letter}`} title={letter}>
					<Facts
						facts={some.map((word) => ({
							term: <strong id={word.id}>{capital(word.term[lang])}</strong>,
							is: <Meaning view={view} word={word} />,
						}))}
					/>
				</Section>
			))}
			<Pager view={view} now={now} last={pages.length} hrefOf={hrefOf} />
		</CitizenLayout>
	);
};

const Meaning = ({
	view: { t, lang },
	word: { term, means, source },
}: {
	readonly view: View;
	readonly word: GlossaryWord;
}) => {
	const other = lang === "id" ? "en" : "id";
	return (
		<>
			<p>{capital(means[lang])}.</p>
			<Meta>
				{term[other] !== term[lang] && (
					<>
						{t("site.glossary.other")} <span lang={other}>{term[other]}</span>.{" "}
					</>
				)}
				{source && t("site.glossary.source", { source })}
			</Meta>
		</>
	);
};

const capital = (text: string): string =>
	text.charAt(0).toLocaleUpperCase() + text.slice(1);
