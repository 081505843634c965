import { z } from "zod";
import type { SentChange } from "../../index.ts";

const Text = z.string().max(20_000);
const Changes = z
	.array(
		z.object({
			id: z.uuid(),
			code: z.string().max(60),
			field: z.string().max(40),
			value: z.array(Text).max(60),
			seen: z.int().min(0),
			follows: z.array(z.uuid()).max(20).default([]),
		}),
	)
	.max(2_000);

/** The changes that a device sends as JSON; `null` for what is none. Of two with one key the first counts. */
export function sentChangesIn(text: string): SentChange[] | null {
	const read = Changes.safeParse(parsed(text));
	if (!read.success) return null;
	const keys = new Set<string>();
	return read.data.filter(({ id, code, field }) => {
		const known = keys.has(id) || keys.has(`${code} ${field}`);
		keys.add(id).add(`${code} ${field}`);
		return !known;
	});
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
