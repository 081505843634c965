import type { Example } from "#platform/http/route.ts";

const here = { unit: "kanwil-kemenkum-ntt" };

const told = {
	jalur: "desk",
	setuju: "ya",
	pendamping: "Pak Yosef, tetangga",
	jenis: "complaint",
	tentang: "service",
	cerita: "Ibu ini menunggu tiga jam, dan tidak dipanggil.",
	rahasia: "public-hidden",
	nama: "Maria Bere",
};

export const behalfExamples = {
	form: [
		{ state: "empty", as: "yohana", params: here, status: 200 },
		{
			state: "forbidden: another office",
			as: "yohana",
			params: { unit: "kemenkum" },
			status: 404,
		},
		{ state: "forbidden", as: "sari", params: here, status: 403 },
	],
	send: [
		{ state: "told", as: "yohana", params: here, form: told, status: 200 },
		{
			state: "wrong: not asked whether they agree",
			as: "yohana",
			params: here,
			form: { ...told, jalur: "", setuju: "" },
			status: 422,
		},
		{ state: "forbidden", as: "sari", params: here, form: told, status: 403 },
	],
} satisfies Record<string, readonly Example[]>;
