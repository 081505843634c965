import type { Example } from "#platform/http/route.ts";

const at = (step: string) => ({ step });
const told = {
	kejadian: "Setiap minggu ada yang dipukul di blok belakang.",
	kantor: "rutan-rangkasbitung",
};

export const tellingExamples = {
	before: [
		{ state: "nothing begun", status: 200 },
		{ state: "signed in", as: "sari", status: 200 },
	],
	step: [
		{ state: "first", params: at("1"), status: 200 },
		{ state: "nothing is kept", params: at("4"), status: 303 },
		{ state: "no such step", params: at("11"), status: 404 },
		{ state: "not-found", params: at("x"), status: 404 },
	],
	answer: [
		{
			state: "answered",
			params: at("1"),
			form: { bahaya: "tidak" },
			status: 303,
		},
		{ state: "nothing said", params: at("9"), form: {}, status: 303 },
		{
			state: "in danger, and the people",
			params: at("3"),
			form: {
				bahaya: "ya",
				milik: "as-guardian",
				anak: "ya",
				wali_nama: "a".repeat(300),
			},
			status: 422,
		},
		{
			state: "offices searched for, one ticked",
			params: at("6"),
			form: { cari: "rutan", tombol: "cari", kantor: "kanwil-kemenkum-ntt" },
			status: 200,
		},
		{
			state: "no such office found",
			params: at("6"),
			form: { cari: "tidak ada kantor begini", tombol: "cari" },
			status: 200,
		},
		{
			state: "wrong: an office that is not in the list",
			params: at("6"),
			form: { kantor: "tidak-ada" },
			status: 422,
		},
		{
			state: "wrong: a number without its paper",
			params: at("8"),
			form: { nomor: "3602041504900003" },
			status: 422,
		},
		{
			state: "wrong: a PIN too short",
			params: at("9"),
			form: { pin: "12", juru: "Bahasa Sunda" },
			status: 422,
		},
		{
			state: "told, by the last step",
			params: at("10"),
			form: told,
			status: 200,
		},
		{
			state: "wrong: neither written nor said",
			params: at("10"),
			form: { harapan: "Agar berhenti" },
			status: 422,
		},
		{ state: "not-found", params: at("0"), form: {}, status: 404 },
	],
	sheet: [{ state: "empty", status: 200 }],
	send: [
		{ state: "told", form: told, status: 200 },
		{
			state: "told, with a PIN",
			form: { ...told, pin: "204060" },
			status: 200,
		},
		{
			state: "not yet: offices searched for",
			form: { ...told, cari: "rutan", tombol: "cari" },
			status: 200,
		},
		{ state: "wrong: nothing told", form: {}, status: 422 },
		{
			state: "wrong: an office that is not in the list, a number without paper",
			form: { ...told, kantor: "tidak-ada", nomor: "3602", pin: "1" },
			status: 422,
		},
	],
	letGo: [{ state: "wrong: nothing is kept", form: {}, status: 422 }],
	leave: [{ state: "away", status: 303 }],
} satisfies Record<string, readonly Example[]>;
