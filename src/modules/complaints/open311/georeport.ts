import type { Day } from "#territory";
import type { Kind } from "../complaint.ts";
import { hasEnded } from "../lifecycle.ts";
import type { Published } from "../publication/published.ts";

/**
 * Open311 GeoReport v2 (wiki.open311.org/GeoReport_v2), for what is public and about no person. Services are the kinds
 * of what is told; a request is a published copy. A place is the city of the office: nothing finer is public.
 */
export type Fields = Readonly<Record<string, string | number | boolean | null>>;

/** As the standard has it: signs of a description. */
const longestDescription = 4_000;

/** The words of the address for each kind; the codes of the services. */
export const serviceCodes: Readonly<Record<string, Kind>> = {
	pengaduan: "complaint",
	kritik: "criticism",
	saran: "suggestion",
	pertanyaan: "question",
	pujian: "praise",
};
export const codeOfKind = (kind: Kind): string =>
	Object.entries(serviceCodes).find(([, of]) => of === kind)?.[0] ?? kind;

/** One service, as `GET services` lists it. */
export const serviceFields = (
	kind: Kind,
	{ name, says }: { readonly name: string; readonly says: string },
): Fields => ({
	service_code: codeOfKind(kind),
	service_name: name,
	description: says,
	metadata: false,
	type: "realtime",
	keywords: codeOfKind(kind),
	group: "pelayanan publik",
});

/** One request, as `GET requests` lists it. Days are shown at their first moment in western Indonesia. */
export const requestFields = (
	copy: Published,
	about: {
		readonly serviceName: string;
		readonly stateName: string;
		readonly unitName: string;
		readonly unitSlug: string;
		readonly city: string;
	},
): Fields => ({
	service_request_id: copy.id,
	status: hasEnded(copy.state) ? "closed" : "open",
	status_notes: copy.answer ?? about.stateName,
	service_name: about.serviceName,
	service_code: codeOfKind(copy.kind),
	description: shortened(`${copy.title}\n\n${copy.words}`),
	agency_responsible: about.unitName,
	service_notice: null,
	requested_datetime: momentOf(copy.publishedOn),
	updated_datetime: momentOf(lastDayOf(copy)),
	expected_datetime: null,
	address: `${about.unitName}, ${about.city}`,
	address_id: about.unitSlug,
	zipcode: null,
	lat: null,
	long: null,
	media_url: null,
});

/** The definition of a service: there is no field that one service alone would ask for. */
export const definitionIn = (format: Format, kind: Kind): string =>
	format === "json"
		? JSON.stringify({ service_code: codeOfKind(kind), attributes: [] })
		: `${declaration}<service_definition>${fieldsInXml({
				service_code: codeOfKind(kind),
				attributes: null,
			})}</service_definition>\n`;

/** The last day on which something of it changed for the public: where it has ended, that of the end. */
const lastDayOf = ({
	publishedOn,
	answeredOn,
	endedOn,
	state,
}: Published): Day =>
	[answeredOn, hasEnded(state) ? endedOn : null].reduce<Day>(
		(last, day) => (day !== null && day > last ? day : last),
		publishedOn,
	);

const shortened = (text: string): string =>
	text.length <= longestDescription
		? text
		: `${text.slice(0, longestDescription - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;

const momentOf = (day: Day): string => `${day}T00:00:00+07:00`;

export interface Problem {
	/** The status of the answer as well. */
	readonly code: number;
	readonly description: string;
}

export const formats = ["json", "xml"] as const;
export type Format = (typeof formats)[number];

/** The types under which both are sent. */
export const mediaTypes: Readonly<Record<Format, string>> = {
	json: "application/json; charset=utf-8",
	xml: "text/xml; charset=utf-8",
};

/** A list in the format asked for: `services` of `service`, `service_requests` of `request`, `errors` of `error`. */
export const inFormat = (
	format: Format,
	[list, item]: readonly [string, string],
	rows: readonly Fields[],
): string =>
	format === "json"
		? JSON.stringify(rows)
		: `${declaration}<${list}>${rows
				.map((row) => `<${item}>${fieldsInXml(row)}</${item}>`)
				.join("")}</${list}>\n`;

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';

const fieldsInXml = (row: Fields): string =>
	Object.entries(row)
		.map(([name, value]) =>
			value === null
				? `<${name}/>`
				: `<${name}>${escaped(String(value))}</${name}>`,
		)
		.join("");

/** Signs that XML 1.0 cannot hold, escaped or not, are left out. */
const escaped = (text: string): string =>
	text
		.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;");
