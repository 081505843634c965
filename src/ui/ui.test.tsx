import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import { HtmlValidate } from "html-validate";
import { emptyForm, filled, withProblems } from "#kernel/form.ts";
import { languages } from "#kernel/text.ts";
import {
	formPage,
	lanePage,
	samplePages,
	sampleView,
	wrongForm,
} from "./components.sample.tsx";
import {
	DateFields,
	ErrorSummary,
	Field,
	Radios,
	TextArea,
} from "./form/index.ts";
import { bytes, date, decimal, fullDate, moment, number } from "./format.ts";
import { CitizenLayout } from "./layout/citizen.tsx";
import { OutsideLink } from "./outside-link.tsx";
import { Pager, pagesShown } from "./pager.tsx";
import { withQuery } from "./query.ts";
import { safeUrl } from "./safe-url.ts";
import { Stages } from "./stages.tsx";
import { Steps, stepWords } from "./steps.tsx";
import { DataTable } from "./table.tsx";
import { TileMap } from "./tile-map.tsx";
import { tiles } from "./tiles.ts";
import { plainLook } from "./view.ts";

const view = sampleView("id");
const html = (content: unknown): string => String(content);

/** The attributes of the first tag that bears this name or id. */
const tagWith = (page: string, attribute: string): string => {
	const found = new RegExp(`<[a-z-]+[^>]*\\b${attribute}[^>]*>`).exec(
		page,
	)?.[0];
	assert.ok(found, `a tag with ${attribute}`);
	return found;
};

const validator = new HtmlValidate({
	extends: ["html-validate:recommended"],
	rules: {
		"long-title": "off",
		"no-trailing-whitespace": "off",
		"no-raw-characters": "off",
		"void-style": "off",
		"doctype-style": "off",
		"attribute-boolean-style": "off",
		"attribute-empty-style": "off",
		// The error summary stands before the h1, so that it is the first thing read.
		"heading-level": ["error", { minInitialRank: "h2" }],
		// An alert that takes the focus has a name; the fieldset of a rubric too.
		"aria-label-misuse": ["error", { allowAnyNamable: true }],
		"no-inline-style": "error",
		"form-dup-name": [
			"error",
			{ shared: ["radio", "checkbox", "button", "submit", "reset"] },
		],
		// Lists without bullets lose their role in Safari only when they are not navigation; ours keep theirs.
		"no-redundant-role": "off",
		"require-sri": "off",
		"tel-non-breaking": "off",
	},
});

for (const [name, page] of Object.entries(samplePages))
	for (const lang of languages)
		test(`the page of samples "${name}" in ${lang} is valid HTML with one h1`, () => {
			const rendered = html(page(sampleView(lang)));
			const report = validator.validateStringSync(rendered);
			const found = report.results.flatMap(({ messages }) => messages);
			assert.deepEqual(
				found.map(
					({ ruleId, message, line, column }) =>
						`${ruleId}: ${message} (${line}:${column})`,
				),
				[],
			);
			assert.equal(rendered.match(/<h1/g)?.length, 1);
			assert.ok(rendered.startsWith(`<!doctype html><html lang="${lang}"`));
			assert.ok(
				!rendered.includes("[object"),
				"nothing is rendered by accident",
			);
		});

test("a wrong form says so first in the title and first in main", () => {
	const page = html(formPage(view, wrongForm));
	assert.match(
		page,
		/<title>Galat: Apa yang terjadi\? Langkah 3 dari 6 – Rangkul<\/title>/,
	);
	assert.match(
		page,
		/<main id="isi" tabindex="-1"><div class="wrap page stack"><div class="news stack"><error-focus>/,
	);
	assert.ok(page.indexOf('id="galat"') < page.indexOf("<h1"));
	assert.match(page, /<script type="module" src="\/built\/error-focus.js">/);
});

test("a form without problems has no summary, no prefix and no script", () => {
	const page = html(formPage(view, emptyForm));
	assert.doesNotMatch(page, /Galat:|error-focus|<script/);
});

test("every link of the error summary leads to a control that can take the focus", () => {
	const page = html(formPage(view, wrongForm));
	const links = [...page.matchAll(/href="#(isian-[^"]+)"/g)].map(
		([, id]) => id,
	);
	assert.equal(links.length, wrongForm.problems.length);
	for (const id of links)
		assert.match(tagWith(page, `id="${id}"`), /^<(input|select|textarea)/);
});

