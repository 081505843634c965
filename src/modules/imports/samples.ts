import { sampleActor } from "#identity/samples";
import { at, type Context, withActor } from "#platform/context.ts";
import { asCsv } from "#platform/spreadsheet/write-spreadsheet.ts";
import {
	beginImport,
	carryOut,
	type Fixed,
	giveUpImport,
	type KindName,
	mapColumns,
	undoImport,
} from "./index.ts";
import { importsIn } from "./tables.ts";

const idAt = (place: number): string =>
	`00000000-0000-7000-800a-${String(place).padStart(12, "0")}`;

/** Imports in each of their states; the ids are the same on every machine. */
export const sampleImports = {
	mapping: idAt(1),
	previewed: idAt(2),
	done: idAt(3),
	undone: idAt(4),
	givenUp: idAt(5),
	surveys: idAt(6),
} as const;

type Sheet = readonly (readonly string[])[];

/** An office of Pandeglang moves in: eighteen of its twenty units are ready. */
const pandeglang: Sheet = [
	["Nama Satker", "Jenis", "Kab/Kota", "Induk", "Alamat"],
	["Pemerintah Kabupaten Pandeglang", "Pemda", "Kab. Pandeglang", "", ""],
	...[
		"Bagian Hukum Sekretariat Daerah",
		"Dinas Kesehatan",
		"Dinas Pendidikan, Pemuda dan Olahraga",
		"Dinas Sosial",
		"Dinas Kependudukan dan Pencatatan Sipil",
		"Dinas Tenaga Kerja dan Transmigrasi",
		"Dinas Perhubungan",
		"Dinas Lingkungan Hidup",
		"Dinas Perumahan dan Permukiman",
		"Dinas Pertanian",
		"Dinas Perikanan",
		"Dinas Pariwisata",
		"Dinas Perpustakaan dan Kearsipan",
		"Badan Penanggulangan Bencana Daerah",
		"Badan Kepegawaian Daerah",
		"Satuan Polisi Pamong Praja",
		"Kecamatan Labuan",
	].map((name) => [
		`${name} Pandeglang`,
		"OPD",
		"Kab. Pandeglang",
		"Pemerintah Kabupaten Pandeglang",
		"",
	]),
	[
		"RSUD Berkah Pandeglang",
		"Rumah sakit",
		"Pandegelang",
		"Pemerintah Kabupaten Pandeglang",
		"",
	],
	[
		"Kecamatan Carita Pandeglang",
		"OPD",
		"36.01",
		"Kecamatan Carita Pandeglang",
		"",
	],
];

const staff: Sheet = [
	["Nama Pegawai", "Tugas", "Kantor"],
	["Nina Marlina", "Operator", "Lapas Kelas IIA Cilegon"],
	["Asep Suhendar, S.H.", "Kepala unit", "Lapas Kelas IIA Cilegon"],
	["Yusuf Hidayat", "Operator", "Bapas Kelas II Serang"],
];

const past: Sheet = [
	["Unit", "Instrumen", "Tahun", "Predikat", "Nilai", "Nomor SK", "Tanggal SK"],
	...[
		["Lapas Kelas IIA Serang", "A-", "4,12"],
		["Rutan Kelas IIB Serang", "B", "3,74"],
		["Kanim Kelas I TPI Serang", "A", "4,63"],
	].map(([unit = "", outcome = "", score = ""]) => [
		unit,
		"pekppp-2022",
		"2022",
		outcome,
		score,
		"B/31/2023 (contoh)",
		"14 Maret 2023",
	]),
];

/** Invented, as everything here: what two offices published before they came. */
const surveyed: Sheet = [
	["Unit", "Survei", "Masa", "Indeks", "Responden", "Sumber", "Tautan"],
	...[
		["Semester I 2023", "82,41", "212"],
		["Semester II 2023", "84,07", "198"],
		["2022", "81,90", "365"],
	].map(([span = "", index = "", people = ""]) => [
		"Lapas Kelas IIA Serang",
		"skm-2017",
		span,
		index,
		people,
		"Laporan SKM (contoh)",
		"https://example.go.id/skm",
	]),
];

/** Writes one import of each state; does nothing when they are there. */
export async function seedImports(cx: Context): Promise<number> {
	const admin = withActor(cx, sampleActor("admin"));
	const there = await importsIn(cx.db)
		.selectFrom("imports.import")
		.select("id")
		.where("id", "=", sampleImports.done)
		.executeTakeFirst();
	if (there) return 0;
	const days = (count: number) =>
		at(admin, new Date(cx.now.getTime() - count * 86_400_000));
	await undone(days(21));
	await done(days(20));
	await brought(days(15));
	await givenUp(days(9));
	const list = await begun(
		days(1),
		sampleImports.previewed,
		"units",
		"unit-pandeglang.csv",
		pandeglang,
	);
	await mapped(days(1), list, { openedOn: "2013-01-01" });
	await begun(
		admin,
		sampleImports.mapping,
		"people",
		"pegawai-banten.csv",
		staff,
	);
	return 6;
}

async function brought(cx: Context): Promise<void> {
	const list = await begun(
		cx,
		sampleImports.surveys,
		"surveys",
		"skm-2022-2023.csv",
		surveyed,
	);
	const { version } = await mapped(cx, list, {});
	must(await carryOut(cx, list.id, version));
}

async function done(cx: Context): Promise<void> {
	const list = await begun(
		cx,
		sampleImports.done,
		"results",
		"pekppp-2022.csv",
		past,
	);
	const { version } = await mapped(cx, list, {});
	must(await carryOut(cx, list.id, version));
}

async function undone(cx: Context): Promise<void> {
	const list = await begun(
		cx,
		sampleImports.undone,
		"results",
		"pekppp-salah-tahun.csv",
		past.map((row) => row.map((cell) => (cell === "2022" ? "2021" : cell))),
	);
	const { version } = await mapped(cx, list, {});
	must(await carryOut(cx, list.id, version));
	must(await undoImport(cx, list.id));
}

async function givenUp(cx: Context): Promise<void> {
	const { id } = await begun(
		cx,
		sampleImports.givenUp,
		"people",
		"daftar-lama.csv",
		staff,
	);
	must(await giveUpImport(cx, id));
}

const begun = async (
	cx: Context,
	id: string,
	kind: KindName,
	name: string,
	sheet: Sheet,
) =>
	must(
		await beginImport(
			{ ...cx, newId: firstThen(id, cx.newId) },
			{ kind, name, bytes: Buffer.from(asCsv(sheet)) },
		),
	);

const mapped = async (
	cx: Context,
	{
		id,
		mapping,
		version,
	}: {
		readonly id: string;
		readonly mapping: Readonly<Record<string, number>>;
		readonly version: number;
	},
	fixed: Fixed,
) => must(await mapColumns(cx, id, { mapping, fixed, seen: version }));

/** The id of the sample, then ids of chance. */
const firstThen = (id: string, next: () => string): (() => string) => {
	let first = true;
	return () => {
		if (!first) return next();
		first = false;
		return id;
	};
};

function must<Value>(
	result:
		| { readonly ok: true; readonly value: Value }
		| { readonly ok: false; readonly problem: { readonly reason: string } },
): Value {
	if (!result.ok)
		throw new Error(`a sample import was refused: ${result.problem.reason}`);
	return result.value;
}
