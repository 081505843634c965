import { personIds } from "#identity/samples";
import type { Example } from "#platform/http/route.ts";

const here = { unit: "kanwil-kemenkum-ntt", instrument: "skm-2017" };
const { kornelis } = personIds;
const codes = ["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9"];

/** Whichever are the lowest: what is sent of the others is not read. */
const all = (year: string): Record<string, string> =>
	Object.fromEntries(
		codes.flatMap((code) => [
			[`penanggung_jawab_${code}`, kornelis],
			[`sampai_${code}_hari`, "31"],
			[`sampai_${code}_bulan`, "12"],
			[`sampai_${code}_tahun`, year],
		]),
	);

export const improvementExamples = {
	form: [
		{ state: "filled", as: "kornelis", params: here, status: 200 },
		{ state: "forbidden", as: "wulan", params: here, status: 403 },
		{
			state: "not-found",
			as: "kornelis",
			params: { ...here, instrument: "tidak-ada" },
			status: 404,
		},
	],
	plan: [
		{
			state: "planned",
			as: "kornelis",
			params: here,
			form: all("2099"),
			status: 303,
		},
		{
			state: "wrong: nobody, and no day",
			as: "kornelis",
			params: here,
			form: {},
			status: 422,
		},
		{
			state: "wrong: a day that is over",
			as: "kornelis",
			params: here,
			form: all("2020"),
			status: 422,
		},
		{ state: "forbidden", as: "wulan", params: here, form: {}, status: 403 },
	],
} satisfies Record<string, readonly Example[]>;
