import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { isSecure } from "#platform/http/house.ts";
import { stayForAYear } from "#platform/http/protect.ts";

/** A file as it is served. */
export interface StaticFile {
	/** Files are for everyone, and said so like every route. */
	readonly may: "anyone";
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly headers: Readonly<Record<string, string>>;
}

const types: Readonly<Record<string, string>> = {
	".css": "text/css; charset=utf-8",
	".ico": "image/x-icon",
	".js": "text/javascript; charset=utf-8",
	".png": "image/png",
	".svg": "image/svg+xml",
	".txt": "text/plain; charset=utf-8",
	".webmanifest": "application/manifest+json",
	".webp": "image/webp",
};

/**
 * All files that may be served, by address, read once. An address that is not in the table is not
 * looked for on the disk, so no address can climb out of the folder.
 */
export function staticFiles(
	folder: string,
	origin: string,
): ReadonlyMap<string, StaticFile> {
	const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
	return new Map(
		names.flatMap((name) => {
			const type = types[extname(name)];
			if (type === undefined) return [];
			const address = `/${name.replaceAll("\\", "/")}`;
			const bytes = new Uint8Array(readFileSync(join(folder, name)));
			return [
				[
					address,
					{
						may: "anyone" as const,
						bytes,
						headers: headersOf(address, type, origin),
					},
				],
			];
		}),
	);
}

/** What the build made bears its hash in its name and never changes. */
const headersOf = (
	address: string,
	type: string,
	origin: string,
): Record<string, string> => ({
	"content-type": type,
	"cache-control": address.startsWith("/built/")
		? "public, max-age=31536000, immutable"
		: "public, max-age=3600",
	"x-content-type-options": "nosniff",
	"x-frame-options": "DENY",
	"content-security-policy":
		"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
	"referrer-policy": "same-origin",
	"cross-origin-resource-policy": "same-origin",
	...(isSecure({ origin })
		? { "strict-transport-security": stayForAYear }
		: {}),
});
