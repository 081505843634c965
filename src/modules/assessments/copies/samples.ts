import sharp from "sharp";
import {
	allEvidenceOf,
	findPairs,
	type KnownLooks,
	lockPair,
	noLooksYet,
	writeJudgement,
} from "#evidence";
import { inspectSample, samplePicture } from "#evidence/samples";
import { sampleActor } from "#identity/samples";
import { type Context, withActor } from "#platform/context.ts";
import { type SampleUnit, unitId, unitName } from "#units/samples";

/** The pairs of the demonstration; addresses in examples need ids that are known before. */
export const samplePairs = {
	/** Cut, darkened and made smaller; both units are in one region. */
	altered: {
		id: "0199a000-0000-7000-8000-00000000c001",
		from: "lapas-tangerang",
		copy: "lapas-cilegon",
	},
	/** Turned a little; the original lies in another region. */
	beyond: {
		id: "0199a000-0000-7000-8000-00000000c002",
		from: "rutan-ambon",
		copy: "kanim-serang",
	},
	/** The same file, and with good reason. */
	harmless: {
		id: "0199a000-0000-7000-8000-00000000c003",
		from: "rutan-serang",
		copy: "bapas-serang",
	},
} as const satisfies Record<
	string,
	{ id: string; from: SampleUnit; copy: SampleUnit }
>;

export const isCopying = (unit: string): boolean =>
	Object.values(samplePairs).some(({ copy }) => copy === unit);

/** The photograph that a sample unit hands in: its own, or that of another. */
export async function samplePhotoOf({
	slug: unit,
	name,
}: {
	readonly slug: string;
	readonly name: string;
}): Promise<Uint8Array> {
	const { altered, beyond, harmless } = samplePairs;
	const photo = (slug: SampleUnit) => samplePicture(unitName(slug));
	switch (unit) {
		case altered.copy:
			return sharp(photo(altered.from))
				.extract({ left: 26, top: 6, width: 436, height: 292 })
				.linear(0.88, 0)
				.resize(360)
				.jpeg({ quality: 60 })
				.toBuffer();
		case beyond.copy:
			return sharp(photo(beyond.from))
				.rotate(1.8, { background: "#fff" })
				.jpeg({ quality: 70 })
				.toBuffer();
		case harmless.copy:
			return photo(harmless.from);
		default:
			return samplePicture(name);
	}
}

/** Finds the pairs as a server does a moment after a file came, and tells why one of them is no offence. */
export async function seedPairs(cx: Context): Promise<void> {
	const known: KnownLooks = noLooksYet();
	for (const { id, from, copy } of Object.values(samplePairs)) {
		for (const unit of [from, copy]) {
			const files = await allEvidenceOf(cx, unitId(unit));
			const photo = files.find(({ type }) => type.startsWith("image/"));
			if (!photo) throw new Error(`${unit} has no sample photograph`);
			await inspectSample(cx, photo.unitId, photo.sha256);
		}
		const ids = [id];
		const naming = { ...cx, newId: () => ids.pop() ?? cx.newId() };
		await findPairs(
			() => naming,
			known,
			(error) => {
				throw error;
			},
		);
		if (ids.length > 0)
			throw new Error(`no sample pair of ${from} and ${copy}`);
	}
	const sari = withActor(cx, sampleActor("sari"));
	await writeJudgement(sari, await lockPair(sari, samplePairs.harmless.id), {
		outcome: "harmless",
		reason:
			"Foto peresmian jalur landai bersama: kedua unit berbagi satu halaman depan.",
	});
}
