import { roles } from "#identity";
import { allInstruments } from "#instruments";
import type { Field, Word } from "../kinds/field.ts";

/** What a list of people says. Who has several roles stands in several rows. */
export const peopleFields: readonly Field[] = [
	{
		key: "name",
		label: { id: "Nama", en: "Name" },
		says: {
			id: "Nama lengkap dengan gelar.",
			en: "The full name, with titles.",
		},
		headers: [
			"nama lengkap",
			"nama pegawai",
			"nama petugas",
			"pegawai",
			"full name",
			"person",
		],
		required: true,
		example: { id: "Siti Rahmawati, S.H." },
	},
	{
		key: "userName",
		label: { id: "Nama pengguna", en: "User name" },
		says: {
			id: "Untuk masuk: siti.rahmawati. Kosong: dibuat dari nama.",
			en: "For signing in: siti.rahmawati. Empty: made from the name.",
		},
		headers: ["username", "user", "user name", "akun", "login", "id pengguna"],
		required: false,
		example: { id: "siti.rahmawati" },
	},
	{
		key: "email",
		label: { id: "E-mail", en: "E-mail" },
		says: {
			id: "Boleh kosong. Undangan diberikan di atas kertas.",
			en: "May be empty. The invitation is given on paper.",
		},
		headers: ["email", "alamat email", "surel", "pos-el", "e mail address"],
		required: false,
		example: { id: "" },
	},
	{
		key: "role",
		label: { id: "Peran", en: "Role" },
		says: {
			id: "Salah satu kata pada lembar “Kata”. Orang dengan dua peran ditulis dua baris.",
			en: "One of the words on the sheet “Words”. Who has two roles stands in two rows.",
		},
		headers: ["jabatan di rangkul", "tugas", "sebagai", "roles"],
		required: true,
		example: { id: "Operator" },
		fixed: "words",
		words: () => roleWords,
	},
	{
		key: "programme",
		label: { id: "Program", en: "Programme" },
		says: {
			id: "p2ham, kkpham, dan seterusnya. Kosong: semua program.",
			en: "p2ham, kkpham and so on. Empty: every programme.",
		},
		headers: ["program penilaian", "program kerja"],
		required: false,
		example: { id: "p2ham" },
		fixed: "words",
		words: () => programmeWords(),
	},
	{
		key: "unit",
		label: { id: "Unit", en: "Unit" },
		says: {
			id: "Nama persis atau kata alamat unit tempat peran dipegang. Untuk peran nasional boleh kosong.",
			en: "The exact name or address word of the unit at which the role is held. May be empty for national roles.",
		},
		headers: [
			"unit kerja",
			"satker",
			"satuan kerja",
			"nama unit",
			"instansi",
			"opd",
			"kantor",
			"office",
		],
		required: false,
		example: { id: "Dinas Kesehatan Kabupaten Lebak" },
		fixed: "text",
	},
	{
		key: "from",
		label: { id: "Mulai", en: "From" },
		says: {
			id: "Hari pertama peran dipegang.",
			en: "The first day on which the role is held.",
		},
		headers: [
			"sejak",
			"mulai tanggal",
			"tmt",
			"dari",
			"berlaku mulai",
			"start",
		],
		required: true,
		example: { id: "2026-01-02" },
		fixed: "day",
		shown: "day",
	},
	{
		key: "until",
		label: { id: "Sampai", en: "Until" },
		says: {
			id: "Hari terakhir peran dipegang. Kosong: tanpa batas.",
			en: "The last day on which the role is held. Empty: no end.",
		},
		headers: [
			"sampai dengan",
			"s d",
			"sd",
			"hingga",
			"berakhir",
			"last day",
			"end",
		],
		required: false,
		example: { id: "" },
		shown: "day",
	},
];

const roleWords: readonly Word[] = Object.entries(roles).map(
	([value, { label }]) => ({ value, label }),
);

/** Programmes have no other name than their word. */
export const programmeWords = (): readonly Word[] =>
	[...new Set(allInstruments().map(({ programme }) => programme))]
		.sort()
		.map((value) => ({ value, label: { id: value } }));
