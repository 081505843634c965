import type { AccessibleFormat } from "./formats.ts";
import { languageNames } from "./languages.ts";
import type { LibraryRecord } from "./record.ts";

/** A title as search engines read it. Source: schema.org, Book; words of accessibility after its vocabulary for accessibility. */
export function schemaOrgBook(
	{ facts, formats, languages, kind, year }: LibraryRecord,
	url: string,
) {
	const features = formats.flatMap((format) => featureOf[format] ?? []);
	const audio = formats.includes("audio") || formats.includes("daisy");
	return {
		"@context": "https://schema.org",
		"@type": typeOf[kind] ?? (audio ? "Audiobook" : "Book"),
		"@id": url,
		url,
		name: [facts.title, facts.subtitle].filter((one) => one !== "").join(": "),
		author: facts.authors.map(({ name, kind }) => ({
			"@type": kind === "person" ? "Person" : "Organization",
			name,
		})),
		...(facts.publisher && {
			publisher: { "@type": "Organization", name: facts.publisher },
		}),
		...(year !== null && { datePublished: String(year) }),
		...(facts.edition && { bookEdition: facts.edition }),
		...(facts.isbn.length > 0 && { isbn: facts.isbn[0] }),
		...(facts.issn.length > 0 && { issn: facts.issn[0] }),
		...(languages.length > 0 && {
			inLanguage: languages.map((code) => languageNames[code]?.tag ?? code),
		}),
		...(facts.subjects.length > 0 && { about: facts.subjects }),
		...(facts.summary && { description: facts.summary }),
		...(features.length > 0 && { accessibilityFeature: features }),
		...(audio && { bookFormat: "https://schema.org/AudiobookFormat" }),
	};
}

const typeOf: Readonly<Record<string, string>> = {
	serial: "Periodical",
	article: "Article",
	thesis: "Thesis",
	video: "VideoObject",
	map: "Map",
};

const featureOf: Readonly<Partial<Record<AccessibleFormat, string>>> = {
	braille: "braille",
	"large-print": "largePrint",
	"sign-language": "signLanguage",
	tactile: "tactileGraphic",
	daisy: "structuralNavigation",
};
