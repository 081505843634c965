import { type Frequency, formats, mediaTypes } from "../dataset.ts";
import { fileOf, pageOf, schemaOf } from "./addresses.ts";
import type { Catalogue } from "./listed.ts";

/** Repeating intervals of ISO 8601. */
const everyIs: Readonly<Record<Frequency, string>> = {
	daily: "R/P1D",
	monthly: "R/P1M",
	quarterly: "R/P3M",
};

/**
 * The catalogue by the Project Open Data Metadata Schema 1.1 (https://resources.data.gov/resources/dcat-us/). The codes
 * of bureaus and programmes of the United States are left out. It knows one language: ours first.
 */
export const dataJsonOf = ({ origin, publisher, listed }: Catalogue) => ({
	"@context": "https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld",
	"@id": `${origin}/data.json`,
	"@type": "dcat:Catalog",
	conformsTo: "https://project-open-data.cio.gov/v1.1/schema",
	describedBy: "https://project-open-data.cio.gov/v1.1/schema/catalog.json",
	dataset: listed.flatMap(({ dataset, version }) =>
		version === null
			? []
			: [
					{
						"@type": "dcat:Dataset",
						identifier: origin + pageOf(dataset.slug),
						title: dataset.title.id,
						description: `${dataset.says.id} ${dataset.counted.id} ${dataset.caveat.id}`,
						keyword: dataset.keywords,
						modified: version.day,
						publisher: { "@type": "org:Organization", name: publisher.name.id },
						contactPoint: {
							"@type": "vcard:Contact",
							fn: publisher.name.id,
							...(publisher.email === null
								? {}
								: { hasEmail: `mailto:${publisher.email}` }),
						},
						accessLevel: "public",
						license: dataset.licence.address,
						rights: null,
						spatial: "Indonesia",
						temporal: `${dataset.begins ?? version.day}/${version.day}`,
						accrualPeriodicity: everyIs[dataset.frequency],
						language: ["id"],
						landingPage: origin + pageOf(dataset.slug),
						describedBy: origin + schemaOf(dataset.slug),
						describedByType: "application/csvm+json",
						distribution: formats.map((format) => ({
							"@type": "dcat:Distribution",
							title: format.toUpperCase(),
							downloadURL: origin + fileOf(dataset.slug, format),
							mediaType: mediaTypes[format].split(";")[0],
							format: format.toUpperCase(),
						})),
					},
				],
	),
});
