import { type Language, say } from "#kernel/text.ts";
import { type Dataset, formats, mediaTypes } from "../dataset.ts";
import type { Version } from "../versions/version.ts";
import { fileOf, pageOf } from "./addresses.ts";
import type { Publisher } from "./listed.ts";

/** A dataset as search engines read it in its page (https://schema.org/Dataset). */
export const schemaOrgDataset = (
	{ origin, lang }: { readonly origin: string; readonly lang: Language },
	dataset: Dataset,
	version: Version,
	publisher: Publisher,
) => ({
	"@context": "https://schema.org",
	"@type": "Dataset",
	"@id": origin + pageOf(dataset.slug),
	url: origin + pageOf(dataset.slug),
	name: say(dataset.title, lang),
	description: `${say(dataset.says, lang)} ${say(dataset.caveat, lang)}`,
	keywords: dataset.keywords,
	license: dataset.licence.address,
	isAccessibleForFree: true,
	creator: { "@type": "Organization", name: say(dataset.producer, lang) },
	publisher: { "@type": "Organization", name: say(publisher.name, lang) },
	includedInDataCatalog: { "@type": "DataCatalog", url: `${origin}/data` },
	version: version.day,
	dateModified: version.day,
	temporalCoverage: `${dataset.begins ?? version.day}/${version.day}`,
	spatialCoverage: "Indonesia",
	variableMeasured: dataset.columns.map(({ name, title }) => ({
		"@type": "PropertyValue",
		name,
		description: say(title, lang),
	})),
	distribution: formats.map((format) => ({
		"@type": "DataDownload",
		encodingFormat: mediaTypes[format].split(";")[0],
		contentUrl: origin + fileOf(dataset.slug, format),
	})),
});
