import {
	type Dataset,
	type Format,
	type Frequency,
	formats,
	mediaTypes,
} from "../dataset.ts";
import type { Version } from "../versions/version.ts";
import {
	fileOf,
	pageOf,
	schemaOf,
	versionFileOf,
	versionPageOf,
} from "./addresses.ts";
import { inLanguages, iri, iris, type Node, plain, typed } from "./graph.ts";
import type { Catalogue } from "./listed.ts";

/** Authority lists of the European Union, which DCAT-AP asks for; they hold Indonesia and its language too. */
const authority = "http://publications.europa.eu/resource/authority";
const indonesian = `${authority}/language/IND`;
const english = `${authority}/language/ENG`;
const indonesia = `${authority}/country/IDN`;
const government = `${authority}/data-theme/GOVE`;
const open = `${authority}/access-right/PUBLIC`;
const frequencyIs: Readonly<Record<Frequency, string>> = {
	daily: "DAILY",
	monthly: "MONTHLY",
	quarterly: "QUARTERLY",
};

/** The catalogue by DCAT 3, with what DCAT-AP 3 asks of it. */
export function dcatOf(catalogue: Catalogue): readonly Node[] {
	const at = (path: string) => catalogue.origin + path;
	const { publisher, listed } = catalogue;
	const contact = at("/data#kontak");
	const owner = at("/data#walidata");
	return [
		{
			iri: at("/data"),
			types: ["dcat:Catalog"],
			says: [
				["dct:title", inLanguages({ id: "Data terbuka", en: "Open data" })],
				[
					"dct:description",
					inLanguages({
						id: "Data layanan publik berbasis HAM, dari tabel yang hidup.",
						en: "Data of human-rights-based public services, from living tables.",
					}),
				],
				["dct:publisher", iri(owner)],
				["dcat:contactPoint", iri(contact)],
				["foaf:homepage", iri(at("/data"))],
				["dct:language", iris([indonesian, english])],
				["dct:spatial", iri(indonesia)],
				[
					"dcat:dataset",
					iris(listed.map(({ dataset }) => at(pageOf(dataset.slug)))),
				],
			],
		},
		{
			iri: owner,
			types: ["foaf:Agent"],
			says: [["foaf:name", inLanguages(publisher.name)]],
		},
		{
			iri: contact,
			types: ["vcard:Organization"],
			says: [
				["vcard:fn", inLanguages(publisher.name)],
				["vcard:hasURL", iri(at("/kontak"))],
				[
					"vcard:hasEmail",
					publisher.email === null ? [] : iri(`mailto:${publisher.email}`),
				],
			],
		},
		...listed.flatMap(({ dataset, version }) => [
			...datasetNodes(catalogue, dataset, version),
			...(version ? versionNodes(catalogue, dataset, version) : []),
			...catalogue.withdrawn
				.filter((one) => one.dataset === dataset.slug)
				.map((one) => withdrawnNode(catalogue, dataset, one)),
		]),
	];
}

function datasetNodes(
	{ origin }: Catalogue,
	dataset: Dataset,
	version: Version | null,
): readonly Node[] {
	const page = origin + pageOf(dataset.slug);
	const time = `${page}#waktu`;
	const producer = `${page}#produsen`;
	const day = version?.day;
	return [
		{
			iri: page,
			types: ["dcat:Dataset"],
			says: [
				...about(origin, dataset),
				["dct:identifier", plain(dataset.slug)],
				["dct:creator", iri(producer)],
				["dcat:landingPage", iri(page)],
				[
					"dct:accrualPeriodicity",
					iri(`${authority}/frequency/${frequencyIs[dataset.frequency]}`),
				],
				[
					"dcat:keyword",
					dataset.keywords.map((text) => ({ text, lang: "id" })),
				],
				["dct:temporal", day === undefined ? [] : iri(time)],
				["dct:modified", day === undefined ? [] : typed(day, "xsd:date")],
				["dcat:version", day === undefined ? [] : plain(day)],
				[
					"dcat:hasCurrentVersion",
					day === undefined
						? []
						: iri(origin + versionPageOf(dataset.slug, day)),
				],
				[
					"dcat:distribution",
					version ? iris(formats.map((format) => `${page}#${format}`)) : [],
				],
			],
		},
		{
			iri: producer,
			types: ["foaf:Agent"],
			says: [["foaf:name", inLanguages(dataset.producer)]],
		},
		...(version
			? [
					{
						iri: time,
						types: ["dct:PeriodOfTime"],
						says: [
							[
								"dcat:startDate",
								typed(dataset.begins ?? version.day, "xsd:date"),
							],
							["dcat:endDate", typed(version.day, "xsd:date")],
						],
					} satisfies Node,
					...distributions(origin, dataset, version, page, (format) =>
						fileOf(dataset.slug, format),
					),
				]
			: []),
	];
}

