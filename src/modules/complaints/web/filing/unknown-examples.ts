import type { Example } from "#platform/http/route.ts";

const told = {
	tempat: "Kantor imigrasi dekat pasar lama",
	provinsi: "53",
	jenis: "complaint",
	tentang: "service",
	cerita: "Nomor antrean habis sejak pagi.",
	rahasia: "unknown",
};

export const unknownExamples = {
	form: [{ state: "empty", status: 200 }],
	send: [
		{ state: "told", form: told, status: 200 },
		{ state: "wrong: no place", form: { ...told, tempat: "" }, status: 422 },
	],
	shell: [{ state: "empty", status: 200 }],
	worker: [{ state: "script", status: 200 }],
} satisfies Record<string, readonly Example[]>;
