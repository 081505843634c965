import type { Example } from "#platform/http/route.ts";
import { sampleYear } from "../../samples.ts";

const year = String(sampleYear(new Date()));
const lawang = {
	unit: "kabupaten-empat-lawang",
	instrument: "kkpham-2021",
	year,
};
const health = { ...lawang, opd: "dinkes-empat-lawang" };
const documents = { ...lawang, opd: "disdukcapil-empat-lawang" };
const social = { ...lawang, opd: "dinsos-empat-lawang" };
const none = { ...lawang, opd: "disdik-empat-lawang" };
const prison = { unit: "lapas-ambon", instrument: "p2ham-2023", year };
const nowhere = { ...lawang, unit: "tidak-ada" };
const stranger = { state: "forbidden: a stranger is led to sign in" } as const;

/** The parts of Empat Lawang's offices: one being filled in, one handed over, one sent back. */
export const ownerExamples = {
	review: [
		{ state: "filled: the region", as: "dewi", params: lawang, status: 200 },
		{ state: "an auditor reads it", as: "ratna", params: lawang, status: 200 },
		{ state: "not-found", as: "dewi", params: nowhere, status: 404 },
		{
			state: "not-found: an instrument without offices",
			as: "markus",
			params: prison,
			status: 404,
		},
		{
			state: "not-found: an office does not see the others",
			as: "joko",
			params: lawang,
			status: 404,
		},
		{ ...stranger, params: lawang, status: 303 },
	],
	assigning: [
		{ state: "filled", as: "dewi", params: lawang, status: 200 },
		{
			state: "not-found: an office gives itself nothing",
			as: "joko",
			params: lawang,
			status: 404,
		},
		{ ...stranger, params: lawang, status: 303 },
	],
	assign: [
		{
			state: "wrong: no such office",
			as: "dewi",
			params: lawang,
			form: { pemilik_9: "lapas-ambon" },
			status: 422,
		},
		{
			state: "not-found: an office gives itself nothing",
			as: "joko",
			params: lawang,
			form: {},
			status: 404,
		},
		{ state: "forbidden", as: "ratna", params: lawang, form: {}, status: 403 },
	],
	own: [
		{
			state: "an office is led to its part",
			as: "joko",
			params: lawang,
			status: 303,
		},
		{
			state: "the region is led to all of them",
			as: "dewi",
			params: lawang,
			status: 303,
		},
		{
			state: "not-found: another region",
			as: "markus",
			params: lawang,
			status: 404,
		},
		{ ...stranger, params: lawang, status: 303 },
	],
	part: [
		{ state: "being filled in", as: "joko", params: health, status: 200 },
		{ state: "handed over", as: "dewi", params: documents, status: 200 },
		{ state: "sent back", as: "lina", params: social, status: 200 },
		{
			state: "not-found: an office that answers for nothing",
			as: "dewi",
			params: none,
			status: 404,
		},
		{
			state: "not-found: the part of another office",
			as: "joko",
			params: documents,
			status: 404,
		},
		{ ...stranger, params: health, status: 303 },
	],
	handOver: [
		{
			state: "wrong: items are open",
			as: "joko",
			params: health,
			form: {},
			status: 422,
		},
		{
			state: "not-found: the region hands nothing over for an office",
			as: "dewi",
			params: health,
			form: {},
			status: 404,
		},
		{
			state: "not-found: the part of another office",
			as: "joko",
			params: social,
			form: {},
			status: 404,
		},
		{ state: "forbidden", as: "ratna", params: health, form: {}, status: 403 },
	],
	sendBack: [
		{
			state: "wrong: no reason",
			as: "dewi",
			params: documents,
			form: { alasan: " " },
			status: 422,
		},
		{
			state: "not handed over: told in a sentence",
			as: "dewi",
			params: health,
			form: { alasan: "Lengkapi tahun datanya." },
			status: 303,
		},
		{
			state: "not-found: an office sends nothing back",
			as: "joko",
			params: health,
			form: { alasan: "Tidak" },
			status: 404,
		},
		{
			state: "forbidden",
			as: "ratna",
			params: documents,
			form: { alasan: "x" },
			status: 403,
		},
	],
} as const satisfies Record<string, readonly Example[]>;
