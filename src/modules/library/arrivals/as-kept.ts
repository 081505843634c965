import { createHash } from "node:crypto";
import { controlOf } from "../records/fields.ts";
import type { MarcRecord } from "../records/marc.ts";
import { marcJsonOf } from "../records/marc-json.ts";
import { stamped } from "../records/stamp.ts";

/**
 * A record as it is kept here: lengths in its leader mean nothing any more, and its letters are Unicode. So a record that
 * comes back from an export is the same record.
 */
export const asKept = ({ leader, fields }: MarcRecord): MarcRecord => {
	const said = leader.replace(/[^\x20-\x7e]/g, " ").padEnd(24, " ");
	return {
		leader: `00000${said.slice(5, 9)}a2200000${said.slice(17, 20)}4500`,
		fields: fields.map((field) =>
			"subfields" in field
				? {
						...field,
						subfields: field.subfields.map(({ code, value }) => ({
							code,
							value: withoutControls(value),
						})),
					}
				: { ...field, value: withoutControls(field.value) },
		),
	};
};

/** Signs that nobody reads, and that neither a database nor XML can keep. */
const withoutControls = (text: string): string =>
	text.replace(/\p{Cc}/gu, (sign) => (sign < " " ? " " : sign));

/** What a record says, but for when it was changed: two that say the same have the same. */
export const sealOf = ({ leader, fields }: MarcRecord): string =>
	createHash("sha256")
		.update(
			JSON.stringify(
				marcJsonOf({
					leader,
					fields: fields.filter(({ tag }) => tag !== "005"),
				}),
			),
		)
		.digest("hex")
		.slice(0, 32);

/** The record with the day on which it was entered here, where it does not bear one of its own. */
export function withEntry(marc: MarcRecord, known: MarcRecord): MarcRecord {
	const own = controlOf(marc, "008");
	const entered = controlOf(known, "008").slice(0, 6);
	if (/^\d{6}/.test(own) || !/^\d{6}/.test(entered)) return marc;
	return {
		leader: marc.leader,
		fields: [
			...marc.fields.filter(({ tag }) => tag !== "008"),
			{ tag: "008", value: entered + own.padEnd(40).slice(6) },
		],
	};
}

/** Whether what came says what is known. */
export const saysTheSame = (
	marc: MarcRecord,
	known: { readonly marc: MarcRecord; readonly controlNumber: string },
	now: Date,
): boolean =>
	sealOf(
		stamped(withEntry(marc, known.marc), {
			controlNumber: known.controlNumber,
			now,
		}),
	) === sealOf(known.marc);

/**
 * By what its source knows it: number and library where it says both. A number alone is that of many books in many
 * libraries, so the title belongs to it; without a number it is all that it says.
 */
export function sourceKeyOf(marc: MarcRecord, title: string): string {
	const number = controlOf(marc, "001").trim();
	const library = controlOf(marc, "003").trim();
	const key =
		number === ""
			? `:${sealOf(marc)}`
			: library === ""
				? `${number}:${shortHash(title.toLowerCase())}`
				: `${library}/${number}`;
	return key.length <= 200 ? key : `:${shortHash(key)}`;
}

export const shortHash = (text: string): string =>
	createHash("sha256").update(text).digest("hex").slice(0, 20);
