/** A document that a unit keeps as proof. */
export interface Evidence {
	readonly unitId: string;
	readonly id: string;
	readonly sha256: string;
	readonly name: string;
	/** Media type by content. */
	readonly type: string;
	/** Bytes. */
	readonly size: number;
	readonly description: string;
	/** Date of the document itself, as the unit states it. */
	readonly documentDate: string | null;
	readonly keptById: string | null;
	readonly keptAt: Date;
}

/** A name without folders and control characters, so that it can be shown and saved anywhere. */
export const safeName = (name: string): string =>
	(name.split(/[/\\]/).pop() ?? "")
		.replace(/[\p{Cc}\p{Bidi_Control}]/gu, "")
		.trim()
		.slice(-120) || "berkas";
