import type { Example } from "#platform/http/route.ts";
import { samplePairs } from "../../copies/samples.ts";

const altered = { id: samplePairs.altered.id };
const beyond = { id: samplePairs.beyond.id };
const harmless = { id: samplePairs.harmless.id };
const nowhere = { id: "00000000-0000-7000-8000-000000000000" };
const said = {
	pendapat: "copied",
	alasan: "Pegangan, pintu dan papan nama sama; nama unitnya milik Tangerang.",
	dilihat: "0",
};

/** The states of the pages of like proofs, shown by the sample cast. */
export const copyExamples = {
	list: [
		{ state: "filled", as: "sari", status: 200 },
		{ state: "filled: the assessor", as: "bayu", status: 200 },
		{ state: "judged", as: "sari", query: "lihat=dinilai", status: 200 },
		{
			state: "empty: nothing judged in this region",
			as: "tamrin",
			query: "lihat=dinilai",
			status: 200,
		},
		{ state: "forbidden: a unit's own people", as: "wulan", status: 403 },
	],
	pair: [
		{ state: "filled", as: "sari", params: altered, status: 200 },
		{
			state: "filled: one side lies in another region",
			as: "sari",
			params: beyond,
			status: 200,
		},
		{
			state: "filled: seen from the other region",
			as: "tamrin",
			params: beyond,
			status: 200,
		},
		{
			state: "the same bytes, judged",
			as: "bayu",
			params: harmless,
			status: 200,
		},
		{
			state: "not-found: two units of another region",
			as: "tamrin",
			params: altered,
			status: 404,
		},
		{ state: "not-found", as: "sari", params: nowhere, status: 404 },
		{ state: "not-found: no id", as: "sari", params: { id: "1" }, status: 404 },
		{ state: "forbidden", as: "wulan", params: altered, status: 403 },
	],
	judge: [
		{ state: "judged", as: "sari", params: altered, form: said, status: 303 },
		{
			state: "left open",
			as: "sari",
			params: beyond,
			form: { ...said, pendapat: "unsure" },
			status: 303,
		},
		{
			state: "wrong: nothing chosen",
			as: "sari",
			params: altered,
			form: { alasan: "Sama", dilihat: "0" },
			status: 422,
		},
		{
			state: "wrong: no reason",
			as: "sari",
			params: altered,
			form: { ...said, alasan: " " },
			status: 422,
		},
		{
			state: "wrong: somebody was quicker",
			as: "sari",
			params: harmless,
			form: said,
			status: 422,
		},
		{
			state: "not-found: another region",
			as: "tamrin",
			params: altered,
			form: said,
			status: 404,
		},
		{
			state: "forbidden",
			as: "wulan",
			params: altered,
			form: said,
			status: 403,
		},
	],
	picture: [
		{
			state: "the older one",
			as: "sari",
			params: { ...altered, side: "pertama" },
			status: 200,
		},
		{
			state: "of another region, for comparing",
			as: "sari",
			params: { ...beyond, side: "pertama" },
			status: 200,
		},
		{
			state: "not-found: a pair has two sides",
			as: "sari",
			params: { ...altered, side: "ketiga" },
			status: 404,
		},
		{
			state: "not-found: another region",
			as: "tamrin",
			params: { ...altered, side: "kedua" },
			status: 404,
		},
		{
			state: "forbidden",
			as: "wulan",
			params: { ...altered, side: "kedua" },
			status: 403,
		},
	],
} as const satisfies Record<string, readonly Example[]>;
