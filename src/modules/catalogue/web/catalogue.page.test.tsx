import assert from "node:assert/strict";
import { test } from "node:test";
import {
	deliveryComponents,
	heldAgainst,
	type Service,
	saysNothing,
} from "#catalogue";
import { sampleView } from "#ui/components.sample.tsx";
import { askedOf, stateOf } from "./asked.ts";
import { ServicePage } from "./service-page.tsx";
import { type FoundServices, ServicesPage } from "./services-page.tsx";

const service: Service = {
	...saysNothing,
	id: "1",
	slug: "bantuan-hukum-kanwil",
	unit: { id: "2", slug: "kanwil", name: "Kanwil <NTT>" },
	name: { id: "Bantuan hukum", en: "Legal aid" },
	about: { id: "Untuk orang miskin." },
	standard: {
		requirements: [
			{ id: "Tanda pengenal." },
			{ id: "Surat keterangan miskin." },
		],
		procedure: [{ id: "Ajukan." }, { id: "Tunggu." }],
		timeLimit: [{ id: "3 hari kerja" }],
		legalBasis: [{ id: "UU 16/2011" }],
	},
	version: 1,
	changedOn: "2025-03-01",
	publishedAt: new Date("2025-03-01T03:00:00Z"),
	lastConfirmedOn: "2026-10-01",
};

const shown = (changes: Partial<Service> = {}, lang: "id" | "en" = "id") => {
	const changed = { ...service, ...changes };
	return String(
		<ServicePage
			view={sampleView(lang)}
			service={changed}
			held={heldAgainst(changed, [], "2026-11-20")}
		/>,
	);
};

const units = [{ slug: "kanwil", name: "Kanwil NTT" }];
const found: FoundServices = {
	services: [],
	total: 0,
	more: false,
	page: 1,
	pages: 1,
	by: "all",
	meant: null,
};
const list = (
	query: string,
	services: readonly Service[],
	changes: Partial<FoundServices> = {},
) => {
	const asked = askedOf(new URLSearchParams(query));
	const unit = units.find(({ slug }) => slug === asked.unit) ?? null;
	return String(
		<ServicesPage
			view={sampleView("en")}
			asked={asked}
			state={stateOf(asked, unit)}
			units={units}
			unit={unit}
			found={{ ...found, services, total: services.length, ...changes }}
		/>,
	);
};

test("what is not known says so, once for each part", () => {
	// Three that must be published, seven behind the service.
	assert.equal(shown().split("catalogue.unknown").length - 1, 10);
});

test("requirements are a list, steps a list in their order", () => {
	const html = shown();
	assert.match(html, /<ul><li>Tanda pengenal\.<\/li>/);
	assert.match(html, /<ol><li>Ajukan\.<\/li><li>Tunggu\.<\/li><\/ol>/);
});

test("what was confirmed long ago is said to be old, what was confirmed lately is not", () => {
	assert.match(
		shown({ lastConfirmedOn: "2025-11-20" }),
		/catalogue\.stale\.says/,
	);
	assert.doesNotMatch(shown(), /catalogue\.stale/);
});

test("a text without translation is read in Indonesian", () => {
	const html = shown({}, "en");
	assert.match(html, /<h1>Legal aid<\/h1>/);
	assert.match(html, /Untuk orang miskin\./);
});

test("a fee stands with its rule, and beside it where to tell of this service that more was asked for", () => {
	const fees = [
		{ what: { id: "Salinan" }, rupiah: "5000", basis: { id: "PP 28/2019" } },
		{ what: { id: "Legalisasi" }, rupiah: "2500", basis: null },
	];
	const html = shown({ fees });
	assert.equal(html.split("catalogue.fee.basis<").length - 1, 1);
	assert.equal(html.split("catalogue.fee.basis.unknown<").length - 1, 1);
	const door =
		'href="/pengaduan/ke/kanwil/langkah/1?layanan=bantuan-hukum-kanwil"';
	assert.ok(html.includes(door));
	assert.ok(!shown({ fees: [] }).includes(door));
});

