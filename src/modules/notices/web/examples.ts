import type { Example } from "#platform/http/route.ts";

const stranger = { state: "forbidden", status: 303 };

/** The states of the inbox, shown by the sample cast. */
export const examples = {
	inbox: [
		{ state: "filled: an operator", as: "wulan", status: 200 },
		{ state: "filled: a verifier", as: "sari", status: 200 },
		{ state: "filled: an assessor", as: "bayu", status: 200 },
		{ state: "empty", as: "ratna", status: 200 },
		{
			state: "a page beyond the last",
			as: "sari",
			query: "halaman=99",
			status: 200,
		},
		stranger,
	],
	news: [
		{ state: "filled", as: "wulan", status: 200 },
		{ state: "for an auditor", as: "ratna", status: 200 },
		stranger,
	],
	mark: [
		{
			state: "all",
			as: "wulan",
			form: { sampai: "2100-01-01T00:00:00.000Z" },
			status: 303,
		},
		{
			state: "not-found",
			as: "wulan",
			form: { kabar: "00000000-0000-7000-8000-000000000001" },
			status: 404,
		},
		{ state: "nothing named", as: "wulan", form: {}, status: 404 },
		{ state: "forbidden", form: {}, status: 403 },
	],
	done: [
		{ state: "filled", as: "sari", status: 200 },
		{ state: "empty", as: "ratna", status: 200 },
		stranger,
	],
	agenda: [
		{ state: "filled", as: "wulan", status: 200 },
		{
			state: "filled: a calendar has an address",
			as: "sari",
			status: 200,
		},
		stranger,
	],
	calendar: [{ state: "filled", as: "wulan", status: 200 }, stranger],
	address: [
		{
			state: "done: made",
			as: "wulan",
			form: { alamat: "buat" },
			status: 303,
		},
		{
			state: "done: ended",
			as: "sari",
			form: { alamat: "hapus" },
			status: 303,
		},
		{ state: "wrong: nothing named", as: "wulan", form: {}, status: 404 },
		{ state: "forbidden", form: { alamat: "buat" }, status: 403 },
	],
	feed: [
		{
			state: "not-found: signed by nobody here",
			params: { key: "0199f000-0000-7000-8000-0000000000ff.x" },
			status: 404,
		},
		{ state: "not-found: nonsense", params: { key: "..." }, status: 404 },
	],
	mail: [{ state: "without mail", as: "wulan", status: 200 }, stranger],
	choose: [
		{ state: "empty", as: "wulan", form: {}, status: 422 },
		{
			state: "without address",
			as: "wulan",
			form: { kapan: "harian" },
			status: 422,
		},
		{ state: "forbidden", form: {}, status: 403 },
	],
} satisfies Record<string, readonly Example[]>;
