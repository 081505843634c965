import type { Example } from "#platform/http/route.ts";
import { sampleHelp, sampleHelpAnew } from "../samples.ts";

const help = { help: sampleHelp };
/** Another wording of it waits for review. */
const anew = { help: sampleHelpAnew };
const missing = { help: "0199b200-0000-7000-8000-0000000000ff" };
const markup = "<script>alert(1)</script><b>tebal</b>";

const by = (
	as: string,
	state: string,
	params: Readonly<Record<string, string>>,
	status: number,
	form?: Readonly<Record<string, string>>,
): Example => ({ state, as, params, status, ...(form ? { form } : {}) });

const words = {
	versi: "1",
	pertanyaan_umum: "Apakah foto jalur landai cukup?",
	jawaban_umum: "Cukup, bila terlihat seluruh jalurnya.",
	sebab: "Kata-katanya lebih singkat.",
};

export const rewordExamples = {
	list: [
		{ state: "filled", as: "ningsih", status: 200 },
		{ state: "filled: for a reviewer", as: "bayu", status: 200 },
		{ state: "empty: of another programme", as: "zahra", status: 200 },
		{ state: "forbidden", as: "ratna", status: 403 },
		{ state: "forbidden: a unit", as: "wulan", status: 403 },
	],
	one: [
		by("ningsih", "published", help, 200),
		by("bayu", "waits for review", anew, 200),
		by("ningsih", "waits for review: of one's own", anew, 200),
		by("ratna", "forbidden", help, 403),
		by("zahra", "not-found: of another programme", help, 404),
		by("ningsih", "not-found", missing, 404),
	],
	propose: [
		by("ningsih", "proposed", help, 303, words),
		by("ningsih", "proposed: with markup", help, 303, {
			...words,
			pertanyaan_umum: markup,
			jawaban_umum: markup,
			sebab: markup,
		}),
		by("ningsih", "wrong: nothing was typed", help, 422, { versi: "1" }),
		by("ningsih", "wrong: no reason", help, 422, { ...words, sebab: "" }),
		by("ningsih", "wrong: somebody was faster", help, 422, {
			...words,
			versi: "0",
		}),
		by("bayu", "wrong: another wording waits", anew, 422, words),
		by("ratna", "forbidden", help, 403, words),
		by("zahra", "not-found: of another programme", help, 404, words),
		by("ningsih", "not-found", missing, 404, words),
	],
	publish: [
		by("bayu", "published", anew, 303, words),
		by("bayu", "wrong: no words", anew, 422, { versi: "1" }),
		by("bayu", "wrong: nothing waits", help, 422, words),
		by("ningsih", "forbidden: a coach", anew, 403, words),
		by("bayu", "not-found", missing, 404, words),
	],
	takeBack: [
		by("bayu", "taken back", help, 303, {
			versi: "1",
			alasan_cabut: "Menyebut nama orang.",
		}),
		by("bayu", "wrong: no reason", help, 422, { versi: "1" }),
		by("bayu", "wrong: somebody was faster", help, 422, {
			versi: "0",
			alasan_cabut: "Keliru.",
		}),
		by("ningsih", "forbidden: a coach", help, 403, { versi: "1" }),
		by("bayu", "not-found", missing, 404, { versi: "1" }),
	],
	return: [
		by("bayu", "returned", anew, 303, {
			versi: "1",
			alasan: "Sebut juga tahunnya.",
		}),
		by("bayu", "wrong: no reason", anew, 422, { versi: "1" }),
		by("ningsih", "forbidden: a coach", anew, 403, { versi: "1" }),
		by("bayu", "not-found", missing, 404, { versi: "1" }),
	],
} satisfies Record<string, readonly Example[]>;
