import type { Example } from "#platform/http/route.ts";
import { by, closedTo, of } from "../examples.ts";

const whole = {
	versi: "4",
	indikator_0: "Petugas yang dilatih",
	sasaran_0: "40 orang",
	tercapai_0: "38 orang",
	rekomendasi: "Sediakan juru bahasa isyarat di loket setiap hari kerja.",
	kepada: "Kepala Lapas Kelas IIA Ambon",
	anggaran: "as-planned",
};
const markup = "<script>alert(1)</script>";

export const reportExamples = {
	form: [
		by("markus", "empty", of("past"), 200),
		by("markus", "it is not over", of("running"), 303),
		...closedTo(of("past")),
	],
	write: [
		by("markus", "reported", of("past"), 303, whole),
		by("markus", "wrong: nothing typed", of("past"), 422, { versi: "4" }),
		by("markus", "wrong: half a row, and markup", of("past"), 422, {
			...whole,
			indikator_1: markup,
			rekomendasi: markup,
			anggaran: "otherwise",
		}),
		by("markus", "wrong: it is not over", of("running"), 422, whole),
		...closedTo(of("past"), whole),
	],
} satisfies Record<string, readonly Example[]>;
