import assert from "node:assert/strict";
import { test } from "node:test";
import type { Found } from "#search";
import { sampleView } from "#ui/components.sample.tsx";
import { askedOf } from "./asked.ts";
import { SearchPage } from "./search-page.tsx";

const none: Found = {
	hits: [],
	total: 0,
	counts: [],
	page: 1,
	pages: 1,
	more: false,
	by: "none",
	meant: null,
};
const some: Found = {
	...none,
	hits: [
		{
			kind: "unit",
			subject: "1",
			title: "Rutan <Serang>",
			says: `Rumah tahanan negara, ${"di sebuah kota ".repeat(20)}`,
			href: "/unit/rutan-serang",
			endedOn: null,
		},
		{
			kind: "unit",
			subject: "1",
			title: "Kanwil lama",
			says: "Kantor wilayah",
			href: "/unit/kanwil-lama",
			endedOn: "2024-10-21",
		},
	],
	total: 42,
	counts: [
		{ kind: "service", n: 2 },
		{ kind: "unit", n: 40 },
	],
	pages: 3,
	by: "all",
};

const shown = (query: string, found: Found | null, lang: "id" | "en" = "id") =>
	String(
		<SearchPage
			view={sampleView(lang)}
			asked={askedOf(new URLSearchParams(query))}
			found={found}
			extras={null}
		/>,
	);

test("an empty question shows the form and examples, and no problem", () => {
	const html = shown("", null);
	assert.match(html, /name="q"/);
	assert.match(html, /search\.examples/);
	assert.doesNotMatch(html, /#hasil|role="alert"|noindex/);
});

test("what was typed is kept as text, and search engines are kept from its answer", () => {
	const html = shown("q=%22%3E%3Cscript%3E", none);
	assert.ok(!html.includes("<script>"));
	assert.match(html, /value="&quot;&gt;&lt;script&gt;"/);
	assert.match(html, /noindex/);
	assert.match(html, /search\.none\.units/);
});

test("a result is a link with one line and its kind; what is no more says so", () => {
	const html = shown("q=serang", some, "en");
	assert.match(html, /href="\/en\/unit\/rutan-serang">Rutan &lt;Serang&gt;</);
	assert.match(html, / …<\/div>/);
	assert.match(html, /search\.kind\.unit/);
	assert.equal(html.split("search.ended").length - 1, 1);
});

test("kinds and pages are links that keep the question", () => {
	const html = shown("q=serang&jenis=unit", some);
	assert.match(html, /href="\/cari\?q=serang&amp;jenis=service"/);
	assert.match(html, /href="\/cari\?q=serang&amp;jenis=unit&amp;halaman=2"/);
	assert.match(html, /href="#hasil"/);
});

test("a mended question is offered as a link", () => {
	const html = shown("q=imigarsi", { ...some, by: "meant", meant: "imigrasi" });
	assert.match(html, /href="\/cari\?q=imigrasi">imigrasi</);
});

test("an address that asks for nonsense asks for everything", () => {
	assert.deepEqual(
		askedOf(new URLSearchParams("q=+x+&jenis=kapal&halaman=-2")),
		{
			q: "x",
			jenis: undefined,
			halaman: 1,
		},
	);
});
