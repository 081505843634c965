import type { Said } from "#kernel/text.ts";
import type { Channel, Service } from "../service.ts";

/** A value of JSON-LD. */
export type Node = { readonly [key: string]: unknown };

/** A text with its languages, as JSON-LD has it. */
export const inLanguages = ({ id, en }: Said): readonly Node[] => [
	{ "@language": "id", "@value": id },
	...(en === undefined ? [] : [{ "@language": "en", "@value": en }]),
];

/** Where a service and its office have their pages. */
export interface Addresses {
	/** `https://rangkul.example`. */
	readonly origin: string;
}

export const serviceAddress = (
	{ origin }: Addresses,
	{ slug }: Pick<Service, "slug">,
): string => `${origin}/layanan/${slug}`;

export const officeAddress = (
	{ origin }: Addresses,
	{ unit }: Pick<Service, "unit">,
): string => `${origin}/unit/${unit.slug}`;

/**
 * A service as search engines read it: GovernmentService of schema.org. What the office has not said is left out: nothing is
 * guessed, and no price stands where none was told.
 */
export function governmentService(at: Addresses, service: Service): Node {
	const { fees, channels, elsewhere } = service;
	return {
		"@context": "https://schema.org",
		"@type": "GovernmentService",
		"@id": serviceAddress(at, service),
		url: serviceAddress(at, service),
		name: inLanguages(service.name),
		description: inLanguages(service.about),
		serviceOperator: {
			"@type": "GovernmentOrganization",
			"@id": officeAddress(at, service),
			name: service.unit.name,
			url: officeAddress(at, service),
		},
		...(channels.length > 0 || elsewhere
			? {
					availableChannel: [
						...channels.map(channelOf),
						...(elsewhere
							? [
									{
										"@type": "ServiceChannel",
										name: inLanguages(elsewhere.says),
										serviceUrl: elsewhere.href,
									},
								]
							: []),
					],
				}
			: {}),
		...(fees.some(({ rupiah }) => rupiah !== null)
			? {
					offers: fees.flatMap(({ what, rupiah }) =>
						rupiah === null
							? []
							: [
									{
										"@type": "Offer",
										name: inLanguages(what),
										price: rupiah,
										priceCurrency: "IDR",
									},
								],
					),
				}
			: {}),
	};
}

const channelOf = ({ says, href }: Channel): Node => ({
	"@type": "ServiceChannel",
	name: inLanguages(says),
	...(href === null ? {} : { serviceUrl: href }),
});