/** The version as a dataset of its own, whose bytes never change. */
function versionNodes(
	{ origin }: Catalogue,
	dataset: Dataset,
	version: Version,
): readonly Node[] {
	const page = origin + versionPageOf(dataset.slug, version.day);
	return [
		{
			iri: page,
			types: ["dcat:Dataset"],
			says: [
				...about(origin, dataset),
				["dct:identifier", plain(`${dataset.slug}/${version.day}`)],
				["dcat:landingPage", iri(page)],
				["dcat:isVersionOf", iri(origin + pageOf(dataset.slug))],
				["dcat:version", plain(version.day)],
				["dct:issued", typed(version.day, "xsd:date")],
				[
					"dcat:distribution",
					iris(formats.map((format) => `${page}#${format}`)),
				],
			],
		},
		...distributions(origin, dataset, version, page, (format) =>
			versionFileOf(dataset.slug, version.day, format),
		),
	];
}

/** By the vocabulary of ADMS: it was there, and its files are given to nobody any more. */
const withdrawn = "http://purl.org/adms/status/Withdrawn";

const withdrawnNode = (
	{ origin }: Catalogue,
	dataset: Dataset,
	version: Omit<Version, "files">,
): Node => {
	const page = origin + versionPageOf(dataset.slug, version.day);
	return {
		iri: page,
		types: ["dcat:Dataset"],
		says: [
			...about(origin, dataset),
			["dct:identifier", plain(`${dataset.slug}/${version.day}`)],
			["dcat:landingPage", iri(page)],
			["dcat:isVersionOf", iri(origin + pageOf(dataset.slug))],
			["dcat:version", plain(version.day)],
			["dct:issued", typed(version.day, "xsd:date")],
			["adms:status", iri(withdrawn)],
			[
				"adms:versionNotes",
				version.withdrawn ? [{ text: version.withdrawn.why, lang: "id" }] : [],
			],
		],
	};
};

const about = (origin: string, dataset: Dataset): Node["says"] => [
	["dct:title", inLanguages(dataset.title)],
	["dct:description", inLanguages(dataset.says)],
	["dct:publisher", iri(`${origin}/data#walidata`)],
	["dcat:contactPoint", iri(`${origin}/data#kontak`)],
	["dct:license", iri(dataset.licence.address)],
	["dct:accessRights", iri(open)],
	["dct:language", iri(indonesian)],
	["dct:spatial", iri(indonesia)],
	["dcat:theme", iri(government)],
];

const distributions = (
	origin: string,
	dataset: Dataset,
	version: Version,
	page: string,
	file: (format: Format) => string,
): readonly Node[] =>
	version.files.flatMap(({ format, size, sha256 }): Node[] => [
		{
			iri: `${page}#${format}`,
			types: ["dcat:Distribution"],
			says: [
				["dct:title", plain(format.toUpperCase())],
				["dcat:accessURL", iri(page)],
				["dcat:downloadURL", iri(origin + file(format))],
				[
					"dcat:mediaType",
					iri(
						`http://www.iana.org/assignments/media-types/${mediaTypes[format].split(";")[0]}`,
					),
				],
				["dcat:byteSize", typed(String(size), "xsd:nonNegativeInteger")],
				["dct:license", iri(dataset.licence.address)],
				["dct:conformsTo", iri(origin + schemaOf(dataset.slug))],
				["dct:issued", typed(version.day, "xsd:date")],
				["spdx:checksum", iri(`${page}#${format}-sha256`)],
			],
		},
		{
			iri: `${page}#${format}-sha256`,
			types: ["spdx:Checksum"],
			says: [
				[
					"spdx:algorithm",
					iri("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
				],
				["spdx:checksumValue", typed(sha256, "xsd:hexBinary")],
			],
		},
	]);