test("a problem of the whole form stands in the summary without a link", () => {
	const state = withProblems(emptyForm, {
		field: "",
		says: "Penilaian ini sudah dikirim",
	});
	assert.match(
		html(<ErrorSummary view={view} state={state} />),
		/<li><span>Penilaian ini sudah dikirim<\/span><\/li>/,
	);
});

test("a field is described by its hint and then by its problem", () => {
	const state = withProblems(filled({ nama: 'a "b" <c>' }), {
		field: "nama",
		says: "Tulis nama",
	});
	const field = html(
		<Field
			view={view}
			state={state}
			name="nama"
			label="Nama"
			hint="Seperti di papan"
		/>,
	);
	const input = tagWith(field, 'id="isian-nama"');
	assert.match(
		input,
		/aria-describedby="isian-nama-petunjuk isian-nama-galat"/,
	);
	assert.match(input, /aria-invalid="true"/);
	assert.match(field, /<label for="isian-nama"/);
	assert.match(field, /value="a &quot;b&quot; &lt;c&gt;"/);
	assert.ok(field.indexOf("<label") < field.indexOf("petunjuk"));
	assert.ok(field.indexOf('id="isian-nama-galat"') < field.indexOf("<input"));
});

test("a field without hint and problem is described by nothing", () => {
	const field = html(
		<Field view={view} state={emptyForm} name="nama" label="Nama" />,
	);
	assert.doesNotMatch(field, /aria-/);
});

test("a password is never sent back, and is asked for again with a reason", () => {
	const page = html(formPage(view, wrongForm));
	assert.ok(!page.includes("rahasia"));
	assert.match(page, /Isi lagi kata sandi Anda/);
});

test("a text area gives back what was typed, its first line end included", () => {
	const state = filled({ cerita: "\nbaris kedua" });
	assert.match(
		html(<TextArea view={view} state={state} name="cerita" label="Cerita" />),
		/>\n\nbaris kedua<\/textarea>/,
	);
});

test("what choices have in common is said once above them, and heard with each", () => {
	const drawn = html(
		<Radios
			view={view}
			state={emptyForm}
			name="jam"
			label="Kapan Anda datang?"
			options={["Senin", "Senin", "Selasa"].map((group, i) => ({
				value: String(i),
				label: `pukul ${i + 8}`,
				group,
			}))}
		/>,
	);
	assert.deepEqual(
		[...drawn.matchAll(/<legend[^>]*>(?:<[^>]*>)*([^<]+)/g)].map(
			([, words]) => words,
		),
		["Kapan Anda datang?", "Senin", "Selasa"],
	);
	assert.deepEqual(
		[...drawn.matchAll(/id="(isian-jam[^"]*)" value/g)].map(([, id]) => id),
		["isian-jam", "isian-jam-2", "isian-jam-3"],
	);
});

test("the link of a radio group leads to the first radio", () => {
	const options = [
		{ value: "a", label: "A" },
		{ value: "b", label: "B" },
	];
	const group = html(
		<Radios
			view={view}
			state={filled({ n: "b" })}
			name="n"
			label="Nilai"
			options={options}
		/>,
	);
	assert.match(tagWith(group, 'id="isian-n"'), /value="a"/);
	assert.match(tagWith(group, 'value="b"'), /checked/);
	assert.doesNotMatch(tagWith(group, 'value="a"'), /checked/);
});

test("in a browser of text nothing is chosen for whoever chose nothing", () => {
	const options = [{ value: "a", label: "A" }];
	const radios = (typed: string) =>
		html(
			<Radios
				view={view}
				state={filled({ n: typed })}
				name="n"
				label="Nilai"
				options={options}
			/>,
		);
	// It chooses the first of them, and does not send what is disabled.
	const first = tagWith(radios(""), 'type="radio"');
	assert.match(first, /value=""/);
	assert.match(first, /disabled/);
	assert.match(radios(""), /<label hidden/);
	assert.match(tagWith(radios("a"), 'type="radio"'), /value="a"/);
});

test("of a date, only the part that is wrong is marked, and the summary leads there", () => {
	const state = withProblems(emptyForm, {
		field: "lahir_bulan",
		says: "Isi bulan",
	});
	const fields = html(
		<DateFields view={view} state={state} name="lahir" label="Lahir" />,
	);
	assert.match(
		tagWith(fields, 'id="isian-lahir_bulan"'),
		/aria-invalid="true"/,
	);
	assert.equal(fields.match(/aria-invalid/g)?.length, 1);
	assert.equal(fields.match(/class="problem"/g)?.length, 1);
});

