import { type Published, updatedAt, type Wording } from "./item.ts";

interface Told {
	/** With the site before it. */
	readonly address: string;
	readonly office: { readonly name: string; readonly address: string };
	/** Addresses. */
	readonly pictures: readonly string[];
	readonly wordings: readonly Wording[];
	readonly twins: readonly string[];
}

/** An item as search engines read it (schema.org `NewsArticle`), its corrections included. */
export const newsArticle = (
	item: Published,
	{ address, office, pictures, wordings, twins }: Told,
) => ({
	"@context": "https://schema.org",
	"@type": "NewsArticle",
	"@id": address,
	url: address,
	mainEntityOfPage: address,
	headline: item.title,
	description: item.summary,
	inLanguage: item.lang,
	datePublished: item.publishedAt.toISOString(),
	dateModified: updatedAt(item).toISOString(),
	isAccessibleForFree: true,
	...(item.reading === "easy"
		? { accessibilityFeature: ["simplifiedLanguage"] }
		: {}),
	keywords: item.topics,
	image: pictures,
	author: organisation(office),
	publisher: organisation(office),
	...(twins.length > 0 ? { workTranslation: twins } : {}),
	correction: wordings
		.filter(({ sequence }) => sequence > 1)
		.map(({ wasWrong, isRight, saidAt }) => ({
			"@type": "CorrectionComment",
			text: `${wasWrong} → ${isRight}`,
			datePublished: saidAt.toISOString(),
		})),
});

const organisation = ({ name, address }: Told["office"]) => ({
	"@type": "GovernmentOrganization",
	name,
	url: address,
});