test("easy words, a recording and a film have no place where there are none, and one each where there are", () => {
	assert.doesNotMatch(shown(), /id="mudah"|easy-read|catalogue\.(audio|signs)/);
	const html = shown({
		twins: {
			easyRead: [{ id: "Anda dibantu. Gratis." }],
			audio: "https://kanwil.example/suara.mp3",
			signs: "https://kanwil.example/isyarat.webm",
		},
	});
	assert.match(html, /<p>Anda dibantu\. Gratis\.<\/p>/);
	assert.match(html, /href="https:\/\/kanwil\.example\/suara\.mp3"/);
	assert.match(html, /href="https:\/\/kanwil\.example\/isyarat\.webm"/);
});

test("how much of the standard is known is told of what must be published and of what lies behind it", () => {
	const html = shown();
	assert.match(html, /<p>catalogue\.standard\.lacks<\/p>/);
	assert.match(html, /<summary>catalogue\.making<\/summary>/);
	const whole = Object.fromEntries(
		deliveryComponents().map((code) => [code, [{ id: "Ada." }]]),
	);
	assert.match(shown({ standard: whole }), /catalogue\.standard\.whole/);
});

test("a service stands in its own page as search engines read it, and nothing an office wrote ends that part", () => {
	const about = { id: "Mudah </script><script>alert(1)</script>" };
	const html = shown({ about });
	const [, json = ""] =
		/<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ??
		[];
	const read = JSON.parse(json);
	assert.equal(read["@type"], "GovernmentService");
	assert.equal(read.description[0]["@value"], about.id);
	assert.doesNotMatch(html, /<script>alert/);
	assert.match(html, /href="\/layanan\/bantuan-hukum-kanwil\/jsonld"/);
	assert.match(list("", [service]), /href="[^"]*\/layanan-cpsv"/);
});

test("names of units are text", () => {
	assert.ok(shown().includes("Kanwil &lt;NTT&gt;"));
});

test("a list keeps what was asked and leads to each service", () => {
	const html = list("q=%22%3E&unit=kanwil", [service]);
	assert.match(html, /value="&quot;&gt;"/);
	assert.match(html, /<option value="kanwil" selected/);
	assert.match(html, /href="\/en\/layanan\/bantuan-hukum-kanwil"/);
});

test("a search without finds leads back to all, an empty catalogue to the units", () => {
	assert.match(list("q=x", []), /catalogue\.list\.none\.all/);
	assert.match(list("", []), /href="\/en\/unit"/);
});

test("an unknown unit is a problem of its field", () => {
	const html = list("unit=entah", []);
	assert.match(html, /<a href="#[^"]*unit[^"]*">catalogue\.unit\.unknown<\/a>/);
});

test("each of the twelve principles says what shows it, or that nothing does yet", () => {
	const html = shown({
		principles: {
			"equal-rights": { says: { id: "Sama <b>" }, proofs: [] },
			openness: {
				says: null,
				proofs: [{ kind: "address", href: "https://www.bphn.go.id/a?b=1&c" }],
			},
		},
	});
	const count = (word: string) => html.split(word).length - 1;
	// By basis, procedure, requirements and time limit: certainty, openness, timeliness, speed.
	assert.equal(count("catalogue.principle.shown"), 4);
	assert.equal(count("catalogue.principle.said"), 1);
	assert.equal(count("catalogue.principle.open"), 7);
	assert.match(html, /Sama &lt;b&gt;/);
	assert.match(html, /href="https:\/\/www\.bphn\.go\.id\/a\?b=1&amp;c"/);
});

test("words with a slip are mended and offered, some of the words are called so, and more than can be listed is said", () => {
	assert.match(
		list("q=bantaun", [service], { by: "meant", meant: "bantuan" }),
		/href="\/en\/layanan\?q=bantuan">bantuan</,
	);
	assert.match(
		list("q=x+y", [service], { by: "some" }),
		/catalogue\.list\.some/,
	);
	assert.match(
		list("", [service], { more: true }),
		/catalogue\.list\.found\.more/,
	);
});
