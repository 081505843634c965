import { sampleDraft } from "#calendar/samples";
import type { Example } from "#platform/http/route.ts";

export const aDraft = { id: sampleDraft };

/** Decrees that come with the program. */
export const shipped = {
	inForce: { id: "2026-skb-1497-2025" },
	replaced: { id: "2025-skb-1017-2024" },
} as const;

/** Who may not come in: an operator, and somebody who is not signed in. */
export const strangers = (
	params?: Record<string, string>,
): readonly Example[] => [
	{ state: "forbidden", as: "wulan", status: 403, ...(params && { params }) },
	{
		state: "forbidden to strangers",
		status: 303,
		...(params && { params }),
	},
];

const forbidden = (params?: Record<string, string>): Example => ({
	state: "forbidden",
	as: "wulan",
	form: {},
	status: 403,
	...(params && { params }),
});

export const noSuch: Example = {
	state: "not-found",
	as: "admin",
	params: { id: "tidak-ada" },
	status: 404,
};

const decree = {
	nomor: "1 Tahun 2027",
	tentang: "Hari Libur Nasional dan Cuti Bersama Tahun 2028",
	tahun: "2028",
	berlaku: "",
	ditetapkan_hari: "2",
	ditetapkan_bulan: "11",
	ditetapkan_tahun: "2026",
	oleh: "Tiga menteri",
	sumber: "https://www.kemenkopmk.go.id/contoh",
	mengganti: "",
	hari: "Sabtu, 1 Januari 2028, libur nasional, Tahun Baru 2028 Masehi\n2028-12-25 libur-nasional Kelahiran Yesus Kristus",
};

export const drafts: readonly Example[] = [
	{ state: "success", as: "admin", form: decree, status: 303 },
	{ state: "empty", as: "admin", form: {}, status: 422 },
	{
		state: "wrong: lines that cannot be read",
		as: "admin",
		form: {
			...decree,
			hari: "Jumat, 1 Januari 2028 libur nasional Tahun Baru\n31 Februari cuti bersama Imlek\nentah kapan\n1 Mei 2027 libur nasional Hari Buruh\n2 Mei libur nasional\n3 Mei Hari Raya\n4 Mei libur daerah Hari Kota",
		},
		status: 422,
	},
	{
		state: "wrong: an address that is none",
		as: "admin",
		form: { ...decree, sumber: "javascript:alert(1)" },
		status: 422,
	},
	{
		state: "wrong: it takes the place of another year's",
		as: "admin",
		form: { ...decree, mengganti: shipped.inForce.id },
		status: 422,
	},
	forbidden(),
];

/** What is done with the sample draft, and with a decree in force. */
export const dropped = {
	edit: [
		{
			state: "success",
			as: "admin",
			params: aDraft,
			form: {
				...decree,
				tahun: "2027",
				berlaku: "81",
				hari: "14 Mei, Hari Pattimura (contoh)",
			},
			status: 303,
		},
		{ state: "empty", as: "admin", params: aDraft, form: {}, status: 422 },
		{
			state: "wrong: somebody else saved meanwhile",
			as: "admin",
			params: aDraft,
			form: {
				...decree,
				versi: "0",
				tahun: "2027",
				berlaku: "81",
				hari: "2027-05-14 libur-daerah Hari Pattimura",
			},
			status: 422,
		},
		forbidden(aDraft),
	],
	publish: [
		{
			state: "success",
			as: "admin",
			params: aDraft,
			form: { nomor: "contoh 12 tahun 2026" },
			status: 303,
		},
		{ state: "empty", as: "admin", params: aDraft, form: {}, status: 422 },
		forbidden(aDraft),
		{ ...noSuch, form: {} },
	],
	discard: [
		{ state: "success", as: "admin", params: aDraft, form: {}, status: 303 },
		{
			state: "wrong: somebody else saved meanwhile",
			as: "admin",
			params: aDraft,
			form: { versi: "0" },
			status: 422,
		},
		forbidden(aDraft),
	],
	compare: [
		{
			state: "success",
			as: "admin",
			params: shipped.inForce,
			form: { cocok: "ya" },
			status: 303,
		},
		{
			state: "empty",
			as: "admin",
			params: shipped.inForce,
			form: {},
			status: 422,
		},
		forbidden(shipped.inForce),
	],
} satisfies Record<string, readonly Example[]>;
