import type { Example } from "#platform/http/route.ts";

const here = { unit: "kanwil-kemenkum-ntt" };
const nowhere = { unit: "tidak-ada" };

const told = {
	jenis: "complaint",
	tentang: "service",
	cerita: "Saya menunggu tiga jam di loket, dan loketnya tutup.",
	rahasia: "public-hidden",
};

const waited = {
	antre: "ya",
	lembar: "00000000-0000-4000-8000-00000000ce01",
};

export const filingExamples = {
	start: [
		{ state: "filled", status: 200 },
		{ state: "found", query: "q=kupang", status: 200 },
		{ state: "empty", query: "q=tidak+ada+kantor+seperti+ini", status: 200 },
	],
	form: [
		{ state: "empty", params: here, status: 200 },
		{ state: "not-found", params: nowhere, status: 404 },
	],
	send: [
		{ state: "told", params: here, form: told, status: 200 },
		{
			state: "not sent yet: others told something alike",
			params: here,
			form: {
				...told,
				cerita: "Papan landai untuk kursi roda tidak ada di pintu samping.",
				mirip: "cari",
			},
			status: 200,
		},
		{
			state: "told, by a device on which it waited",
			params: here,
			form: { ...told, ...waited },
			status: 200,
		},
		{ state: "wrong: nothing told", params: here, form: {}, status: 422 },
		{
			state: "wrong: nothing told, by a device on which it waited",
			params: here,
			form: waited,
			status: 422,
		},
		{
			state: "wrong: nobody is to know, and a name",
			params: here,
			form: { ...told, rahasia: "unknown", nama: "Maria" },
			status: 422,
		},
		{
			state: "wrong: no words",
			params: here,
			form: { ...told, cerita: "😡😡😡", pin: "12", surel: "maria" },
			status: 422,
		},
		{ state: "not-found", params: nowhere, form: told, status: 404 },
	],
	shell: [
		{ state: "empty", params: here, status: 200 },
		{ state: "not-found", params: nowhere, status: 404 },
	],
	worker: [{ state: "script", params: here, status: 200 }],
} satisfies Record<string, readonly Example[]>;
