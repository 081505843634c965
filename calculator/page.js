// What the page does. In index.html it stands in one script with the calculator, without this line:
import { calculate, canonical, Refused, readJson } from "./calculator.js";

const TEXTS = {
	id: {
		page: "Kalkulator kedua Rangkul",
		title: "Kalkulator kedua",
		intro:
			"Halaman ini menghitung ulang nilai dari instrumen dan jawaban satu unit, terpisah dari Rangkul. Tidak ada yang dikirim: semua dihitung di perangkat ini, juga tanpa internet.",
		file: "Berkas masukan (JSON)",
		paste: "Atau tempelkan isinya",
		calculate: "Hitung",
		sample: "Isi dengan contoh",
		result: "Hasil",
		answer: "Jawaban sebagai JSON kanonis (RFC 8785), untuk dibandingkan",
		done: "Selesai dihitung. Hasilnya ada di bawah.",
		refused: "Masukan ini tidak dihitung.",
		broken: "Berkas tidak dapat dibaca.",
		instrument: "Instrumen",
		score: "Nilai",
		exact: "Sebelum dibulatkan",
		complete: "Lengkap",
		predicate: "Predikat",
		missing: "Menunggu jawaban",
		unknown: "Menunggu peraturan",
		yes: "ya",
		no: "tidak",
		none: "tidak ada",
		gates: "Syarat di samping nilai",
		gate: "Syarat",
		outcome: "Keadaan",
		nodes: "Nilai tiap bagian",
		node: "Kode dan nama",
		state: "Keadaan",
		raw: "Nilai mentah",
		weight: "Bobot",
		passed: "terpenuhi",
		failed: "tidak terpenuhi",
		open: "belum diketahui",
		incomplete: "tidak ada, karena nilainya belum lengkap",
		"gate-failed": "tidak ada, karena satu syarat tidak terpenuhi",
		"gate-open": "tidak ada, karena satu syarat belum diketahui",
		"not-known": "tidak ada, karena peraturan tidak menyebutnya",
		"state-missing": "menunggu jawaban",
		"state-unknown": "menunggu peraturan",
		"state-not-applicable": "tidak berlaku",
		"state-not-our-authority": "kewenangan badan lain",
		"state-scored": "dinilai",
	},
	en: {
		page: "Rangkul's second calculator",
		title: "The second calculator",
		intro:
			"This page calculates a score again from an instrument and the answers of one unit, apart from Rangkul. Nothing is sent: all is calculated on this device, without the internet too.",
		file: "Input file (JSON)",
		paste: "Or paste what is in it",
		calculate: "Calculate",
		sample: "Fill in an example",
		result: "Result",
		answer: "The answer as canonical JSON (RFC 8785), to compare",
		done: "Calculated. The result is below.",
		refused: "This input is not calculated.",
		broken: "The file cannot be read.",
		instrument: "Instrument",
		score: "Score",
		exact: "Before it was rounded",
		complete: "Complete",
		predicate: "Predicate",
		missing: "Waits for an answer",
		unknown: "Waits for the law",
		yes: "yes",
		no: "no",
		none: "none",
		gates: "Conditions beside the score",
		gate: "Condition",
		outcome: "State",
		nodes: "The score of each part",
		node: "Code and name",
		state: "State",
		raw: "Raw value",
		weight: "Weight",
		passed: "met",
		failed: "not met",
		open: "not known yet",
		incomplete: "none, as the score is not complete",
		"gate-failed": "none, as a condition is not met",
		"gate-open": "none, as a condition is not known yet",
		"not-known": "none, as the law has no word for it",
		"state-missing": "waits for an answer",
		"state-unknown": "waits for the law",
		"state-not-applicable": "does not apply",
		"state-not-our-authority": "another body is competent",
		"state-scored": "scored",
	},
};

const SAMPLE = {
	instrument: {
		id: "contoh",
		version: "1",
		units: "every-kind",
		top: 100,
		rounding: { decimals: 2, when: "at-the-end" },
		weights: { kind: "printed" },
		bands: {
			bands: [
				{ code: "A", from: 75, to: 100 },
				{ code: "B", from: 0, below: 75 },
			],
		},
		nodes: [
			{
				code: "a",
				label: { id: "Sarana", en: "Facilities" },
				weight: 60,
				weights: { kind: "equal" },
				nodes: [
					{
						code: "a.1",
						label: { id: "Jalur kursi roda", en: "Wheelchair ramp" },
						answer: { kind: "yes-no" },
					},
					{
						code: "a.2",
						label: { id: "Ruang laktasi", en: "Nursing room" },
						answer: { kind: "scale", from: 0, to: 3 },
					},
				],
			},
			{
				code: "b",
				label: { id: "Petugas", en: "Officers" },
				weight: 40,
				answer: { kind: "evidence" },
			},
		],
	},
	unit: { kind: "kanim" },
	answers: {
		"a.1": { value: "yes" },
		"a.2": { value: "2" },
		b: { value: "attached" },
	},
};

const shown = { language: "id", answer: null, labels: new Map(), fault: null };

