/** A file that came with what was told. */
export interface ToldFile {
	readonly name: string;
	/** Media type by content. */
	readonly type: string;
	/** What is worked with: a picture or a film without what the camera wrote into it. */
	readonly bytes: Uint8Array;
	/** As it came, sealed and kept for its worth as proof; with `sha256`, as hex. */
	readonly original: { readonly bytes: Uint8Array; readonly sha256: string };
	/** What the scanner said; `off` where there is none. */
	readonly scan: "clean" | "off" | "failed";
}
