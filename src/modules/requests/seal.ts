import { z } from "zod";
import type { Context } from "#platform/context.ts";
import { paperIs } from "./request.ts";

/** What is sealed of a request, as it is read again. */
export const Answers = z.object({
	fields: z.record(z.string(), z.string()),
	papers: z.record(z.string(), z.enum(paperIs)),
});
export const Apart = z.record(z.string(), z.string());

export const Said = z.object({
	words: z.string().optional(),
	missing: z.array(z.string()).optional(),
	basis: z.string().optional(),
	objection: z.string().optional(),
	meeting: z
		.object({ day: z.string(), hour: z.string(), place: z.string() })
		.optional(),
	partner: z.string().optional(),
	number: z.string().optional(),
	/** Which version of the draft came with it. */
	draft: z.number().optional(),
});
/** What was said along with a move. */
export type Said = z.output<typeof Said>;

export const sealed = ({ sealing }: Context, what: unknown): Uint8Array =>
	sealing.seal(new TextEncoder().encode(JSON.stringify(what)));

export function unsealed<Schema extends z.ZodType>(
	{ sealing }: Context,
	schema: Schema,
	bytes: Uint8Array,
): z.output<Schema> {
	const plain = sealing.unseal(bytes);
	if (!plain)
		throw new Error("a request cannot be read with the keys of this site");
	return schema.parse(JSON.parse(new TextDecoder().decode(plain)));
}
