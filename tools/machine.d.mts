export function findChromium(): string | null;
export function findPostgres(): string | null;
export function need(
	name: "Chromium" | "PostgreSQL",
): { found: string; says?: never } | { found: null; says: string };
