import { kindOfContent } from "../kinds.ts";
import { factsWithout } from "./given-up.ts";
import type { Inspected } from "./inspected.ts";
import { inspectOffice, type OfficeKind } from "./office.ts";
import { inspectPdf } from "./pdf.ts";
import { inspectPicture } from "./picture.ts";

/**
 * What can be found out about a file from its bytes alone. A file that does not open is an answer, no error. `used`
 * says which share of its time it has taken, 0 to 1. Runs where it may be killed: some files never let go.
 */
export async function inspect(
	bytes: Uint8Array,
	used: () => number,
): Promise<Inspected> {
	const kind = await kindOfContent(bytes);
	if (!kind) return { facts: factsWithout("damaged", "pages"), pages: [] };
	if (kind.type === "application/pdf") return inspectPdf(bytes, used);
	if (kind.picture) return inspectPicture(bytes);
	return inspectOffice(bytes, kind.word.toLowerCase() as OfficeKind);
}
