import type { Context } from "#platform/context.ts";
import type { FileFacts } from "./file-facts.ts";
import { copyInspection, factsOf, keepInspection } from "./inspections.ts";
import { type Inspector, openInspector } from "./inspector.ts";

/**
 * The facts of documents of a unit, by hash: those that nobody looked at are looked at now, before all that waits.
 * Outside of a transaction, for a file may take seconds. Throws where bytes cannot be had.
 */
export async function inspectNow(
	cx: Context,
	unitId: string,
	sha256s: readonly string[],
): Promise<ReadonlyMap<string, FileFacts>> {
	const wanted = [...new Set(sha256s)];
	const known = await factsOf(cx, unitId, wanted);
	for (const sha256 of wanted)
		if (!known.has(sha256)) await inspectOne(cx, unitId, sha256, true);
	return factsOf(cx, unitId, wanted);
}

/** Takes over what is known of the same bytes, or looks at them. */
export async function inspectOne(
	cx: Context,
	unitId: string,
	sha256: string,
	urgent: boolean,
): Promise<void> {
	if (await copyInspection(cx, unitId, sha256)) return;
	const bytes = await cx.files.read(sha256);
	const found = await inspector().look(bytes, urgent);
	await keepInspection(cx, unitId, sha256, found);
}

let opened: Inspector | undefined;

/** One for the whole program: one file at a time is what a server can spare. */
export function inspector(): Inspector {
	opened ??= openInspector();
	return opened;
}

/** Ends the process that looks at files. What it had in hand still waits, and is looked at after the next start. */
export function closeInspector(): void {
	opened?.close();
	opened = undefined;
}
