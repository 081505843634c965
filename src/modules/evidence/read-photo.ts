import ExifReader from "exifreader";

/** What a camera wrote into a photograph. */
export interface PhotoSays {
	/** Day of the camera's clock, `2026-11-25`. */
	readonly takenOn: string | null;
	readonly toldPlace: boolean;
}

/** Reads day and place; a file that says nothing, or says it wrongly, says nothing. */
export function readPhoto(bytes: Uint8Array): PhotoSays {
	try {
		const { exif, gps, xmp } = ExifReader.load(Buffer.from(bytes), {
			expanded: true,
		});
		const taken =
			exif?.DateTimeOriginal?.description ??
			exif?.DateTimeDigitized?.description ??
			xmp?.DateTimeOriginal?.description ??
			xmp?.DateCreated?.description;
		return {
			takenOn: dayIn(taken),
			toldPlace:
				gps?.Latitude !== undefined ||
				exif?.GPSLatitude !== undefined ||
				xmp?.GPSLatitude !== undefined,
		};
	} catch {
		return { takenOn: null, toldPlace: false };
	}
}

/** EXIF writes `2026:10:03 10:20:11`, XMP `2026-10-03T10:20:11`; cameras without a clock write zeros. */
function dayIn(text: string | undefined): string | null {
	const [, year, month, day] =
		/^(\d{4})[:-](\d{2})[:-](\d{2})/.exec(text ?? "") ?? [];
	const found = `${year}-${month}-${day}`;
	// By itself, because the process that cleans photographs knows no module.
	return new Date(`${found}T00:00:00Z`).toJSON()?.slice(0, 10) === found
		? found
		: null;
}
