import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import type { Scan } from "#platform/scanning/scanner.ts";

/**
 * Looks at a file before it is kept. An infected one is refused; one that could not be scanned is kept, and
 * what was found is to be written down with it ({@link noteScan}).
 */
export async function scanFile(
	cx: Context,
	bytes: Uint8Array,
): Promise<Result<Scan>> {
	const scan = await cx.scanner.scan(bytes);
	return scan.outcome === "infected"
		? refused("file-infected", { found: scan.found })
		: ok(scan);
}