function word(key) {
	return TEXTS[shown.language][key];
}

function at(id) {
	return document.getElementById(id);
}

/** Everything is put in as text, never as markup: what is shown comes from files of others. */
function element(name, content, attributes = {}) {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) {
		made.setAttribute(key, value);
	}
	made.append(...[content].flat());
	return made;
}

/** The names of the nodes, with how deep they stand. The calculator has read the file before, so it is sound. */
function labelsOf(nodes, depth = 0, labels = new Map()) {
	for (const node of nodes ?? []) {
		labels.set(node.code, { label: node.label, depth });
		labelsOf(node.nodes, depth + 1, labels);
	}
	return labels;
}

function nameOf(code) {
	const label = shown.labels.get(code)?.label;
	const name = label?.[shown.language] ?? label?.id;
	return typeof name === "string" ? `${code} · ${name}` : code;
}

function count(text) {
	shown.answer = null;
	shown.fault = null;
	try {
		const input = readJson(text);
		shown.answer = calculate(input);
		shown.labels = labelsOf(input.instrument.nodes);
	} catch (error) {
		shown.fault = error instanceof Refused ? error : "broken";
	}
	show();
}

function show() {
	const { answer, fault } = shown;
	at("fault").textContent =
		fault === null
			? ""
			: fault === "broken"
				? word("broken")
				: `${word("refused")} ${fault.where}: ${fault.texts[shown.language]}.`;
	at("said").textContent = answer === null ? "" : word("done");
	at("result").hidden = answer === null;
	if (answer !== null) {
		showSummary(answer);
		showGates(answer.gates);
		showNodes(answer.nodes);
		at("answer").value = canonical(answer);
	}
}

function showSummary(answer) {
	const { band, because } = answer.predicate;
	const codes = (some) => some.join(", ") || word("none");
	const entries = [
		["instrument", `${answer.instrument}, ${answer.version}`],
		["score", answer.score ?? word("none")],
		["exact", answer.exact ?? word("none")],
		["predicate", band ?? word(because)],
		["complete", word(answer.complete ? "yes" : "no")],
		["missing", codes(answer.missing)],
		["unknown", codes(answer.unknown)],
	];
	at("summary").replaceChildren(
		...entries.map(([key, value]) =>
			element("div", [element("dt", word(key)), element("dd", value)]),
		),
	);
}

/** A table that can be scrolled by keyboard where the window is narrow. */
function table(name, heads, rows) {
	const head = heads.map(([key, kind]) =>
		element("th", word(key), { scope: "col", class: kind }),
	);
	return element(
		"div",
		element("table", [
			element("caption", word(name)),
			element("thead", element("tr", head)),
			element("tbody", rows),
		]),
		{
			class: "scroll",
			role: "region",
			tabindex: "0",
			"aria-label": word(name),
		},
	);
}

function showGates(gates) {
	const heads = [
		["gate", "text"],
		["outcome", "text"],
	];
	const rows = gates.map(({ code, result }) =>
		element("tr", [
			element("th", code, { scope: "row" }),
			element("td", word(result)),
		]),
	);
	at("gates").replaceChildren(
		...(rows.length > 0 ? [table("gates", heads, rows)] : []),
	);
}

function showNodes(nodes) {
	const heads = [
		["node", "text"],
		["state", "text"],
		["raw", "number"],
		["score", "number"],
		["weight", "number"],
	];
	at("nodes").replaceChildren(table("nodes", heads, nodes.map(rowOf)));
}

function rowOf(node) {
	const number = (value) => element("td", value ?? "–", { class: "number" });
	const first = element("th", nameOf(node.code), { scope: "row" });
	const depth = Math.min(shown.labels.get(node.code)?.depth ?? 0, 6);
	first.style.paddingInlineStart = `${0.75 + depth * 1.25}rem`;
	return element("tr", [
		first,
		element("td", word(`state-${node.state}`)),
		number(node.raw),
		number(node.score),
		number(node.weight),
	]);
}

function speak(language) {
	shown.language = language;
	document.documentElement.lang = language;
	document.title = word("page");
	for (const one of document.querySelectorAll("[data-text]")) {
		one.textContent = word(one.dataset.text);
	}
	for (const button of document.querySelectorAll("[data-language]")) {
		const pressed = button.dataset.language === language;
		button.setAttribute("aria-pressed", String(pressed));
	}
	show();
}

for (const button of document.querySelectorAll("[data-language]")) {
	button.addEventListener("click", () => speak(button.dataset.language));
}

at("form").addEventListener("submit", (event) => {
	event.preventDefault();
	count(at("input").value);
});

at("sample").addEventListener("click", () => {
	at("input").value = JSON.stringify(SAMPLE, null, 2);
	count(at("input").value);
});

at("file").addEventListener("change", async () => {
	const [file] = at("file").files;
	if (file !== undefined) {
		// A file that cannot be read becomes a text that is no JSON, and is refused as one.
		const text = await file.text().catch(() => "");
		at("input").value = text;
		count(text);
	}
});
