import { gzipSync } from "node:zlib";
import { partsIn } from "../src/site/walk/problems.ts";

/** Kilobytes of 1,024 bytes, to a tenth and never rounded down: a page with the scripts and sheets that it names, compressed. */
export async function weightWithParts(
	html: string,
	read: (address: string) => Promise<Uint8Array>,
): Promise<number> {
	let bytes = gzipSync(html).byteLength;
	for (const part of partsIn(html))
		bytes += gzipSync(await read(part)).byteLength;
	return Math.ceil(bytes / 102.4) / 10;
}
