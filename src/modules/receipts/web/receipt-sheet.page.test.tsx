import assert from "node:assert/strict";
import { test } from "node:test";
import type { Language } from "#kernel/text.ts";
import { wordsIn } from "#site/words.ts";
import { sampleView } from "#ui/components.sample.tsx";
import { QrCode } from "#ui/qr-code.tsx";
import { ReceiptPage } from "./receipt-sheet.tsx";
import { spelling } from "./spelling.ts";

const code = "7HKM 4QTW 9XDP 3R8F 5";
const origin = "https://rangkul.example";
const pageIn = (
	lang: Language,
	more: Partial<Parameters<typeof ReceiptPage>[0]> = {},
) =>
	String(
		ReceiptPage({
			view: { ...sampleView(lang), ...wordsIn(lang), origin },
			kind: "complaint",
			title: "Pengaduan Anda sudah kami terima",
			code,
			next: ["Paling lambat 1 Desember kami memeriksanya."],
			...more,
		}),
	);

test("the code is text in groups, that can be selected, read and copied", () => {
	const html = pageIn("id");
	assert.match(html, new RegExp(`<p class="code">${code}</p>`));
	assert.match(html, new RegExp(`<copy-code data-code="${code}"`));
	assert.match(html, /Rangkul tidak mengirim kode ini ke mana pun/);
	assert.match(
		html,
		/<button[^>]*hidden/,
		"without script there is no button to copy",
	);
});

test("the QR leads to the tracking page without the code, and has a twin in words", () => {
	for (const [lang, path] of [
		["id", "/lacak"],
		["en", "/en/lacak"],
	] as const) {
		const html = pageIn(lang);
		const [svg = ""] = /<svg role="img"[\s\S]*?<\/svg>/.exec(html) ?? [];
		const label = /aria-label="([^"]+)"/.exec(svg)?.[1] ?? "";
		assert.equal(svg, String(QrCode({ text: `${origin}${path}`, label })));
		assert.ok(!label.includes(code));
		assert.match(html, new RegExp(`<li>[^<]*rangkul.example${path}[^<]*</li>`));
	}
});

test("every sign of a code has a word of its own in both languages, beginning with it", () => {
	const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
	for (const words of Object.values(spelling)) {
		assert.deepEqual(Object.keys(words).sort(), [...signs]);
		assert.equal(new Set(Object.values(words)).size, signs.length);
		for (const [sign, word] of Object.entries(words))
			if (/[A-Z]/.test(sign)) assert.equal(word[0]?.toUpperCase(), sign);
	}
});

test("the code is spelled for a voice, group by group", () => {
	assert.match(
		pageIn("id"),
		/<li>tujuh, H seperti Hasan, K seperti Kartini, M seperti Made<\/li>/,
	);
	assert.match(
		pageIn("en"),
		/<li>four, Q as in Quebec, T as in Tango, W as in Whiskey<\/li>/,
	);
});

test("nothing on the page leads away before the code was read", () => {
	const html = pageIn("id");
	const before = html.slice(html.indexOf("<body"), html.indexOf(code));
	const links = [...before.matchAll(/href="([^"]+)"/g)].map(([, to]) => to);
	assert.deepEqual(links, ["#isi", "/"], "the skip link and the mark");
});

test("a form that came too late for its code to be shown again says so, and shows no empty code", () => {
	const html = pageIn("id", { code: null });
	assert.doesNotMatch(html, /class="code"|copy-code|seperti/);
	assert.match(html, /tidak dapat ditunjukkan lagi/);
});