test("when a whole date is wrong, the summary leads to the day", () => {
	const state = withProblems(emptyForm, {
		field: "lahir",
		says: "Tanggal ini tidak ada",
	});
	const fields = html(
		<DateFields view={view} state={state} name="lahir" label="Lahir" />,
	);
	assert.match(tagWith(fields, 'id="isian-lahir"'), /name="lahir_hari"/);
});

test("every form that posts carries the token", () => {
	for (const page of Object.values(samplePages)) {
		const rendered = html(page(view));
		const posts = rendered.match(/<form[^>]*method="post"[^>]*>/g)?.length ?? 0;
		assert.equal(
			rendered.match(/<input type="hidden" name="token" value="tanda-kecil"/g)
				?.length ?? 0,
			posts,
		);
	}
});

test("no button is ever disabled, and no page carries a style attribute", () => {
	for (const page of Object.values(samplePages))
		assert.doesNotMatch(
			html(page(view)),
			/<button[^>]* disabled[ =>]| style[ =>]/,
		);
});

test("a wide table scrolls in a region that has a name and takes the focus", () => {
	const columns = ["a", "b", "c", "d", "e"].map((key) => ({
		key,
		label: key,
		cell: (row: string) => row + key,
	}));
	const table = html(
		<DataTable id="t" caption="Lima kolom" columns={columns} rows={["x"]} />,
	);
	assert.match(
		table,
		/<section class="scroll" aria-labelledby="t" tabindex="0">/,
	);
	assert.match(table, /<span id="t">Lima kolom<\/span>/);
	assert.match(table, /<th scope="row">xa<\/th>/);
});

test("a table says by which one column it is sorted", () => {
	const page = html(samplePages.hasil(view));
	assert.equal(page.match(/aria-sort=/g)?.length, 1);
	assert.match(page, /aria-sort="descending"/);
});

test("a figure is one image, named by its title and described by its finding", () => {
	const page = html(samplePages.hasil(view));
	assert.match(
		page,
		/<div class="picture" role="img" aria-labelledby="peta" aria-describedby="peta-temuan">/,
	);
	for (const svg of page.match(/<svg[^>]*>/g) ?? [])
		assert.match(svg, /aria-hidden="true"/);
});

test("the map has 38 provinces, each with letters and a place of its own", () => {
	const all = Object.values(tiles);
	assert.equal(all.length, 38);
	assert.equal(new Set(all.map(({ short }) => short)).size, 38);
	assert.equal(
		new Set(all.map(({ block, column, row }) => `${block} ${column} ${row}`))
			.size,
		38,
	);
});

test("the map knows the official codes of all provinces", () => {
	const file = fileURLToPath(
		import.meta.resolve("idn-area-data/package.json"),
	).replace("package.json", "data/provinces.csv");
	const official = readFileSync(file, "utf8")
		.trim()
		.split(/\r?\n/)
		.slice(1)
		.map((line) => line.slice(0, 2));
	assert.deepEqual(Object.keys(tiles).sort(), official.sort());
});

test("a tile without a figure is an empty ring, apart from a tile of zero", () => {
	const map = html(<TileMap values={[{ code: "36", value: "0", step: 1 }]} />);
	assert.match(
		map,
		/<g class="q1"[^>]*><rect[^>]*><text[^>]*>BT<\/text><text[^>]*>0</,
	);
	assert.equal(map.match(/<g class="q0"/g)?.length, 37);
});

test("a stage says in words where it stands", () => {
	const stages = html(
		<Stages
			view={view}
			label="Tahapan"
			stages={[{ name: "Evaluasi", state: "done" }]}
		/>,
	);
	assert.match(stages, /Evaluasi<span class="hide">, sudah<\/span>/);
});

test("the language switch leads to the same page, with its query", () => {
	const page = html(formPage(view));
	assert.match(
		page,
		/href="\/en\/layanan\/bantuan-hukum\?kota=kupang" lang="en" hreflang="en"/,
	);
	assert.match(
		page,
		/<link rel="alternate" hreflang="x-default" href="https:\/\/rangkul\.example\/layanan\/bantuan-hukum\?kota=kupang"/,
	);
});

