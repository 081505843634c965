import type { Context } from "#platform/context.ts";
import { kindOfContent } from "../kinds.ts";
import type { FileFacts } from "./file-facts.ts";
import {
	copyInspection,
	factsOf,
	keepInspection,
	keepPrint,
} from "./inspections.ts";
import { type Inspector, InspectorClosed, openInspector } from "./inspector.ts";
import { findOffice, printOffice } from "./office-pages.ts";

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

/** Ends the processes that look at files. What they had in hand still waits, and is looked at after the next start. */
export function closeInspector(): void {
	opened?.close();
	opened = undefined;
	printing.abort();
	printing = new AbortController();
}

let printing = new AbortController();

/** Shows an office file as the pages that its program prints, in place of the text alone; as text where it cannot. */
export async function showAsPages(
	cx: Context,
	unitId: string,
	sha256: string,
): Promise<void> {
	const bytes = await cx.files.read(sha256);
	const kind = await kindOfContent(bytes);
	const office = findOffice();
	const { signal } = printing;
	const pdf =
		office && kind
			? await printOffice(office, bytes, kind.word.toLowerCase(), signal)
			: null;
	if (signal.aborted) throw new InspectorClosed("the inspector is closed");
	await keepPrint(cx, unitId, sha256, pdf && (await inspector().look(pdf)));
}
