import type { CheckRule } from "./check-rules.ts";
import type { InstrumentFile } from "./format.ts";
import type { Path, Remark } from "./read-yaml-file.ts";
import { allInstruments, isTaken } from "./shelf.ts";
import { example } from "./workbook/template.ts";

const longestId = 60;

/** An id belongs to one instrument for ever. */
export function idIsFree({ id }: InstrumentFile): readonly Remark[] {
	if (id.length > longestId)
		return [
			{
				at: ["id"],
				message: {
					id: `Kode instrumen lebih panjang dari ${longestId} tanda.`,
					en: `The id is longer than ${longestId} signs.`,
				},
				fix: {
					id: "Tulis kode yang pendek, seperti p2ham-2027.",
					en: "Write a short id, such as p2ham-2027.",
				},
			},
		];
	if (!isTaken(id)) return [];
	return [
		{
			at: ["id"],
			message: {
				id: `Kode "${id}" sudah dipakai instrumen yang terbit, dan isinya tidak berubah lagi.`,
				en: `The id "${id}" belongs to a published instrument, which never changes.`,
			},
			fix: {
				id: "Beri rancangan ini kode lain, misalnya dengan tahun di belakangnya.",
				en: "Give this draft another id, for instance with the year at its end.",
			},
		},
	];
}

/** The template says of itself what is to be written over; whatever still says so is not ready for anybody. */
const ofTemplate = /^(CONTOH|SAMPLE): /;

function nothingOfTheTemplate(file: InstrumentFile): readonly Remark[] {
	const addresses = example().basis.flatMap(({ sources }) => sources);
	const texts: readonly (readonly [Path, string | undefined])[] = [
		[["title", "id"], file.title.id],
		[["title", "en"], file.title.en],
		[["note", "id"], file.note?.id],
		[["note", "en"], file.note?.en],
		...file.basis.flatMap(({ regulation }, index) => [
			[["basis", index, "regulation", "id"], regulation.id] as const,
			[["basis", index, "regulation", "en"], regulation.en] as const,
		]),
	];
	return [
		...texts.flatMap(([at, text]) =>
			text !== undefined && ofTemplate.test(text) ? [stillSample(at)] : [],
		),
		...file.basis.flatMap(({ sources }, index) =>
			sources.flatMap((source, number) =>
				addresses.includes(source)
					? [stillSample(["basis", index, "sources", number])]
					: [],
			),
		),
	];
}

const stillSample = (at: Path): Remark => ({
	at,
	message: {
		id: "Di sini masih berisi contoh dari templat.",
		en: "Here still stands the sample of the template.",
	},
	fix: {
		id: "Ganti dengan isi instrumen Anda; catatan yang tidak perlu boleh dihapus.",
		en: "Put the words of your instrument in its place; a note that is not needed may go.",
	},
});

/** Readers know two versions by their titles and by when they are valid: one of the two must differ. */
function isToldApart({ id, title, valid }: InstrumentFile): readonly Remark[] {
	const twin = allInstruments().find(
		(other) =>
			other.id !== id &&
			other.title.id === title.id &&
			other.title.en === title.en &&
			other.valid.from === valid.from &&
			other.valid.until === valid.until,
	);
	return twin
		? [
				{
					at: ["title", "id"],
					message: {
						id: `Judul dan masa berlakunya sama dengan ${twin.id} yang sudah terbit, jadi pembaca tidak dapat membedakan keduanya.`,
						en: `Title and validity are those of ${twin.id}, which is published: nobody could tell the two apart.`,
					},
					fix: {
						id: "Sebut di judul, dalam kedua bahasa, atau pada masa berlaku bahwa ini versi lain, misalnya dengan tahunnya.",
						en: "Say in the title, in both languages, or by the validity that this is another version, for instance by its year.",
					},
				},
			]
		: [];
}

/** What is asked of a draft beyond an instrument file. */
export const draftRules: readonly CheckRule[] = [
	idIsFree,
	nothingOfTheTemplate,
	isToldApart,
];
