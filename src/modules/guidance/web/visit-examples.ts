import type { Example } from "#platform/http/route.ts";
import { sampleQuestions, sampleReadiness } from "../samples.ts";

const rutan = { unit: "rutan-rangkasbitung" };
const missing = "0199b200-0000-7000-8000-0000000000ff";
const ofQuestion = `pertanyaan:${sampleQuestions.waiting}`;
const ofReadiness = `kesiapan:${sampleReadiness.accompanied}`;
const markup = "<script>alert(1)</script><b>tebal</b>";

const by = (
	as: string,
	state: string,
	params: Readonly<Record<string, string>>,
	status: number,
	more: Pick<Example, "form" | "query"> = {},
): Example => ({ state, as, params, status, ...more });

const typed = {
	judul: "Pembinaan Rutan Rangkasbitung",
	cara: "on-site",
	tanggal_hari: "31",
	tanggal_bulan: "12",
	tanggal_tahun: "2027",
	mulai: "09.00",
	selesai: "11.00",
	tempat: "Aula rutan",
	kontak: "Kanwil HAM Banten, 0254-000",
};
const planning = (asal: string) => ({ form: { ...typed, asal } });

export const visitExamples = {
	form: [
		by("ningsih", "from a question", rutan, 200, {
			query: `asal=${ofQuestion}`,
		}),
		by("ningsih", "from a declaration", rutan, 200, {
			query: `asal=${ofReadiness}`,
		}),
		by("ningsih", "empty: from the page of the unit", rutan, 200),
		by("ratna", "forbidden", rutan, 403),
		by("wulan", "forbidden: the unit itself", rutan, 403),
		by("zahra", "not-found: coaches others", rutan, 404),
		by("ningsih", "not-found: no such question", rutan, 404, {
			query: `asal=pertanyaan:${missing}`,
		}),
		by("ningsih", "not-found", { unit: "tidak-ada" }, 404),
	],
	plan: [
		by("ningsih", "planned", rutan, 303, planning(ofQuestion)),
		by("ningsih", "planned: from a declaration", rutan, 303, {
			form: { ...typed, asal: ofReadiness, judul: markup, tempat: markup },
		}),
		by("ningsih", "wrong: nothing was typed", rutan, 422, { form: {} }),
		by("ningsih", "wrong: no such day, ends before it begins", rutan, 422, {
			form: { ...typed, tanggal_hari: "40", selesai: "08.00" },
		}),
		by("ratna", "forbidden", rutan, 403, planning("")),
		by("wulan", "forbidden: the unit itself", rutan, 403, planning("")),
		by("zahra", "not-found: coaches others", rutan, 404, planning("")),
		by("ningsih", "not-found: no such declaration", rutan, 404, {
			form: { ...typed, asal: `kesiapan:${missing}` },
		}),
	],
} satisfies Record<string, readonly Example[]>;
