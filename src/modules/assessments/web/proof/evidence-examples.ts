import type { Example } from "#platform/http/route.ts";
import { samplePhotoId } from "../../samples.ts";

const photo = { unit: "lapas-serang", id: samplePhotoId };
const nothing = {
	unit: "lapas-ambon",
	id: "00000000-0000-7000-8000-000000000000",
};

/** A photograph of the stories that proves an item of Lapas Serang, in its states. */
export const evidenceExamples = {
	about: [
		{ state: "with an original", as: "ratna", params: photo, status: 200 },
		{
			state: "not-found: a document of another unit",
			as: "wulan",
			params: photo,
			status: 404,
		},
		{
			state: "forbidden: a stranger is led to sign in",
			params: photo,
			status: 303,
		},
	],
	ask: [
		{ state: "empty", as: "bayu", params: photo, status: 200 },
		{ state: "not-found", as: "bayu", params: nothing, status: 404 },
		{ state: "forbidden", as: "sari", params: photo, status: 403 },
	],
	unseal: [
		{
			state: "wrong: no reason",
			as: "ratna",
			params: photo,
			form: { alasan: " " },
			status: 422,
		},
		{
			state: "opened",
			as: "ratna",
			params: photo,
			form: { alasan: "Pengaduan 12: apakah foto diambil di lapas ini" },
			status: 200,
		},
		{
			state: "not-found",
			as: "ratna",
			params: nothing,
			form: { alasan: "x" },
			status: 404,
		},
		{
			state: "forbidden",
			as: "sari",
			params: photo,
			form: { alasan: "x" },
			status: 403,
		},
	],
} as const satisfies Record<string, readonly Example[]>;
