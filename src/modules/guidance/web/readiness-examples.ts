import type { Example } from "#platform/http/route.ts";
import { sampleReadiness } from "../samples.ts";

const dinkes = { unit: "dinkes-empat-lawang" };
const declared = { ...dinkes, readiness: sampleReadiness.declared };
const accompanied = {
	unit: "rutan-rangkasbitung",
	readiness: sampleReadiness.accompanied,
};
const missing = {
	...dinkes,
	readiness: "0199b200-0000-7000-8000-0000000000ff",
};

const by = (
	as: string,
	state: string,
	params: Readonly<Record<string, string>>,
	status: number,
	form?: Readonly<Record<string, string>>,
): Example => ({ state, as, params, status, ...(form ? { form } : {}) });

const markup = "<script>alert(1)</script><b>tebal</b>";
const typed = {
	program: "kkpham",
	pernyataan: "Seluruh loket kami siap dinilai.",
	kebutuhan: "Cara menyusun bukti.",
	penanda_tangan: "Ahmad Basri, Kepala Dinas",
};
const first = { versi: "1" };

export const readinessExamples = {
	page: [
		by("joko", "declared", dinkes, 200),
		by("zahra", "declared: for its coach", dinkes, 200),
		by(
			"ningsih",
			"accompanied: for its coach",
			{ unit: accompanied.unit },
			200,
		),
		by("dewi", "empty", { unit: "kabupaten-empat-lawang" }, 200),
		by("ratna", "forbidden", dinkes, 403),
		by("wulan", "not-found: of another unit", dinkes, 404),
		by("joko", "not-found", { unit: "tidak-ada" }, 404),
	],
	declare: [
		by("dewi", "declared", { unit: "kabupaten-empat-lawang" }, 303, typed),
		by(
			"dewi",
			"declared: with markup",
			{ unit: "kabupaten-empat-lawang" },
			303,
			{
				...typed,
				pernyataan: markup,
				kebutuhan: markup,
				penanda_tangan: markup,
			},
		),
		by("joko", "wrong: nothing was typed", dinkes, 422, {}),
		by("joko", "wrong: no such programme, too long", dinkes, 422, {
			...typed,
			program: markup,
			penanda_tangan: "x".repeat(301),
		}),
		by("joko", "wrong: of a programme that one does not fill in", dinkes, 422, {
			...typed,
			program: "p2ham",
		}),
		by("joko", "wrong: declared already", dinkes, 422, typed),
		by("ratna", "forbidden", dinkes, 403, typed),
		by("wulan", "not-found: of another unit", dinkes, 404, typed),
	],
	deeds: {
		pendampingan: [
			by("zahra", "taken on", declared, 303, first),
			by("ningsih", "wrong: taken on already", accompanied, 422, {
				versi: "2",
			}),
			by("zahra", "wrong: somebody was faster", declared, 422, { versi: "0" }),
			by("joko", "forbidden: the unit itself", declared, 403, first),
			by("zahra", "not-found", missing, 404, first),
		],
		siap: [
			by("ningsih", "ready", accompanied, 303, { versi: "2" }),
			by("zahra", "wrong: not accompanied", declared, 422, first),
			by("joko", "forbidden: the unit itself", declared, 403, first),
			by("ningsih", "not-found: coaches others", declared, 404, first),
		],
		penarikan: [
			by("joko", "withdrawn", declared, 303, {
				...first,
				alasan: "Kantor pindah tahun ini.",
			}),
			by("joko", "wrong: no reason", declared, 422, first),
			by("zahra", "forbidden: its coach", declared, 403, first),
			by("wulan", "not-found: of another unit", declared, 404, first),
		],
	},
} as const;
