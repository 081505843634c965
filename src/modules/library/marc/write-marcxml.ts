import { isControl, type MarcRecord } from "../records/marc.ts";
import { declaration, element, type Markup } from "../xml/element.ts";

export const marcNamespace = "http://www.loc.gov/MARC21/slim";

/** A record as MARCXML (loc.gov/standards/marcxml). */
export const toMarcXml = ({ leader, fields }: MarcRecord): Markup =>
	element(
		"record",
		{ xmlns: marcNamespace },
		element("leader", {}, leaderOf(leader)),
		...fields.map((field) =>
			isControl(field)
				? element("controlfield", { tag: field.tag }, field.value)
				: element(
						"datafield",
						{ tag: field.tag, ind1: field.ind1, ind2: field.ind2 },
						...field.subfields.map(({ code, value }) =>
							element("subfield", { code }, value),
						),
					),
		),
	);

/** One record as a file of its own. */
export const marcXmlFile = (record: MarcRecord): string =>
	`${declaration}${toMarcXml(record).xml}\n`;

export const beginsCollection = `${declaration}<collection xmlns="${marcNamespace}">\n`;
export const endsCollection = "</collection>\n";

/**
 * Lengths mean nothing in XML, and the schema wants digits or blanks in their places. The letters are Unicode, which
 * leader/09 says.
 */
const leaderOf = (leader: string): string => {
	const kept = leader.replace(/[^\x20-\x7e]/g, " ").padEnd(24, " ");
	return `     ${kept.slice(5, 9)}a22     ${kept.slice(17, 20)}4500`;
};
