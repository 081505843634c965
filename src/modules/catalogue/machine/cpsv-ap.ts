import type { Said } from "#kernel/text.ts";
import type { Service } from "../service.ts";
import type { ComponentCode } from "../standard/components.ts";
import {
	type Addresses,
	inLanguages,
	type Node,
	officeAddress,
	serviceAddress,
} from "./government-service.ts";

/** The prefixes of the Core Public Service Vocabulary, application profile 3 (CPSV-AP, SEMIC). */
export const context = {
	cpsv: "http://purl.org/vocab/cpsv#",
	cv: "http://data.europa.eu/m8g/",
	dct: "http://purl.org/dc/terms/",
	eli: "http://data.europa.eu/eli/ontology#",
	foaf: "http://xmlns.com/foaf/0.1/",
	skos: "http://www.w3.org/2004/02/skos/core#",
} as const;

/** Languages in which a service is offered, by the authority list of the European Union. */
const indonesian =
	"http://publications.europa.eu/resource/authority/language/IND";

/**
 * A service and its office as CPSV-AP has them: two nodes of a graph. A component of the standard that is not known has no
 * node. How long it takes is told in words only, so it is a rule and no duration.
 */
export function publicService(
	at: Addresses,
	service: Service,
): readonly [Node, Node] {
	const id = serviceAddress(at, service);
	const says = (code: ComponentCode): readonly Said[] =>
		service.standard[code] ?? [];
	const parts = (
		property: string,
		type: string,
		name: string,
		texts: readonly Said[],
	): Node =>
		texts.length === 0
			? {}
			: {
					[property]: texts.map((text, i) => ({
						"@id": `${id}#${name}-${i + 1}`,
						"@type": type,
						"dct:identifier": `${name}-${i + 1}`,
						"dct:title": inLanguages(text),
					})),
				};
	return [
		{
			"@id": id,
			"@type": "cpsv:PublicService",
			"dct:identifier": service.id,
			"dct:title": inLanguages(service.name),
			"dct:description": inLanguages(service.about),
			"dct:language": { "@id": indonesian },
			"dct:modified": service.changedOn,
			"cv:hasCompetentAuthority": { "@id": officeAddress(at, service) },
			...parts("cpsv:hasInput", "cv:Evidence", "syarat", says("requirements")),
			...parts("cpsv:follows", "cpsv:Rule", "langkah", [
				...says("procedure"),
				...says("timeLimit"),
			]),
			...parts("cpsv:produces", "cv:Output", "hasil", says("product")),
			...parts(
				"cv:hasLegalResource",
				"eli:LegalResource",
				"dasar",
				says("legalBasis"),
			),
			...channelsOf(id, service),
			...costsOf(id, service),
		},
		{
			"@id": officeAddress(at, service),
			"@type": "cv:PublicOrganisation",
			"dct:identifier": service.unit.id,
			"dct:title": service.unit.name,
			"foaf:homepage": { "@id": officeAddress(at, service) },
		},
	];
}

const channelsOf = (id: string, { channels }: Service): Node =>
	channels.length === 0
		? {}
		: {
				"cv:hasChannel": channels.map(({ says, href }, i) => ({
					"@id": `${id}#saluran-${i + 1}`,
					"@type": "cv:Channel",
					"dct:identifier": `saluran-${i + 1}`,
					"dct:description": inLanguages(says),
					...(href === null ? {} : { "foaf:page": { "@id": href } }),
				})),
			};

const costsOf = (id: string, { fees }: Service): Node => {
	const told = fees.filter(({ rupiah }) => rupiah !== null);
	return told.length === 0
		? {}
		: {
				"cv:hasCost": told.map(({ what, rupiah }, i) => ({
					"@id": `${id}#biaya-${i + 1}`,
					"@type": "cv:Cost",
					"dct:identifier": `biaya-${i + 1}`,
					"dct:description": inLanguages(what),
					"cv:value": rupiah,
					"cv:currency": {
						"@id":
							"http://publications.europa.eu/resource/authority/currency/IDR",
					},
				})),
			};
};
