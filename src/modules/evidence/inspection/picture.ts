import ExifReader from "exifreader";
import sharp, { type Sharp } from "sharp";
import type { FileFacts } from "./file-facts.ts";
import { inkOf } from "./ink.ts";
import type { Inspected, PageFound } from "./inspected.ts";
import { inspectorVersion, limits, pageWidth } from "./limits.ts";
import { greyOf, pagePicture, smallOf } from "./page-picture.ts";
import { edgeOf, sharpnessOf } from "./sharpness.ts";

/** Looks at a photograph or another picture: one page, turned as its camera was held. */
export async function inspectPicture(bytes: Uint8Array): Promise<Inspected> {
	const camera = cameraOf(bytes);
	try {
		const { look, ...seen } = await seePicture(bytes, "photo");
		return {
			facts: {
				...blank,
				...camera,
				outcome: "opened",
				pageCount: 1,
				pages: [{ number: 1, signs: 0, dotsPerInch: null, ...look }],
			},
			pages: [seen.shown],
		};
	} catch (error) {
		return {
			facts: { ...blank, ...camera, outcome: reasonOf(error) },
			pages: [],
		};
	}
}

/** What is shown of a picture, and what can be measured of it. Throws where it does not open. */
export async function seePicture(
	bytes: Uint8Array,
	kind: PageFound["kind"],
): Promise<{
	readonly shown: PageFound;
	readonly look: {
		readonly ink: number;
		readonly raster: { readonly width: number; readonly height: number };
		readonly sharpness: number;
		readonly edge: number;
	};
}> {
	const { page, width, height } = await openPicture(bytes);
	const picture = await pagePicture(page);
	const grey = await greyOf(page, pageWidth, pageWidth * 4);
	return {
		shown: {
			number: 1,
			kind,
			picture: picture.bytes,
			width: picture.width,
			height: picture.height,
			text: "",
			small: await smallOf(page),
		},
		look: {
			ink: inkOf(grey),
			raster: { width, height },
			sharpness: sharpnessOf(grey),
			edge: edgeOf(grey),
		},
	};
}

/** The picture as it is seen, at the size of a page; width and height are its own. Throws where it does not open. */
export async function openPicture(bytes: Uint8Array): Promise<{
	readonly page: Sharp;
	readonly width: number;
	readonly height: number;
}> {
	const opened = sharp(bytes, {
		limitInputPixels: limits.pixels,
		// Cameras write small faults that change nothing; what breaks off is damaged.
		failOn: "error",
	});
	const { autoOrient: upright } = await opened.metadata();
	// Decoded once: everything below works on a picture of the size of a page.
	const { data, info } = await opened
		.autoOrient()
		.flatten({ background: "#fff" })
		.toColourspace("srgb")
		.resize({
			width: pageWidth,
			height: pageWidth * 4,
			fit: "inside",
			withoutEnlargement: true,
		})
		.raw()
		.toBuffer({ resolveWithObject: true });
	const { channels } = info;
	const raw = { width: info.width, height: info.height, channels };
	return { ...upright, page: sharp(data, { raw }) };
}

const reasonOf = (error: unknown): "too-much" | "damaged" =>
	/pixel limit|too large|exceeds|memory/i.test(String(error))
		? "too-much"
		: "damaged";

/** What the camera wrote beside the picture: the day, and whether it knew the place. */
function cameraOf(bytes: Uint8Array): Pick<FileFacts, "takenOn" | "toldPlace"> {
	try {
		const { exif, gps } = ExifReader.load(Buffer.from(bytes), {
			expanded: true,
		});
		const said =
			exif?.DateTimeOriginal?.description ??
			exif?.DateTimeDigitized?.description ??
			"";
		const [, year, month, day] =
			/^(\d{4})[:-](\d\d)[:-](\d\d)/.exec(said) ?? [];
		return {
			takenOn: isDay(year, month, day) ? `${year}-${month}-${day}` : null,
			toldPlace:
				gps?.Latitude !== undefined ||
				exif?.GPSLatitude !== undefined ||
				exif?.GPSDestLatitude !== undefined,
		};
	} catch {
		return { takenOn: null, toldPlace: false };
	}
}

/** A clock that was never set says 0000:00:00. */
const isDay = (year = "", month = "", day = ""): boolean =>
	Number(year) > 1900 &&
	new Date(`${year}-${month}-${day}T00:00:00Z`).toString() !== "Invalid Date";

const blank = {
	inspector: inspectorVersion,
	shape: "picture",
	pageCount: 1,
	pages: [],
	text: "",
	takenOn: null,
	toldPlace: false,
} as const satisfies Partial<FileFacts>;
