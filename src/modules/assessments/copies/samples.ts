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
	slug,
	name,
}: {
	readonly slug: string;
	readonly name: string;
}): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
	const { altered, beyond, harmless } = samplePairs;
	const photo = (unit: SampleUnit) => samplePicture(unitName(unit));
	const drawn = (bytes: Uint8Array) => ({ name: "foto-fasilitas.png", bytes });
	const sent = (bytes: Uint8Array) => ({
		name: "IMG-20260719-WA0012.jpg",
		bytes,
	});
	const { default: sharp } = await import("sharp");
	switch (slug) {
		case altered.copy:
			return sent(
				await sharp(photo(altered.from))
					.extract({ left: 52, top: 12, width: 872, height: 584 })
					.linear(0.88, 0)
					.resize(820)
					.jpeg({ quality: 60 })
					.toBuffer(),
			);
		case beyond.copy:
			return sent(
				await sharp(photo(beyond.from))
					.rotate(1.8, { background: "#fff" })
					.jpeg({ quality: 70 })
					.toBuffer(),
			);
		case harmless.copy:
			return drawn(photo(harmless.from));
		default:
			return drawn(samplePicture(name));
	}
}

const broken = (error: unknown): never => {
	throw error;
};

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
		// It compares for some seconds: what a busy machine leaves would bear the name of the next pair.
		while ((await findPairs(() => naming, known, broken)) > 0);
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
