export function findChromium(): string | null;
export function findPostgres(): string | null;
export function findClamd(): string | null;
export function need(
	name:
		| "Chromium"
		| "PostgreSQL"
		| "ClamAV"
		| "zbar"
		| "LibreOffice"
		| "poppler"
		| "feedparser",
): { found: string; says?: never } | { found: null; says: string };
