import { Chips } from "#ui/chips.tsx";
import { Facts } from "#ui/facts.tsx";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import { byLetter, type GlossaryWord } from "./glossary.ts";

interface GlossaryPageProps {
	readonly view: View;
	readonly words: readonly GlossaryWord[];
}

/** Every word that the site uses in a meaning of its own, from A to Z, with the word in the other language. */
export const GlossaryPage = ({ view, words }: GlossaryPageProps) => {
	const { t, lang } = view;
	const letters = byLetter(words, lang);
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
					chips={letters.map(([letter]) => ({
						name: letter,
						href: `#huruf-${letter}`,
					}))}
				/>
			</nav>
			{letters.map(([letter, some]) => (
				<Section id={`huruf-${letter}`} title={letter}>
					<Facts
						facts={some.map((word) => ({
							term: <strong id={word.id}>{capital(word.term[lang])}</strong>,
							is: <Meaning view={view} word={word} />,
						}))}
					/>
				</Section>
			))}
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
