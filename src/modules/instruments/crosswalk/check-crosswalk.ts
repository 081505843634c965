import { z } from "zod";
import { type Instrument, nodeOf } from "../instrument.ts";
import {
	type Path,
	type Remark,
	readYamlFile,
	type YamlRead,
} from "../read-yaml-file.ts";
import { type Crosswalk, fits, ownReading } from "./crosswalk.ts";

const code = z.string().min(1);
const crosswalkFile: z.ZodType<Crosswalk> = z.strictObject({
	topics: z.array(
		z.strictObject({
			code,
			label: z.strictObject({
				id: z.string().min(1),
				en: z.exactOptional(z.string().min(1)),
			}),
			rows: z.array(
				z.strictObject({
					instrument: code,
					code,
					fits: z.enum(fits),
					source: z.union([z.literal(ownReading), z.url()]),
					verified: z.boolean(),
				}),
			),
		}),
	),
});

export type CrosswalkRead = YamlRead<Crosswalk>;

/**
 * Reads and checks a crosswalk: its shape, and that it names only instruments and items that there are, each once a topic.
 * @param named finds an instrument by its id.
 */
export function readCrosswalk(
	text: string,
	file: string,
	named: (id: string) => Instrument | undefined,
): CrosswalkRead {
	return readYamlFile(text, file, crosswalkFile, (content) =>
		remarksOn(content, named),
	);
}

function remarksOn(
	{ topics }: Crosswalk,
	named: (id: string) => Instrument | undefined,
): readonly Remark[] {
	const codes = new Set<string>();
	return topics.flatMap((topic, place): readonly Remark[] => {
		const at: Path = ["topics", place];
		const twice = codes.has(topic.code);
		codes.add(topic.code);
		const instruments = new Set(topic.rows.map(({ instrument }) => instrument));
		const rows = new Set<string>();
		return [
			...(twice ? [topicTwice(at, topic.code)] : []),
			...(instruments.size < 2 ? [servesOne(at, topic.code)] : []),
			...topic.rows.flatMap((row, index): readonly Remark[] => {
				const here = [...at, "rows", index];
				const name = `${row.instrument} ${row.code}`;
				if (rows.has(name)) return [rowTwice(here, name)];
				rows.add(name);
				const instrument = named(row.instrument);
				if (!instrument) return [noInstrument(here, row.instrument)];
				if (!nodeOf(instrument, row.code)) return [noItem(here, name)];
				return row.verified && row.source === ownReading
					? [readByUs(here, name)]
					: [];
			}),
		];
	});
}

const topicTwice = (at: Path, name: string): Remark => ({
	at: [...at, "code"],
	message: {
		id: `Pokok "${name}" tertulis dua kali.`,
		en: `The topic "${name}" is there twice.`,
	},
	fix: {
		id: "Gabungkan barisnya di bawah satu pokok.",
		en: "Bring their rows together under one topic.",
	},
});
const servesOne = (at: Path, name: string): Remark => ({
	at: [...at, "code"],
	message: {
		id: `Pokok "${name}" hanya menyebut satu instrumen.`,
		en: `The topic "${name}" names one instrument only.`,
	},
	fix: {
		id: "Tambahkan baris dari instrumen lain, atau hapus pokok ini.",
		en: "Add a row of another instrument, or remove the topic.",
	},
});
const rowTwice = (at: Path, name: string): Remark => ({
	at,
	message: {
		id: `"${name}" tertulis dua kali pada pokok ini.`,
		en: `"${name}" is there twice in this topic.`,
	},
	fix: { id: "Hapus salah satunya.", en: "Remove one of the two." },
});
const noInstrument = (at: Path, name: string): Remark => ({
	at: [...at, "instrument"],
	message: {
		id: `Tidak ada instrumen "${name}".`,
		en: `There is no instrument "${name}".`,
	},
	fix: {
		id: "Tulis kode instrumen yang ada di instruments/.",
		en: "Use the id of an instrument in instruments/.",
	},
});
const noItem = (at: Path, name: string): Remark => ({
	at: [...at, "code"],
	message: {
		id: `"${name}" bukan butir instrumen itu.`,
		en: `"${name}" is no item of that instrument.`,
	},
	fix: {
		id: "Tulis kode butir atau kelompok yang ada di berkasnya.",
		en: "Use the code of an indicator or group of its file.",
	},
});
const readByUs = (at: Path, name: string): Remark => ({
	at: [...at, "verified"],
	message: {
		id: `"${name}" adalah bacaan kami sendiri, tetapi ditandai sudah diperiksa.`,
		en: `"${name}" is our own reading, but marked as verified.`,
	},
	fix: {
		id: 'Tulis alamat sumbernya, atau "verified: false".',
		en: 'Give the address of its source, or write "verified: false".',
	},
});
