import { keepEvidence, type Pinned } from "#evidence";
import { samplePaperId, samplePdf, sampleScan } from "#evidence/samples";
import { sampleActor } from "#identity/samples";
import { say } from "#kernel/text.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { Case } from "../case.ts";
import { isCopying, samplePhotoOf } from "../copies/samples.ts";
import type { Item } from "../item.ts";
import { handIn } from "../lane/samples.ts";
import { itemsOfCase } from "../queries.ts";
import { writeProofs } from "../store.ts";

/** The unit whose files have instructive faults; it can still mend them. */
const faulty = "lapas-ambon";

/**
 * The proofs of a unit of the stories. Good ones name the unit and the year: a photograph where one is asked for, and
 * a paper of its own for each other criterion.
 */
export async function keepSampleProofs(
	cx: Context,
	{ unit, assessment }: Case,
	items: readonly Item[],
	/** Only in the round that is open do files have faults that can still be mended. */
	open = true,
): Promise<(item: Item) => Pinned> {
	const atFault = open && unit.slug === faulty;
	const { year } = assessment;
	const today = dayOf(cx.now);
	const documentDate = today.startsWith(`${year}-`) ? today : `${year}-01-02`;
	// Whoever copies comes two days later.
	const when = isCopying(unit.slug)
		? at(cx, new Date(cx.now.getTime() + 2 * 86_400_000))
		: cx;
	const keep = async (
		name: string,
		bytes: Uint8Array,
		description: string,
		id?: string,
	): Promise<Pinned> => {
		const kept = await keepEvidence(id ? { ...when, newId: () => id } : when, {
			unitId: unit.id,
			name,
			bytes,
			description,
			documentDate,
		});
		if (!kept.ok)
			throw new Error(`a sample proof was refused: ${kept.problem.reason}`);
		return { id: kept.value.id, version: kept.value.version };
	};
	const byCriterion = new Map<string, Pinned>();
	const photograph = await samplePhotoOf(unit);
	for (const { criterion, indicator } of items) {
		if (byCriterion.has(criterion.code)) continue;
		const photo = indicator.proof.some(({ text }) => /foto/i.test(text.id));
		const about = say(criterion.label, "id");
		// Addresses in examples need an id that is known before.
		const known = atFault && criterion.code === "b" ? samplePaperId : undefined;
		byCriterion.set(
			criterion.code,
			photo
				? await keep(
						photograph.name,
						photograph.bytes,
						`Jalan masuk ${unit.name}: jalur landai dengan pegangan menuju pintu`,
					)
				: await keep(
						`laporan-${about.toLowerCase().replace(/[^a-z]+/g, "-")}.pdf`,
						samplePdf(unit.name, `${about}, tahun ${year}`),
						`Laporan kepala unit: ${about.toLowerCase()}`,
						known,
					),
		);
	}
	const faults = atFault ? await keepFaults(keep, year) : new Map();
	return ({ code, criterion }) => {
		// A letter instead of the photograph that is asked for.
		const from = atFault && code === "a.4" ? "b" : criterion.code;
		return faults.get(code) ?? (byCriterion.get(from) as Pinned);
	};
}

/** A paper of the neighbour, one that is two years old, and a scan that no machine can read. */
const keepFaults = async (
	keep: (name: string, bytes: Uint8Array, says: string) => Promise<Pinned>,
	year: number,
): Promise<Map<string, Pinned>> =>
	new Map([
		[
			"b.2",
			await keep(
				"kotak-pengaduan.pdf",
				samplePdf("Rutan Kelas IIA Ambon", `Kotak pengaduan, tahun ${year}`),
				"Surat tentang kotak pengaduan",
			),
		],
		[
			"b.4",
			await keep(
				"sk-ruang-laktasi.pdf",
				samplePdf("Lapas Kelas IIA Ambon", `Ruang laktasi, 3 Mei ${year - 2}`),
				"Surat keputusan tentang ruang laktasi",
			),
		],
		[
			"b.5",
			await keep(
				"pindaian-ruang-bermain.pdf",
				sampleScan(),
				"Pindaian surat tentang ruang bermain anak",
			),
		],
	]);

/** What went back to an office, was mended in every item, and is proved by a file that breaks off. */
export const heldUpSample = {
	unit: "kanwil-kemenkum-ntt",
	instrument: "p2ham-2023",
	year: 2025,
} as const;

/** Seeds it into a round that is there. */
export async function seedHeldUp(cx: Context): Promise<void> {
	const found = await handIn(cx, heldUpSample, {
		state: "correcting",
		quiet: true,
	});
	const officer = withActor(cx, sampleActor("yohana"));
	const whole = samplePdf("Kanwil Kemenkum NTT", "Laporan, tahun 2025");
	const kept = await keepEvidence(officer, {
		unitId: found.unit.id,
		name: "laporan-terpotong.pdf",
		bytes: whole.subarray(0, Math.floor(whole.length / 2)),
		description: "Laporan yang terputus saat disalin",
		documentDate: "2025-06-02",
	});
	if (!kept.ok)
		throw new Error(`a sample proof was refused: ${kept.problem.reason}`);
	const { id, version } = kept.value;
	await writeProofs(
		officer,
		found.assessment,
		(await itemsOfCase(officer, found)).map(({ code }) => ({
			code,
			evidence: { id, version },
		})),
	);
}