test("the door that a page stands behind is marked, also deep inside", () => {
	assert.match(
		html(formPage(view)),
		/<a href="\/layanan" aria-current="page">/,
	);
	const page = html(samplePages.meja(view));
	assert.match(page, /<a href="\/kerja\/penilaian" aria-current="page">/);
	assert.doesNotMatch(page, /<a href="\/kerja" aria-current/);
});

test("the staff navigation is written twice, once to unfold; a count is seen as a figure and heard in words", () => {
	const page = html(samplePages.meja(view));
	assert.match(
		page,
		/<details><summary>Menu<span class="meta">Penilaian<\/span>/,
	);
	assert.match(
		page,
		/Bukti<span class="badge"><span class="hide">, 34 menunggu<\/span><span aria-hidden="true">34<\/span>/,
	);
});

test("a pager without addresses of its own keeps everything else that was asked for", () => {
	const here = { ...view, path: "/unit?q=lapas&urut=nama&halaman=2" };
	const pager = html(<Pager view={here} now={2} last={3} />);
	assert.match(pager, /href="\/unit\?q=lapas&amp;urut=nama" rel="prev"/);
	assert.match(pager, /href="\/unit\?q=lapas&amp;urut=nama&amp;halaman=3"/);
});

test("an address keeps its query, in the language of the viewer, but for what is changed", () => {
	const here = { lang: "en", path: "/unit?q=a%26b&urut=nama" } as const;
	assert.equal(
		withQuery(here, { urut: null, halaman: "2" }),
		"/en/unit?q=a%26b&halaman=2",
	);
	assert.equal(withQuery(here, { q: null, urut: "" }), "/en/unit");
});

test("a step says in words how far one is, and what it is about", () => {
	assert.equal(
		stepWords({ view, now: 2, of: 4, name: "Cocokkan kolom" }),
		"Langkah 2 dari 4: Cocokkan kolom",
	);
	assert.match(
		html(<Steps view={view} now={2} of={4} />),
		/<p id="langkah-ke">Langkah 2 dari 4<\/p><progress/,
	);
});

test("two versions of one thing stand side by side, and an empty one says so", () => {
	const page = html(samplePages.langkah(view));
	assert.match(
		page,
		/<th scope="row">Nama<\/th><td>Rutan Serang<\/td><td>Rutan Kota Serang<\/td>/,
	);
	assert.match(page, /<td>\(kosong\)<\/td><td>0254 200000<\/td>/);
	assert.match(page, /Sari Manafe, 14\.02 WITA\. Tulisan Anda belum disimpan/);
});

test("public pages carry the sheet in themselves, staff pages link to it and stay out of search engines", () => {
	const assets = { ...view.assets, css: "a>b{color:red}" };
	assert.match(
		html(formPage({ ...view, assets })),
		/<style>a>b\{color:red\}<\/style>/,
	);
	const staff = html(lanePage({ ...view, assets }));
	assert.match(staff, /<link rel="stylesheet" href="\/built\/ui.css"/);
	assert.match(staff, /noindex/);
	assert.doesNotMatch(staff, /<style>/);
});

test("what a viewer chose is written on the document, and nothing else", () => {
	const page = html(
		<CitizenLayout
			view={{ ...view, look: { ...plainLook, theme: "dark", text: "200" } }}
			title="Tampilan"
		>
			<h1>Tampilan</h1>
		</CitizenLayout>,
	);
	assert.match(page, /<html lang="id" data-theme="dark" data-text="200">/);
});

test("only https, mailto, tel and own paths are admitted as addresses", () => {
	for (const good of [
		"https://peraturan.go.id/a?b#c",
		"mailto:a@b.id",
		"tel:+62-21",
		"/hasil",
		"/",
	])
		assert.equal(safeUrl(good), good);
	for (const bad of [
		"//lain.example",
		"http://a.id",
		"data:text/html,x",
		"/\\lain.example",
		"/\t/lain.example",
		"",
		"hasil",
	])
		assert.equal(safeUrl(bad), null, bad);
	assert.equal(safeUrl(["java", "script:alert(1)"].join("")), null);
	assert.doesNotMatch(
		html(<OutsideLink href="http://a.id">a</OutsideLink>),
		/href/,
	);
});

