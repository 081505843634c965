import type { Example } from "#platform/http/route.ts";
import { sampleFacilityId } from "../../samples.ts";

const unit = "kanwil-kemenkum-ntt";
const here = { unit, id: sampleFacilityId };
const nowhere = { unit, id: "00000000-0000-4000-8000-000000000000" };
const day = { difoto_hari: "20", difoto_bulan: "11", difoto_tahun: "2026" };

export const facilityExamples = {
	list: [
		{ state: "filled", params: { unit }, status: 200 },
		{
			state: "filled: for its own people",
			as: "yohana",
			params: { unit },
			status: 200,
		},
		{ state: "empty", params: { unit: "rutan-ambon" }, status: 200 },
		{ state: "not-found", params: { unit: "tidak-ada" }, status: 404 },
	],
	one: [
		{ state: "filled", params: here, status: 200 },
		{
			state: "filled: for its own people",
			as: "yohana",
			params: here,
			status: 200,
		},
		{ state: "not-found", params: nowhere, status: 404 },
	],
	photo: [
		{ state: "filled", params: { ...here, number: "1" }, status: 200 },
		{ state: "not-found", params: { ...here, number: "9" }, status: 404 },
	],
	choose: [
		{ state: "filled", as: "yohana", params: { unit }, status: 200 },
		{
			state: "filled: with measures",
			as: "yohana",
			params: { unit },
			query: "jenis=ramp",
			status: 200,
		},
		{ state: "forbidden", as: "wulan", params: { unit }, status: 403 },
		{ state: "not-found", as: "yohana", params: { unit: "x" }, status: 404 },
	],
	record: [
		{
			state: "wrong: nothing said",
			as: "yohana",
			params: { unit },
			form: { jenis: "ramp" },
			status: 422,
		},
		{
			state: "wrong: blocked without a word, and a measure that is none",
			as: "yohana",
			params: { unit },
			form: {
				jenis: "ramp",
				tempat: "Belakang",
				keadaan: "blocked",
				ukuran_slope: "curam",
				...day,
			},
			status: 422,
		},
		{
			state: "wrong: no day of any calendar",
			as: "yohana",
			params: { unit },
			form: { jenis: "door", tempat: "Belakang", ...day, difoto_bulan: "13" },
			status: 422,
		},
		{
			state: "forbidden",
			as: "wulan",
			params: { unit },
			form: { jenis: "ramp" },
			status: 403,
		},
		{
			state: "not-found",
			as: "yohana",
			params: { unit },
			form: { jenis: "kolam" },
			status: 404,
		},
	],
	look: [
		{ state: "filled", as: "yohana", params: here, status: 200 },
		{ state: "forbidden", as: "wulan", params: here, status: 403 },
		{ state: "not-found", as: "yohana", params: nowhere, status: 404 },
	],
	check: [
		{
			state: "wrong: somebody was faster",
			as: "yohana",
			params: here,
			form: { keadaan: "present", dasar: "7", catatan: "Masih ada." },
			status: 422,
		},
		{
			state: "forbidden",
			as: "wulan",
			params: here,
			form: { keadaan: "present" },
			status: 403,
		},
		{
			state: "not-found",
			as: "yohana",
			params: nowhere,
			form: { keadaan: "present" },
			status: 404,
		},
	],
} satisfies Record<string, readonly Example[]>;
