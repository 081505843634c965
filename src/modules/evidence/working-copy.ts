import sharp from "sharp";
import { ok, type Result, refused } from "#kernel/result.ts";
import { isBarePicture } from "./bare-picture.ts";
import type { EvidenceKind } from "./kinds.ts";
import { type PhotoSays, readPhoto } from "./read-photo.ts";

/** What is shown and passed on, and what the camera had written into the original. */
export interface WorkingCopy extends PhotoSays {
	readonly bytes: Uint8Array;
	/** Whether these are the very bytes that were handed in. */
	readonly same: boolean;
}

/** A telephone takes 50 to 200 million points; more is a trap that fills the memory. */
const mostPoints = 250_000_000;
/** In seconds. */
const patience = 30;

/**
 * A photograph without everything a camera wrote into it, above all the place; turned as the camera held it.
 * A picture that holds nothing else stays as it is, and so does every other kind of file.
 */
export async function workingCopyOf(
	bytes: Uint8Array,
	kind: EvidenceKind,
): Promise<Result<WorkingCopy>> {
	if (!kind.picture || isBarePicture(bytes, kind.type))
		return ok({ bytes, same: true, takenOn: null, toldPlace: false });
	try {
		const copy = await sharp(bytes, {
			limitInputPixels: mostPoints,
			// Cameras write small faults that change nothing; a picture that breaks off is told at once.
			failOn: "truncated",
		})
			.timeout({ seconds: patience })
			.autoOrient()
			.toFormat(formats[kind.type], qualities[kind.type])
			.toBuffer();
		return ok({
			bytes: new Uint8Array(copy),
			same: false,
			...readPhoto(bytes),
		});
	} catch {
		// With the place still in it the file may not be kept, and what cannot be opened cannot be cleaned.
		return refused("picture-cannot-be-opened");
	}
}

type Picture = Extract<EvidenceKind, { picture: true }>["type"];

const formats = {
	"image/jpeg": "jpeg",
	"image/png": "png",
	"image/webp": "webp",
} as const satisfies Record<Picture, string>;

/** So little is lost that a ruler in the picture can still be read. */
const qualities = {
	"image/jpeg": { quality: 92, chromaSubsampling: "4:4:4" },
	"image/png": {},
	"image/webp": { quality: 92 },
} as const satisfies Record<Picture, object>;
