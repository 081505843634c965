import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { codes } from "../index.ts";

type Examples = Route<View>["examples"];

const office = "kanwil-kemenkum-ntt";
const wrong = "provinsi=99&keadaan=31-12-2023";

export const overview: Examples = [
	{ state: "filled", status: 200 },
	{ state: "filtered: a province", query: "provinsi=53", status: 200 },
	{ state: "filtered: an office", query: `unit=${office}`, status: 200 },
	{
		state: "empty: before anything was known",
		query: "keadaan=2013-01-01",
		status: 200,
	},
	{ state: "wrong", query: wrong, status: 422 },
];

export const measure: Examples = [
	...codes.flatMap((code) => [
		{ state: `filled: ${code}`, params: { ukuran: code }, status: 200 },
		{
			state: `filtered: ${code} of a province`,
			params: { ukuran: code },
			query: "provinsi=53",
			status: 200,
		},
	]),
	{
		state: "filtered: units of a regency on a past day",
		params: { ukuran: "p2ham" },
		query: "kabupaten=36.73&keadaan=2025-06-30",
		status: 200,
	},
	{
		state: "filtered: an office",
		params: { ukuran: "fasilitas" },
		query: `unit=${office}`,
		status: 200,
	},
	{
		state: "empty: before anything was told",
		params: { ukuran: "survei" },
		query: "keadaan=2014-01-01",
		status: 200,
	},
	{ state: "wrong", params: { ukuran: "p2ham" }, query: wrong, status: 422 },
	{
		state: "wrong: a day to come",
		params: { ukuran: "survei" },
		query: "keadaan=2999-01-01&unit=kapal",
		status: 422,
	},
	{ state: "not-found", params: { ukuran: "cuaca" }, status: 404 },
];

export const time: Examples = [
	...codes.map((code) => ({
		state: `filled: ${code}`,
		params: { ukuran: code },
		status: 200,
	})),
	{
		state: "filtered: a province",
		params: { ukuran: "permohonan" },
		query: "provinsi=53",
		status: 200,
	},
	{
		state: "empty: before anything was told",
		params: { ukuran: "survei" },
		query: "keadaan=2014-01-01",
		status: 200,
	},
	{ state: "wrong", params: { ukuran: "p2ham" }, query: wrong, status: 422 },
	{ state: "not-found", params: { ukuran: "cuaca" }, status: 404 },
];

export const file: Examples = [
	...codes.map((code) => ({
		state: `filled: ${code}`,
		params: { ukuran: code },
		status: 200,
	})),
	{ state: "wrong", params: { ukuran: "p2ham" }, query: wrong, status: 422 },
	{ state: "not-found", params: { ukuran: "cuaca" }, status: 404 },
];

export const brief: Examples = [
	{ state: "filled", status: 200 },
	{ state: "filtered: a province", query: "provinsi=53", status: 200 },
	{ state: "wrong", query: wrong, status: 422 },
];

export const briefFile: Examples = [
	{ state: "filled", status: 200 },
	{ state: "wrong", query: wrong, status: 422 },
];
