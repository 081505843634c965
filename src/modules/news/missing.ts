import type { Item } from "./item.ts";
import type { Material } from "./materials/material.ts";

/** What is still missing before everybody may read it, and of which picture or recording. */
export interface Missing {
	readonly says:
		| "news.missing.title"
		| "news.missing.summary"
		| "news.missing.body"
		| "news.missing.topic"
		| "news.missing.alt"
		| "news.missing.captions"
		| "news.missing.transcript";
	/** Of which picture or recording. */
	readonly materialId: string | null;
}

/**
 * Nothing goes out that somebody cannot read: a picture says what it shows, or that it decorates; a film has captions and
 * its words; a sound has its words.
 */
export function missingIn(
	item: Pick<Item, "title" | "summary" | "body" | "topics">,
	materials: readonly Material[],
): readonly Missing[] {
	const missing: Missing[] = [];
	const of = (says: Missing["says"], materialId: string | null = null) =>
		missing.push({ says, materialId });
	if (item.title === "") of("news.missing.title");
	if (item.summary === "") of("news.missing.summary");
	if (item.body === "") of("news.missing.body");
	if (item.topics.length === 0) of("news.missing.topic");
	for (const { id, kind, alt, decorative, captions, transcript } of materials) {
		if (kind === "picture" && alt === "" && !decorative)
			of("news.missing.alt", id);
		if (kind === "film" && !captions) of("news.missing.captions", id);
		if (kind !== "picture" && transcript === "")
			of("news.missing.transcript", id);
	}
	return missing;
}
