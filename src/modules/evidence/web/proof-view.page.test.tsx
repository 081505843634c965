import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Language } from "#kernel/text.ts";
import { wordsIn } from "#site/words.ts";
import { officer, sampleView } from "#ui/components.sample.tsx";
import type { PageSeen, Seen } from "../index.ts";
import { ProofView } from "./proof-view.tsx";

const shown = (
	seen: Seen,
	as: "owner" | "judge" = "judge",
	lang: Language = "id",
): string =>
	String(
		ProofView({
			view: sampleView(lang, { ...officer, ...wordsIn(lang) }),
			seen,
			name: 'surat "baru".pdf',
			description: "Jalur landai",
			hrefOf: ({ number }) => `/gambar/${number}`,
			as,
		}),
	);

const pageNumbered = (number: number): PageSeen => ({
	number,
	kind: "page",
	picture: { sha256: "5ea", width: 1_000, height: 1_414 },
	text: number === 2 ? "" : `teks <${number}>`,
});
const paper = (count: number, all = count): Seen => ({
	is: "opened",
	shape: "pages",
	pageCount: all,
	pages: Array.from({ length: count }, (_, at) => pageNumbered(at + 1)),
});

describe("a proof beside its question", () => {
	test("shows the first page at once, the next ones in a fold, and how many more there are", () => {
		const html = shown(paper(5, 14));
		assert.match(
			html,
			/<img src="\/gambar\/1" alt="Halaman 1 dari 14: surat &quot;baru&quot;.pdf" width="1000" height="1414" loading="lazy"/,
		);
		assert.ok(
			html.indexOf("/gambar/1") < html.indexOf("Halaman 2 sampai 5 dari 14"),
		);
		assert.ok(
			html.indexOf("Halaman 2 sampai 5 dari 14") < html.indexOf("/gambar/2"),
		);
		assert.match(html, /9 halaman lagi ada di berkas aslinya/);
		assert.match(
			shown(paper(5, 14), "judge", "en"),
			/9 more pages are in the file itself/,
		);
	});

	test("has the text of each page folded under its picture, and says where a machine reads none", () => {
		const html = shown(paper(2));
		assert.match(
			html,
			/<summary>Halaman 1 dari 2: teksnya<\/summary>.*teks &lt;1&gt;/,
		);
		assert.match(html, /Halaman 2 dari 2\. Tidak ada teks/);
	});

	test("describes a photograph by what the unit says of it", () => {
		const html = shown({
			is: "opened",
			shape: "picture",
			pageCount: 1,
			pages: [{ ...pageNumbered(1), kind: "photo", text: "" }],
		});
		assert.match(html, /alt="Jalur landai"/);
		assert.match(html, /<span aria-hidden="true">Jalur landai<\/span>/);
	});

	test("shows an office file as text, and its sheets by number", () => {
		const inside: PageSeen = {
			number: 1,
			kind: "inside",
			picture: null,
			text: "isi surat",
		};
		const opened = { is: "opened", pageCount: 2, pages: [inside] } as const;
		const letter = shown({ ...opened, shape: "text" });
		assert.match(letter, /Teks berkas ini/);
		assert.match(letter, /isi surat/);
		assert.doesNotMatch(letter, /<img|halaman lagi/);
		assert.match(shown({ ...opened, shape: "sheet" }), /Lembar 1 dari 2/);
	});

	test("where there is nothing to show, says why and what to do, to each in their place", () => {
		for (const is of ["locked", "damaged", "too-much"] as const) {
			assert.match(shown({ is }, "owner"), /unggah sebagai versi baru/);
			assert.doesNotMatch(shown({ is }, "judge"), /unggah sebagai versi baru/);
		}
		assert.match(shown({ is: "waiting" }), /Sedang dibaca server/);
		assert.match(shown({ is: "failed" }), /mencoba lagi/);
	});

	test("never takes the focus: nothing in it but folds can be reached by the keyboard", () => {
		const html = shown(paper(5, 14));
		assert.doesNotMatch(html, /tabindex|<a |<iframe|<button|autofocus/);
	});
});
