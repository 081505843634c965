import { z } from "zod";
import { isControl, type MarcRecord } from "./marc.ts";

/** A record as it lies in the database, in the form that is known as MARC-in-JSON. */
export interface MarcJson {
	readonly leader: string;
	readonly fields: readonly Readonly<
		Record<
			string,
			| string
			| {
					readonly ind1: string;
					readonly ind2: string;
					readonly subfields: readonly Readonly<Record<string, string>>[];
			  }
		>
	>[];
}

export const marcJsonOf = ({ leader, fields }: MarcRecord): MarcJson => ({
	leader,
	fields: fields.map((each) =>
		isControl(each)
			? { [each.tag]: each.value }
			: {
					[each.tag]: {
						ind1: each.ind1,
						ind2: each.ind2,
						subfields: each.subfields.map(({ code, value }) => ({
							[code]: value,
						})),
					},
				},
	),
});

const Shape = z.object({
	leader: z.string(),
	fields: z.array(
		z.record(
			z.string(),
			z.union([
				z.string(),
				z.object({
					ind1: z.string(),
					ind2: z.string(),
					subfields: z.array(z.record(z.string(), z.string())),
				}),
			]),
		),
	),
});

/** `null` where it is no MARC-in-JSON. */
export function marcFrom(json: unknown): MarcRecord | null {
	const read = Shape.safeParse(json);
	return read.success ? marcOfKept(read.data) : null;
}

/** Of what we wrote ourselves: its form is known. */
export const marcOfKept = ({ leader, fields }: MarcJson): MarcRecord => ({
	leader,
	fields: fields.flatMap((each) =>
		Object.entries(each).map(([tag, said]) =>
			typeof said === "string"
				? { tag, value: said }
				: {
						tag,
						ind1: said.ind1,
						ind2: said.ind2,
						subfields: said.subfields.flatMap((pair) =>
							Object.entries(pair).map(([code, value]) => ({ code, value })),
						),
					},
		),
	),
});