test("dates, times, numbers and sizes are written as the language writes them", () => {
	const when = new Date("2026-11-21T06:02:00Z");
	assert.equal(
		moment("id", when, "WITA"),
		"Sabtu, 21 November 2026, 14.02 WITA",
	);
	assert.equal(
		moment("en", when, "WIB"),
		"Saturday 21 November 2026, 13:02 WIB",
	);
	assert.equal(date("id", "2023-12-31"), "31 Desember 2023");
	assert.equal(fullDate("id", "2026-12-02"), "Rabu, 2 Desember 2026");
	assert.equal(
		date("id", new Date("2026-11-21T16:30:00Z"), "WIT"),
		"22 November 2026",
	);
	assert.equal(number("id", 25000), "25.000");
	assert.equal(bytes("id", 214_300), "214 KB");
	assert.equal(bytes("id", 1_460_000), "1,5 MB");
	assert.equal(bytes("en", 999_999), "1 MB");
});

test("a score is written from its exact digits, without passing through a float", () => {
	assert.equal(decimal("id", "87.40"), "87,40");
	assert.equal(decimal("en", "1234567.10"), "1,234,567.10");
	assert.equal(decimal("id", "-0.5"), "−0,5");
	assert.equal(
		decimal("id", "12345678901234567890.1"),
		"12.345.678.901.234.567.890,1",
	);
	assert.throws(() => decimal("id", "1e3"));
});

test("the pager shows the first, the last and the neighbours, and leaves out no single page", () => {
	assert.deepEqual(pagesShown(2, 18), [1, 2, 3, null, 18]);
	assert.deepEqual(pagesShown(9, 18), [1, null, 8, 9, 10, null, 18]);
	assert.deepEqual(pagesShown(1, 4), [1, 2, 3, 4]);
});

const sheetNamed = (name: string) =>
	buildSync({
		entryPoints: [fileURLToPath(new URL(`./styles/${name}`, import.meta.url))],
		bundle: true,
		minify: true,
		write: false,
	}).outputFiles[0]?.text ?? "";
const sheet = sheetNamed("index.css");

test("the sheet of public pages weighs at most 7 KB compressed, that of staff 10 KB, and neither fetches anything", () => {
	const packed = (name: string) =>
		gzipSync(sheetNamed(name), { level: 9 }).length;
	assert.ok(packed("public.css") <= 7000);
	assert.ok(packed("index.css") <= 10_000);
	assert.doesNotMatch(sheet, /url\(|@import|@font-face/);
});

test("the dark colours are the same whether the system or the person chose them", () => {
	const dark = [...sheet.matchAll(/\{color-scheme:dark;([^}]*)\}/g)].map(
		([, colours]) => colours,
	);
	assert.equal(dark.length, 2);
	assert.equal(dark[0], dark[1]);
});

test("every class that the components use is known to the sheet", () => {
	const used = new Set<string>();
	for (const page of Object.values(samplePages))
		for (const [, names = ""] of html(page(view)).matchAll(/ class="([^"]+)"/g))
			for (const name of names.split(" ")) used.add(name);
	// Words for the reader of the page's source; they need no rule of their own.
	const bare = new Set([
		"west",
		"plain",
		"label",
		"line",
		"picture",
		"picks",
		"later",
		"ring",
	]);
	const missing = [...used].filter(
		(name) => !bare.has(name) && !sheet.includes(`.${name}`),
	);
	assert.deepEqual(missing, []);
});

test("the scripts of the shared screen weigh at most 5 KB compressed, that of the public form 1 KB, that of a story 4 KB", () => {
	const packed = (name: string) =>
		gzipSync(
			buildSync({
				entryPoints: [
					fileURLToPath(new URL(`./islands/${name}.ts`, import.meta.url)),
				],
				bundle: true,
				minify: true,
				format: "esm",
				target: "es2022",
				write: false,
			}).outputFiles[0]?.contents ?? new Uint8Array(),
		).length;
	assert.ok(packed("kiosk-form") <= 5 * 1_024);
	assert.ok(packed("read-aloud") <= 1_024);
	assert.ok(packed("story-form") <= 4 * 1_024);
});

test("the islands of a public page weigh at most 5 KB compressed", () => {
	const island = buildSync({
		entryPoints: [
			fileURLToPath(new URL("./islands/error-focus.ts", import.meta.url)),
		],
		bundle: true,
		minify: true,
		format: "esm",
		write: false,
	}).outputFiles[0];
	assert.ok(island && gzipSync(island.contents).length <= 5000);
});
