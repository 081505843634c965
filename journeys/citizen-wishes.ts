import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { receiptOf, type SampleComplaint } from "#complaints/samples";
import { sampleCode } from "#receipts/samples";
import {
	pdfOfPages,
	voice,
} from "../src/modules/evidence/handed-in/files.sample.ts";
import type { Hands } from "./hands.ts";

/** What somebody wishes for, and how they come to it: the same for whoever sees a screen and for whoever has keys alone. */
export interface Wish {
	readonly name: string;
	/** Does it, and answers the page that is there at the end. */
	readonly does: (hands: Hands) => Promise<string>;
	/** All on one page, or with files: by keys in w3m, which sends files; lynx, which does the others, sends none. */
	readonly inW3m?: true;
	/** What that page must say. */
	readonly shows: readonly (string | RegExp)[];
}

const office = "/pengaduan/ke/kanwil-kemenkum-ntt";
const aCode = /([0-9A-Z]{4} ){4}[0-9A-Z]/;
const thanks = "Terima kasih, kami menerimanya";
const story = "Loket tutup tiga jam tanpa pemberitahuan";

/** What is asked of everybody who tells something: the answers with their place among the others. */
interface Told {
	readonly words: string;
	readonly kind?: readonly [number, string];
	readonly concern?: readonly [number, string];
	readonly level?: readonly [number, string];
}

const usual = {
	kind: [1, "Pengaduan"],
	concern: [1, "Layanan atau tempatnya"],
	level: [1, "Petugas yang menangani"],
} as const;

function tell(hands: Hands, told: Told): void {
	const { words, kind, concern, level } = { ...usual, ...told };
	hands.choose("Apa yang ingin Anda sampaikan", ...kind);
	hands.choose("Ini tentang apa", ...concern);
	if (words !== "")
		hands.write("Apa yang terjadi?", words, "suara atau video di bawah");
	hands.choose("Siapa yang boleh tahu ini dari Anda", ...level);
}

/** With the code of a sample, to how it goes. */
const come = (hands: Hands, name: SampleComplaint): void => {
	hands.open("/lacak");
	hands.write("Kode tanda terima", sampleCode(receiptOf(name)));
	hands.press("Lihat kabar");
};

const folder = mkdtempSync(join(tmpdir(), "rangkul-wishes-"));
const fileOf = (name: string, bytes: Uint8Array | string): string => {
	const path = join(folder, name);
	writeFileSync(path, bytes);
	return path;
};

export const wishes: readonly Wish[] = [
	{
		name: "Maria tells what happened, all of it on one page",
		inW3m: true,
		does: async (hands) => {
			hands.open(office);
			tell(hands, { words: story, kind: [2, "Kritik"] });
			hands.press("Kirim");
			return hands.read();
		},
		shows: [thanks, aCode],
	},
	{
		name: "Anton does not know which office it was",
		inW3m: true,
		does: async (hands) => {
			hands.open("/pengaduan/tanpa-kantor");
			hands.write("Di mana kejadiannya?", "Kantor dekat pasar lama");
			tell(hands, { words: story });
			hands.press("Kirim");
			return hands.read();
		},
		shows: [thanks, aCode],
	},
	{
		name: "Bere tells about the head of an office, and no name is kept",
		inW3m: true,
		does: async (hands) => {
			hands.open(office);
			tell(hands, {
				words: "Kepala kantor membentak saya",
				concern: [3, "Pimpinan kantor"],
				level: [3, "Tidak seorang pun"],
			});
			hands.press("Kirim");
			return hands.read();
		},
		shows: [thanks, aCode],
	},
	{
		name: "Yuliana cannot write, and sends a recording of her voice",
		inW3m: true,
		does: async (hands) => {
			hands.open(office);
			tell(hands, { words: "" });
			hands.attach("Cerita dengan suara", fileOf("cerita.wav", voice()));
			hands.press("Kirim");
			return hands.read();
		},
		shows: [thanks, aCode],
	},
	{
		name: "Tefa sends a letter along with what he tells",
		inW3m: true,
		does: async (hands) => {
			hands.open(office);
			tell(hands, { words: story });
			hands.attach(
				"Foto, surat, atau berkas lain",
				fileOf("surat.pdf", pdfOfPages(1)),
			);
			hands.press("Kirim");
			return hands.read();
		},
		shows: [thanks, aCode],
	},
	{
		name: "Rina follows with her code how it goes",
		does: async (hands) => {
			come(hands, "queue");
			return hands.read();
		},
		shows: ["Sedang dikerjakan", "Perjalanannya"],
	},
	{
		name: "Damianus answers what the office asked him",
		does: async (hands) => {
			come(hands, "form");
			hands.write("Jawaban Anda", "Formulir di loket dua");
			hands.press("Kirim jawaban");
			return hands.read();
		},
		shows: ["Formulir di loket dua"],
	},
	{
		name: "Fransiska objects to an answer",
		does: async (hands) => {
			come(hands, "fee");
			hands.unfold("Saya berkeberatan");
			hands.write("Apa yang belum benar?", "Uangnya belum kembali");
			hands.press("Kirim keberatan");
			return hands.read();
		},
		shows: ["Keberatan Anda sedang diperiksa"],
	},
	{
		name: "Oma Lusia says how it was handled, after it has ended",
		does: async (hands) => {
			come(hands, "sign");
			hands.choose(
				"Apakah Anda diperlakukan dengan hormat",
				3,
				"Hampir selalu",
			);
			hands.press("Kirim penilaian");
			return hands.read();
		},
		shows: ["Sudah selesai", "Penilaian Anda sudah kami terima"],
	},
	{
		name: "Petrus takes back what he told",
		does: async (hands) => {
			come(hands, "parking");
			hands.follow("Cabut yang saya sampaikan");
			hands.press("Ya, cabut");
			return hands.read();
		},
		shows: ["Anda sudah mencabutnya"],
	},
	{
		name: "Agnes reads what others told, and it happened to her as well",
		does: async (hands) => {
			hands.open("/pengaduan/umum");
			hands.follow("Papan landai di pintu samping");
			hands.follow("Saya juga mengalaminya");
			hands.choose("Siapa yang boleh tahu ini dari Anda", ...usual.level);
			hands.press("Saya juga mengalaminya");
			return hands.read();
		},
		shows: [aCode],
	},
	{
		name: "Markus has lost his code, and reads what he can do",
		does: async (hands) => {
			hands.open("/lacak");
			hands.write("Kode tanda terima", "7HKM 4QTW 9XDP 3R8F 5");
			hands.press("Lihat kabar");
			return hands.read();
		},
		shows: ["Kode Anda hilang?", "petugas membantu membuat laporan baru"],
	},
	{
		name: "Opa Yosef tells it at the desk, where Yohana writes it down and prints his receipt",
		inW3m: true,
		does: async (hands) => {
			hands.open("/masuk?ke=/pengaduan/meja/kanwil-kemenkum-ntt/catat");
			hands.press("Masuk sebagai Yohana Seran");
			hands.choose("Bagaimana orang itu menyampaikannya", 1, "Datang ke loket");
			hands.tick("Orang itu setuju bahwa saya menuliskannya");
			tell(hands, { words: story });
			hands.press("Kirim");
			return hands.read();
		},
		shows: [thanks, aCode],
	},
];

/** Throws where the page does not say what it must. */
export function holds({ shows }: Wish, page: string): void {
	for (const says of shows)
		assert.ok(
			typeof says === "string" ? page.includes(says) : says.test(page),
			`${says} is not on the page: ${page}`,
		);
}
