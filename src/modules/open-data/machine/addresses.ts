import type { Format } from "../dataset.ts";

/** Where everything of a dataset lies, without language. Whoever keeps such an address finds the same thing again. */
export const pageOf = (slug: string): string => `/data/${slug}`;
export const fileOf = (slug: string, format: Format): string =>
	`/data/${slug}.${format}`;
export const versionPageOf = (slug: string, day: string): string =>
	`/data/${slug}/${day}`;
export const versionFileOf = (
	slug: string,
	day: string,
	format: Format,
): string => `/data/${slug}/${day}.${format}`;
export const schemaOf = (slug: string): string => `/data/${slug}/skema.json`;
