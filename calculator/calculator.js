// The second calculator of Rangkul. It was written from docs/scoring.md and the files of the instruments alone, so that two
// calculators which know nothing of each other can be held against each other.
//
// One file, longer than others of this project, because it must be one: it is read by Node as a module, and it stands word for
// word in index.html, which opens from a disk where a browser lets no page import a file. It needs nothing but the language.

// ── Refusals ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Input that breaks a rule of the page, or that this calculator cannot count, is refused as a whole, in two languages. */
class Refused extends Error {
	constructor(where, en, id) {
		super(`${where}: ${en}`);
		this.name = "Refused";
		this.where = where;
		this.texts = { id, en };
	}
}

function refuse(where, en, id) {
	throw new Refused(where, en, id);
}

/** What was given, short enough for a message: hostile input may be very long. */
function shown(value) {
	if (typeof value === "string") {
		return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
	}
	if (value instanceof Written) {
		return shown(value.text);
	}
	if (Array.isArray(value)) {
		return "[…]";
	}
	return typeof value === "object" && value !== null
		? "{…}"
		: String(value).slice(0, 60);
}

// ── Bounds of this calculator ────────────────────────────────────────────────────────────────────────────────────────────
// The page names none of these. They keep hostile input from taking all the time and memory there is.

const MOST_SIGNS = 20_000_000;
const DEEPEST_JSON = 1_000;
const DEEPEST_NODE = 200;
const MOST_NODES = 20_000;
const LONGEST_LIST = 1_000;
const LONGEST_WORK = 500_000_000;

let work = 0;

/** Shortening a fraction takes time that grows with the square of its length, so the lengths are what is added up. */
function spend(number) {
	const length = number.toString(16).length;
	work += length * (length + 60);
	if (work > LONGEST_WORK) {
		refuse(
			"instrument",
			"the exact fractions of this input become too long to count with",
			"pecahan tepat dari masukan ini terlalu panjang untuk dihitung",
		);
	}
}

// ── Exact fractions ──────────────────────────────────────────────────────────────────────────────────────────────────────
// { n, d }: n ÷ d, d above 0, always in lowest terms.

const ZERO = { n: 0n, d: 1n };
const ONE = { n: 1n, d: 1n };

function fraction(n, d) {
	if (d === 1n) {
		return { n, d };
	}
	spend(d);
	let a = n < 0n ? -n : n;
	let b = d;
	while (b !== 0n) {
		[a, b] = [b, a % b];
	}
	return { n: n / a, d: d / a };
}

function add(a, b) {
	return a.d === b.d
		? fraction(a.n + b.n, a.d)
		: fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

function subtract(a, b) {
	return add(a, { n: -b.n, d: b.d });
}

function times(a, b) {
	return fraction(a.n * b.n, a.d * b.d);
}

/** Only ever called with a divisor above 0: whoever reads a divisor has refused any other. */
function divide(a, b) {
	return fraction(a.n * b.d, a.d * b.n);
}

/** Below 0, 0 or above 0, as a is less than, equal to or greater than b. */
function compare(a, b) {
	const difference = a.n * b.d - b.n * a.d;
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function sum(fractions) {
	return fractions.reduce(add, ZERO);
}

function greatest(fractions) {
	return fractions.reduce((a, b) => (compare(b, a) > 0 ? b : a));
}

/** How many units of the last decimal: half up, which below zero too means towards the greater number. */
function roundedUnits(value, decimals) {
	const doubled = 2n * value.n * 10n ** BigInt(decimals) + value.d;
	const divisor = 2n * value.d;
	const whole = doubled / divisor;
	return doubled < 0n && doubled % divisor !== 0n ? whole - 1n : whole;
}

function round(value, decimals) {
	return fraction(roundedUnits(value, decimals), 10n ** BigInt(decimals));
}

/** Rounded to so many decimals, with all of them: "87.50". */
function withAllDecimals(value, decimals) {
	const units = roundedUnits(value, decimals);
	const digits = (units < 0n ? -units : units)
		.toString()
		.padStart(decimals + 1, "0");
	const split = digits.length - decimals;
	const sign = units < 0n ? "-" : "";
	return decimals === 0
		? sign + digits
		: `${sign}${digits.slice(0, split)}.${digits.slice(split)}`;
}

/** What is reported: to 20 decimals, as few digits as say it. */
function reported(value) {
	return withAllDecimals(value, 20).replace(/\.?0+$/, "");
}

// ── Reading JSON ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A JSON number as it was written. A number of the language would lose digits after the fifteenth. */
class Written {
	constructor(text) {
		this.text = text;
		Object.freeze(this);
	}
}

const JSON_NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const JSON_SPACE = /[\t\n\r ]*/y;
const JSON_WORDS = new Map([
	["true", true],
	["false", false],
	["null", null],
]);
const ESCAPES = new Map([
	['"', '"'],
	["\\", "\\"],
	["/", "/"],
	["b", "\b"],
	["f", "\f"],
	["n", "\n"],
	["r", "\r"],
	["t", "\t"],
]);

/** Reads JSON strictly: numbers keep how they are written, and a key that stands twice in an object is refused. */
function readJson(text) {
	if (typeof text !== "string") {
		refuse("JSON", "a text is needed", "dibutuhkan teks");
	}
	if (text.length > MOST_SIGNS) {
		refuse("JSON", "the text is too long", "teks terlalu panjang");
	}
	const reader = { text, at: text.charCodeAt(0) === 0xfeff ? 1 : 0 };
	const value = readValue(reader, 0);
	skipSpace(reader);
	if (reader.at < text.length) {
		notJson(reader);
	}
	return value;
}

function notJson(reader) {
	const line = reader.text.slice(0, reader.at).split("\n").length;
	const next = shown(reader.text.slice(reader.at, reader.at + 12));
	refuse(
		"JSON",
		`this is not JSON: line ${line}, before ${next}`,
		`ini bukan JSON: baris ${line}, sebelum ${next}`,
	);
}

function skipSpace(reader) {
	JSON_SPACE.lastIndex = reader.at;
	JSON_SPACE.exec(reader.text);
	reader.at = JSON_SPACE.lastIndex;
}

function readValue(reader, depth) {
	if (depth > DEEPEST_JSON) {
		refuse("JSON", "it is nested too deeply", "susunannya terlalu dalam");
	}
	skipSpace(reader);
	switch (reader.text[reader.at]) {
		case "{":
			return readObject(reader, depth);
		case "[":
			return readArray(reader, depth);
		case '"':
			return readText(reader);
		default:
			return readNumberOrWord(reader);
	}
}

/** Steps over one of the signs that may stand here, and says which. */
function take(reader, signs) {
	skipSpace(reader);
	const sign = reader.text[reader.at];
	if (sign === undefined || !signs.includes(sign)) {
		notJson(reader);
	}
	reader.at += 1;
	return sign;
}

function peek(reader) {
	skipSpace(reader);
	return reader.text[reader.at];
}

function readObject(reader, depth) {
	take(reader, "{");
	const entries = new Map();
	if (peek(reader) === "}") {
		reader.at += 1;
		return {};
	}
	do {
		skipSpace(reader);
		const key = readText(reader);
		take(reader, ":");
		if (entries.has(key)) {
			refuse(
				"JSON",
				`the key ${shown(key)} stands twice in one object`,
				`kunci ${shown(key)} tertulis dua kali dalam satu objek`,
			);
		}
		entries.set(key, readValue(reader, depth + 1));
	} while (take(reader, ",}") === ",");
	// From entries, a key "__proto__" is a key as any other.
	return Object.fromEntries(entries);
}

function readArray(reader, depth) {
	take(reader, "[");
	const values = [];
	if (peek(reader) === "]") {
		reader.at += 1;
		return values;
	}
	do {
		values.push(readValue(reader, depth + 1));
	} while (take(reader, ",]") === ",");
	return values;
}

function readText(reader) {
	const { text } = reader;
	if (text[reader.at] !== '"') {
		notJson(reader);
	}
	const parts = [];
	let from = reader.at + 1;
	for (let at = from; at < text.length; at += 1) {
		const sign = text[at];
		if (sign === '"') {
			parts.push(text.slice(from, at));
			reader.at = at + 1;
			return parts.join("");
		}
		if (sign === "\\") {
			parts.push(text.slice(from, at), readEscape(reader, at + 1));
			at += text[at + 1] === "u" ? 5 : 1;
			from = at + 1;
		} else if (sign < " ") {
			break;
		}
	}
	return notJson(reader);
}

function readEscape(reader, at) {
	const { text } = reader;
	if (text[at] === "u") {
		const digits = text.slice(at + 1, at + 5);
		return /^[0-9a-fA-F]{4}$/.test(digits)
			? String.fromCharCode(Number.parseInt(digits, 16))
			: notJson(reader);
	}
	return ESCAPES.get(text[at]) ?? notJson(reader);
}

function readNumberOrWord(reader) {
	JSON_NUMBER.lastIndex = reader.at;
	const number = JSON_NUMBER.exec(reader.text)?.[0];
	if (number !== undefined) {
		reader.at += number.length;
		return /^(0|-?[1-9][0-9]{0,14})$/.test(number)
			? Number(number)
			: new Written(number);
	}
	for (const [word, value] of JSON_WORDS) {
		if (reader.text.startsWith(word, reader.at)) {
			reader.at += word.length;
			return value;
		}
	}
	return notJson(reader);
}

/** RFC 8785, for what a calculator answers: there are no numbers in it, so nothing has to be said of them. */
function canonical(value) {
	if (Array.isArray(value)) {
		return `[${value.map(canonical).join(",")}]`;
	}
	if (typeof value === "object" && value !== null) {
		// The sort of the language compares UTF-16 code units, as the standard asks.
		const keys = Object.keys(value).sort();
		return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
	}
	return JSON.stringify(value);
}

// ── Reading values ───────────────────────────────────────────────────────────────────────────────────────────────────────

function record(value, where) {
	if (
		typeof value !== "object" ||
		value === null ||
		Array.isArray(value) ||
		value instanceof Written
	) {
		refuse(
			where,
			`an object is needed, not ${shown(value)}`,
			`dibutuhkan objek, bukan ${shown(value)}`,
		);
	}
	return value;
}

/** The value of a key of the object itself; what it inherits is never input. Only a key that is left out has a default. */
function own(object, key, otherwise) {
	const value = Object.hasOwn(object, key) ? object[key] : undefined;
	return value === undefined ? otherwise : value;
}

function noOtherKeys(object, keys, where) {
	for (const key of Object.keys(object)) {
		if (!keys.includes(key) && object[key] !== undefined) {
			refuse(
				where,
				`the key ${shown(key)} is not known here`,
				`kunci ${shown(key)} tidak dikenal di sini`,
			);
		}
	}
}

function list(value, where, most = LONGEST_LIST) {
	if (!Array.isArray(value)) {
		refuse(
			where,
			`a list is needed, not ${shown(value)}`,
			`dibutuhkan daftar, bukan ${shown(value)}`,
		);
	}
	if (value.length > most) {
		refuse(
			where,
			`the list is longer than ${most}`,
			`daftar lebih panjang dari ${most}`,
		);
	}
	return value;
}

function text(value, where) {
	if (typeof value !== "string" || value === "") {
		refuse(
			where,
			`a text is needed, not ${shown(value)}`,
			`dibutuhkan teks, bukan ${shown(value)}`,
		);
	}
	return value;
}

function texts(value, where, most) {
	return list(value, where, most).map((one) => text(one, where));
}

function oneOf(value, choices, where) {
	if (!choices.includes(value)) {
		const names = choices.join(", ");
		refuse(
			where,
			`one of ${names} is needed, not ${shown(value)}`,
			`dibutuhkan salah satu dari ${names}, bukan ${shown(value)}`,
		);
	}
	return value;
}

/** A number of the language, written out. After 15 digits it may no longer be what somebody wrote. */
function writtenOut(value, where) {
	const [, sign, whole, part = "", exponent = "0"] =
		/^(-?)([0-9]+)(?:\.([0-9]+))?(?:e([+-][0-9]+))?$/.exec(String(value)) ?? [];
	const digits = whole === undefined ? undefined : whole + part;
	if (digits === undefined || digits.replace(/^0+/, "").length > 15) {
		refuse(
			where,
			`${shown(value)} is no number of at most 15 digits; write longer ones as text`,
			`${shown(value)} bukan angka dengan paling banyak 15 digit; tulis angka lebih panjang sebagai teks`,
		);
	}
	const point = whole.length + Number(exponent);
	const padded =
		point <= 0
			? `0.${"0".repeat(Math.min(-point, 400))}${digits}`
			: point >= digits.length
				? digits.padEnd(Math.min(point, 400), "0")
				: `${digits.slice(0, point)}.${digits.slice(point)}`;
	return sign + padded;
}

/** A decimal as it is written, with at most so many digits on each side of the point. */
function decimalOf(written, digits, where) {
	const match =
		written.length <= 2 * digits + 2
			? /^(-?)([0-9]+)(?:\.([0-9]+))?$/.exec(written)
			: null;
	const part = match?.[3] ?? "";
	if (match === null || match[2].length > digits || part.length > digits) {
		refuse(
			where,
			`a decimal with at most ${digits} digits on each side of the point is needed, not ${shown(written)}`,
			`dibutuhkan bilangan desimal dengan paling banyak ${digits} digit di tiap sisi titik, bukan ${shown(written)}`,
		);
	}
	const size = BigInt(match[2] + part);
	return fraction(match[1] ? -size : size, 10n ** BigInt(part.length));
}

/** A decimal of the instrument: a text or a JSON number. */
function decimal(value, where) {
	const written =
		typeof value === "number"
			? writtenOut(value, where)
			: value instanceof Written
				? value.text
				: text(value, where);
	return decimalOf(written, 15, where);
}

function aboveZero(value, where) {
	const read = decimal(value, where);
	return compare(read, ZERO) > 0
		? read
		: refuse(where, "it must be above 0", "harus lebih dari 0");
}

function notBelowZero(value, where) {
	const read = decimal(value, where);
	return compare(read, ZERO) >= 0
		? read
		: refuse(where, "it must not be below 0", "tidak boleh kurang dari 0");
}

/** A whole JSON number from … to …. */
function wholeNumber(value, from, to, where) {
	const number =
		typeof value === "number"
			? value
			: value instanceof Written && /^-?[0-9]{1,15}(\.0+)?$/.test(value.text)
				? Number(value.text)
				: Number.NaN;
	if (!Number.isInteger(number) || number < from || number > to) {
		refuse(
			where,
			`a whole number from ${from} to ${to} is needed, not ${shown(value)}`,
			`dibutuhkan bilangan bulat dari ${from} sampai ${to}, bukan ${shown(value)}`,
		);
	}
	return number;
}

const WHOLE = /^(?:0|-?[1-9][0-9]*)$/;
const FEWEST_DIGITS = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*[1-9])?$/;

/** A number of an answer: always a text, with as few digits as say it. */
function answered(value, pattern, where) {
	const written = text(value, where);
	const read = decimalOf(written, 30, where);
	if (!pattern.test(written) || written === "-0") {
		refuse(
			where,
			`${shown(written)} is not written as a number of this answer, with as few digits as say it`,
			`${shown(written)} tidak ditulis sebagai angka untuk jawaban ini, dengan digit sesedikit mungkin`,
		);
	}
	return read;
}

// ── Answer kinds ─────────────────────────────────────────────────────────────────────────────────────────────────────────
// Each becomes { best, read }: what the best answer is worth, and how an answer becomes raw. read gives null in a hole.

function notAnAnswer(value, where) {
	return refuse(
		where,
		`${shown(value)} is no answer of this kind`,
		`${shown(value)} bukan jawaban untuk jenis ini`,
	);
}

function optionsOf(file, where) {
	const options = new Map();
	for (const option of list(own(file, "options"), `${where}, options`)) {
		const one = record(option, `${where}, options`);
		const code = text(own(one, "code"), `${where}, option, code`);
		if (options.has(code)) {
			doubled(code, where);
		}
		const value = notBelowZero(own(one, "value"), `${where}, option ${code}`);
		options.set(code, { value, position: options.size });
	}
	worthSomething(
		[...options.values()].map((option) => option.value),
		where,
	);
	return options;
}

function doubled(code, where) {
	refuse(
		where,
		`the code ${shown(code)} stands there twice`,
		`kode ${shown(code)} tertulis dua kali`,
	);
}

function worthSomething(values, where) {
	if (!values.some((value) => compare(value, ZERO) > 0)) {
		refuse(
			where,
			"at least one of its values must be above 0",
			"sedikitnya satu nilainya harus lebih dari 0",
		);
	}
}

function choice(file, where) {
	const options = optionsOf(file, where);
	return {
		best: greatest([...options.values()].map((option) => option.value)),
		read: (value, at) => options.get(value)?.value ?? notAnAnswer(value, at),
	};
}

function either(best, none) {
	return () => ({
		best: ONE,
		read: (value, at) =>
			value === best ? ONE : value === none ? ZERO : notAnAnswer(value, at),
	});
}

/** A whole number from … to …, as text. */
function level(from, to) {
	return (value, at) => {
		const read = answered(value, WHOLE, at);
		return read.n < BigInt(from) || read.n > BigInt(to)
			? notAnAnswer(value, at)
			: read;
	};
}

function scale(file, where) {
	// No score is below zero, so no scale can begin below it, and the best answer is always worth something.
	const from = wholeNumber(own(file, "from"), 0, 99, `${where}, from`);
	const to = wholeNumber(own(file, "to"), from + 1, 100, `${where}, to`);
	return { best: { n: BigInt(to), d: 1n }, read: level(from, to) };
}

function cumulative(file, where) {
	const statements = list(own(file, "statements"), `${where}, statements`);
	if (statements.length < 2) {
		refuse(
			where,
			"with fewer than two statements no answer is worth anything",
			"dengan kurang dari dua pernyataan tidak ada jawaban yang bernilai",
		);
	}
	const highest = statements.length - 1;
	return { best: { n: BigInt(highest), d: 1n }, read: level(0, highest) };
}

function multiSelect(file, where) {
	const options = optionsOf(file, where);
	const enough = own(file, "enough");
	const best =
		enough === undefined
			? sum([...options.values()].map((option) => option.value))
			: aboveZero(enough, `${where}, enough`);
	const read = (value, at) => {
		let before = -1;
		let total = ZERO;
		for (const code of list(value, at)) {
			const option = options.get(code) ?? notAnAnswer(code, at);
			if (option.position <= before) {
				refuse(
					at,
					"the codes must stand in the order of the file, none of them twice",
					"kode harus menurut urutan berkas, tidak ada yang dua kali",
				);
			}
			before = option.position;
			total = add(total, option.value);
		}
		return before < 0
			? notAnAnswer(value, at)
			: compare(total, best) > 0
				? best
				: total;
	};
	return { best, read };
}

// Figures: number, count, ratio.

function figureKind(kind) {
	return (file, where) => {
		const at = (key) => `${where}, ${key}`;
		const most = kind === "count" ? 0 : 10;
		const decimals = wholeNumber(
			own(file, "decimals"),
			0,
			most,
			at("decimals"),
		);
		const range = rangeOf(own(file, "range"), kind, at("range"));
		const per =
			kind === "ratio" ? aboveZero(own(file, "per"), at("per")) : null;
		const figure =
			per === null
				? plainFigure(kind, decimals, range)
				: quotient(per, decimals, range);
		const bands = own(file, "bands");
		return bands === undefined
			? withoutBands(file, [range.from, per ?? range.to], figure, where)
			: withBands(bands, figure, at("bands"));
	};
}

function rangeOf(value, kind, where) {
	const file = record(value, where);
	const from = decimal(own(file, "from"), `${where}, from`);
	const to = decimal(own(file, "to"), `${where}, to`);
	if (compare(to, from) <= 0 || (kind === "ratio" && from.n !== 0n)) {
		refuse(
			where,
			"a range must end above where it begins, and that of a ratio begins at 0",
			"rentang harus berakhir di atas awalnya, dan rentang rasio mulai dari 0",
		);
	}
	return { from, to };
}

function inRange(figure, range, where) {
	if (compare(figure, range.from) < 0 || compare(figure, range.to) > 0) {
		refuse(
			where,
			"the figure lies outside the range",
			"angka berada di luar rentang",
		);
	}
	return figure;
}

function plainFigure(kind, decimals, range) {
	return (value, where) => {
		const pattern = kind === "count" ? WHOLE : FEWEST_DIGITS;
		const figure = answered(value, pattern, where);
		if ((value.split(".")[1] ?? "").length > decimals) {
			refuse(
				where,
				`more than ${decimals} decimals`,
				`lebih dari ${decimals} desimal`,
			);
		}
		return inRange(figure, range, where);
	};
}

function quotient(per, decimals, range) {
	return (value, where) => {
		const parts = record(value, where);
		noOtherKeys(parts, ["numerator", "denominator"], where);
		const above = answered(
			own(parts, "numerator"),
			WHOLE,
			`${where}, numerator`,
		);
		const below = answered(
			own(parts, "denominator"),
			WHOLE,
			`${where}, denominator`,
		);
		const maySurpass = compare(range.to, per) > 0;
		if (above.n < 0n || below.n <= 0n || (above.n > below.n && !maySurpass)) {
			refuse(
				where,
				"the numerator must be 0 or more and no more than the denominator, and the denominator above 0",
				"pembilang harus 0 atau lebih dan tidak melebihi penyebut, dan penyebut lebih dari 0",
			);
		}
		const figure = round(divide(times(above, per), below), decimals);
		return inRange(figure, range, where);
	};
}

function withoutBands(file, [low, high], figure, where) {
	const direction = oneOf(
		own(file, "direction"),
		["higher-is-better", "lower-is-better"],
		`${where}, direction`,
	);
	const read = (value, at) => {
		const given = figure(value, at);
		const raw =
			direction === "higher-is-better"
				? subtract(given, low)
				: subtract(high, given);
		return compare(raw, ZERO) < 0 ? ZERO : raw;
	};
	return { best: subtract(high, low), read };
}

function withBands(table, figure, where) {
	const bands = bandsOf(table, where).map(({ band, limits }) => ({
		limits,
		value: notBelowZero(own(band, "value"), `${where}, value`),
	}));
	const values = bands.map((band) => band.value);
	worthSomething(values, where);
	return {
		best: greatest(values),
		read: (value, at) => bandOf(figure(value, at), bands)?.value ?? null,
	};
}

const KINDS = new Map([
	["choice", choice],
	["yes-no", either("yes", "no")],
	["evidence", either("attached", "none")],
	["scale", scale],
	["cumulative", cumulative],
	["multi-select", multiSelect],
	["number", figureKind("number")],
	["count", figureKind("count")],
	["ratio", figureKind("ratio")],
]);

function answerKind(value, where) {
	const file = record(value, where);
	const kind = oneOf(own(file, "kind"), [...KINDS.keys()], `${where}, kind`);
	return KINDS.get(kind)(file, where);
}

// ── Bands ────────────────────────────────────────────────────────────────────────────────────────────────────────────────

const LIMITS = [
	["from", (order) => order >= 0],
	["above", (order) => order > 0],
	["to", (order) => order <= 0],
	["below", (order) => order < 0],
];

function bandsOf(table, where) {
	const bands = list(own(record(table, where), "bands"), where);
	return bands.map((one) => {
		const band = record(one, where);
		const limits = LIMITS.filter(([key]) => own(band, key) !== undefined).map(
			([key, keeps]) => ({
				limit: decimal(own(band, key), `${where}, ${key}`),
				keeps,
			}),
		);
		return { band, limits };
	});
}

/** The first band of which the number keeps all limits; none in a hole, and nobody repairs it. */
function bandOf(number, bands) {
	return bands.find(({ limits }) =>
		limits.every(({ limit, keeps }) => keeps(compare(number, limit))),
	);
}

function predicatesOf(value, where) {
	if (value === "not-known") {
		return [];
	}
	const bands = bandsOf(value, where).map(({ band, limits }) => ({
		code: text(own(band, "code"), `${where}, code`),
		limits,
	}));
	noneTwice(
		bands.map((band) => band.code),
		where,
	);
	return bands;
}

function noneTwice(codes, where) {
	const known = new Set();
	for (const code of codes) {
		if (known.has(code)) {
			doubled(code, where);
		}
		known.add(code);
	}
}

// ── The instrument ───────────────────────────────────────────────────────────────────────────────────────────────────────

function instrumentOf(value) {
	const file = record(value, "instrument");
	const at = (key) => `instrument, ${key}`;
	const instrument = {
		id: text(own(file, "id"), at("id")),
		version: text(own(file, "version"), at("version")),
		units: own(file, "units"),
		top: aboveZero(own(file, "top"), at("top")),
		rounding: roundingOf(own(file, "rounding"), at("rounding")),
		scoreTheRest:
			oneOf(
				own(file, "whenMissing", "no-score"),
				["no-score", "score-the-rest"],
				at("whenMissing"),
			) === "score-the-rest",
		bands: predicatesOf(own(file, "bands"), at("bands")),
		kinds: sharedKinds(own(file, "answers")),
		// Every node of the file by its code, asked or not: codes are unique, and gates name them.
		nodes: new Map(),
	};
	if (instrument.units !== "every-kind") {
		instrument.units = texts(instrument.units, at("units"));
	}
	instrument.head = groupOf(file, {
		instrument,
		where: "instrument",
		depth: 0,
		weights: "printed",
	});
	if (instrument.head.nodes === null) {
		refuse(at("nodes"), "the list is missing", "daftar tidak ada");
	}
	instrument.gates = gatesOf(own(file, "gates", []), instrument.nodes);
	return instrument;
}

function roundingOf(value, where) {
	const file = record(value, where);
	const when = oneOf(
		own(file, "when"),
		["at-the-end", "at-every-level"],
		`${where}, when`,
	);
	return {
		decimals: wholeNumber(own(file, "decimals"), 0, 10, `${where}, decimals`),
		everyLevel: when === "at-every-level",
	};
}

function sharedKinds(value) {
	const kinds = new Map();
	if (value !== undefined) {
		const file = record(value, "instrument, answers");
		for (const name of Object.keys(file)) {
			const where = `instrument, answers, ${shown(name)}`;
			kinds.set(name, answerKind(file[name], where));
		}
	}
	return kinds;
}

/** What is done with a score, of indicators and groups alike. */
function finishOf(file, where) {
	const convert = record(own(file, "convert", {}), `${where}, convert`);
	const factor = (key) =>
		own(convert, key) === undefined
			? ONE
			: aboveZero(own(convert, key), `${where}, convert, ${key}`);
	const cap = own(file, "cap");
	return {
		factor: divide(factor("times"), factor("dividedBy")),
		cap: cap === undefined ? null : aboveZero(cap, `${where}, cap`),
	};
}

function groupOf(file, { instrument, where, depth, weights }) {
	const printed = own(file, "weights");
	const kind =
		printed === undefined
			? weights
			: oneOf(
					own(record(printed, `${where}, weights`), "kind"),
					["printed", "equal"],
					`${where}, weights, kind`,
				);
	const unknownFor = own(file, "unknownFor");
	const nodes = own(file, "nodes");
	if (nodes === undefined && unknownFor === undefined) {
		refuse(
			where,
			"neither an answer nor nodes nor unknownFor is there",
			"tidak ada answer, nodes, atau unknownFor",
		);
	}
	return {
		...finishOf(file, where),
		aggregate: oneOf(
			own(file, "aggregate", "mean"),
			["mean", "sum", "minimum"],
			`${where}, aggregate`,
		),
		equal: kind === "equal",
		unknownFor:
			unknownFor === undefined
				? []
				: unknownFor === "everyone"
					? unknownFor
					: texts(unknownFor, `${where}, unknownFor`),
		nodes:
			nodes === undefined
				? null
				: list(nodes, `${where}, nodes`, MOST_NODES).map((node) =>
						nodeOf(node, {
							instrument,
							where,
							depth: depth + 1,
							weights: kind,
						}),
					),
	};
}

function nodeOf(value, above) {
	const { instrument, depth } = above;
	const file = record(value, `${above.where}, nodes`);
	const code = text(own(file, "code"), `${above.where}, nodes, code`);
	const where = `instrument, node ${shown(code)}`;
	if (instrument.nodes.has(code)) {
		doubled(code, "instrument, nodes");
	}
	if (depth > DEEPEST_NODE || instrument.nodes.size >= MOST_NODES) {
		refuse(
			"instrument, nodes",
			`more than ${MOST_NODES} nodes, or more than ${DEEPEST_NODE} below each other`,
			`lebih dari ${MOST_NODES} simpul, atau lebih dari ${DEEPEST_NODE} tingkat`,
		);
	}
	const node = { code };
	// Known before its own nodes are read, so that a node that stands below itself is found out.
	instrument.nodes.set(code, node);
	const optional = (key, read, otherwise) =>
		own(file, key) === undefined
			? otherwise
			: read(own(file, key), `${where}, ${key}`);
	return Object.assign(node, {
		weight: optional("weight", notBelowZero, ZERO),
		units: optional("units", texts, null),
		beneficiaries: optional("beneficiaries", texts, null),
		...(own(file, "answer") === undefined
			? groupOf(file, { ...above, where })
			: indicatorOf(file, instrument, where)),
	});
}

function indicatorOf(file, instrument, where) {
	// Passed over, these would take nodes or a doubt of the law away without a word.
	for (const key of ["nodes", "unknownFor"]) {
		if (own(file, key) !== undefined) {
			refuse(
				where,
				`an indicator has no ${key}`,
				`indikator tidak mempunyai ${key}`,
			);
		}
	}
	const answer = own(file, "answer");
	const kind =
		typeof answer === "string"
			? instrument.kinds.get(answer)
			: answerKind(answer, `${where}, answer`);
	if (kind === undefined) {
		refuse(
			where,
			`answers has no ${shown(answer)}`,
			`answers tidak memuat ${shown(answer)}`,
		);
	}
	const refused = oneOf(
		own(file, "notApplicable", "allowed"),
		["allowed", "refused"],
		`${where}, notApplicable`,
	);
	return {
		...finishOf(file, where),
		kind,
		mayNotApply: refused === "allowed",
	};
}

function gatesOf(value, nodes) {
	return list(value, "instrument, gates").map((one) => {
		const file = record(one, "instrument, gates");
		const code = text(own(file, "code"), "instrument, gates, code");
		const where = `instrument, gate ${shown(code)}`;
		const kind = oneOf(
			own(file, "kind"),
			["minimum", "must-have", "veto"],
			where,
		);
		if (kind === "veto") {
			return { code, kind, fact: text(own(file, "fact"), `${where}, fact`) };
		}
		const node = text(own(file, "node"), `${where}, node`);
		if (!nodes.has(node)) {
			refuse(
				where,
				`there is no node ${shown(node)}`,
				`tidak ada simpul ${shown(node)}`,
			);
		}
		const atLeast =
			kind === "minimum"
				? decimal(own(file, "atLeast"), `${where}, atLeast`)
				: null;
		return { code, kind, node, atLeast };
	});
}

// ── The unit and its answers ─────────────────────────────────────────────────────────────────────────────────────────────

function unitOf(value, instrument) {
	const file = record(value, "unit");
	noOtherKeys(file, ["kind", "beneficiaries"], "unit");
	const kind = text(own(file, "kind"), "unit, kind");
	if (instrument.units !== "every-kind" && !instrument.units.includes(kind)) {
		refuse(
			"unit, kind",
			`the instrument is not for units of the kind ${shown(kind)}`,
			`instrumen ini bukan untuk unit jenis ${shown(kind)}`,
		);
	}
	const beneficiaries = own(file, "beneficiaries");
	return {
		kind,
		beneficiaries:
			beneficiaries === undefined
				? null
				: new Set(texts(beneficiaries, "unit, beneficiaries")),
	};
}

function acceptedOf(value, nodes) {
	const codes = texts(value, "accepted", MOST_NODES);
	for (const code of codes) {
		if (nodes.get(code)?.kind === undefined) {
			noIndicator(code, "accepted");
		}
	}
	return new Set(codes);
}

function noIndicator(code, where) {
	refuse(
		where,
		`${shown(code)} is no indicator that is asked of this unit`,
		`${shown(code)} bukan indikator yang ditanyakan kepada unit ini`,
	);
}

function factsOf(value) {
	const file = record(value, "facts");
	const facts = new Map(Object.entries(file));
	for (const [name, fact] of facts) {
		oneOf(fact, [true, false], `facts, ${shown(name)}`);
	}
	return facts;
}

const ANSWERS = ["value", "notApplicable", "notMeasured", "notOurAuthority"];

/** The state of an indicator, and raw where there is one. */
function readAnswer(value, node, accepted) {
	if (value === undefined) {
		return { state: "missing", raw: null };
	}
	const where = `answers, ${shown(node.code)}`;
	const answer = record(value, where);
	const given = ANSWERS.filter((key) => own(answer, key) !== undefined);
	if (given.length !== 1) {
		oneOf(undefined, ANSWERS, where);
	}
	if (given[0] === "value") {
		noOtherKeys(answer, ["value", "dataYear"], where);
		const year = own(answer, "dataYear");
		if (year !== undefined) {
			wholeNumber(year, 1945, 2200, `${where}, dataYear`);
		}
		const raw = node.kind.read(own(answer, "value"), `${where}, value`);
		return { state: raw === null ? "unknown" : "scored", raw };
	}
	noOtherKeys(answer, given, where);
	const reason = text(own(answer, given[0]), where);
	if (reason.trim() !== reason) {
		refuse(
			where,
			"a reason has no white space at its ends",
			"alasan tidak diawali atau diakhiri spasi",
		);
	}
	return { state: withoutValue(given[0], node, accepted, where), raw: null };
}

function withoutValue(given, node, accepted, where) {
	if (given === "notMeasured") {
		return "missing";
	}
	if (given === "notOurAuthority") {
		return accepted.has(node.code) ? "not-our-authority" : "missing";
	}
	return node.mayNotApply
		? "not-applicable"
		: refuse(
				where,
				"of this indicator nobody may say that it does not apply",
				"indikator ini tidak boleh dinyatakan tidak berlaku",
			);
}

// ── Scoring ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

function isAsked(node, unit) {
	const { units, beneficiaries } = node;
	const kindFits = units === null || units.includes(unit.kind);
	return (
		kindFits &&
		(beneficiaries === null ||
			unit.beneficiaries === null ||
			beneficiaries.some((one) => unit.beneficiaries.has(one)))
	);
}

function isUnknownFor(group, unit) {
	return (
		group.unknownFor === "everyone" || group.unknownFor.includes(unit.kind)
	);
}

/** The node with its score and everything below it, or null where it is not asked of the unit. */
function scoreNode(node, given) {
	if (!isAsked(node, given.unit)) {
		return null;
	}
	if (node.kind !== undefined) {
		return scoreIndicator(node, given);
	}
	const scored = scoreGroup(node, given);
	return scored.nodes.length === 0 && !isUnknownFor(node, given.unit)
		? null
		: scored;
}

function scoreIndicator(node, { answers, accepted, instrument }) {
	const { state, raw } = readAnswer(own(answers, node.code), node, accepted);
	const score =
		state === "scored"
			? finish(
					divide(times(raw, instrument.top), node.kind.best),
					node,
					instrument,
				)
			: null;
	return { node, state, raw, score, nodes: [], shares: null };
}

/** Conversion, cap and, at every level, rounding, in this order. */
function finish(score, node, { rounding }) {
	const converted = times(score, node.factor);
	const capped =
		node.cap !== null && compare(converted, node.cap) > 0
			? node.cap
			: converted;
	return rounding.everyLevel ? round(capped, rounding.decimals) : capped;
}

function scoreGroup(group, given) {
	const nodes = (group.nodes ?? [])
		.map((node) => scoreNode(node, given))
		.filter((node) => node !== null);
	const counted = thoseThatCount(group, nodes, given.instrument);
	const state = stateOf(group, nodes, counted, given.unit);
	if (state !== "scored") {
		return { node: group, state, raw: null, score: null, nodes, shares: null };
	}
	const { score, shares } = AGGREGATES[group.aggregate](counted, (one) =>
		weightOf(one, group),
	);
	return {
		node: group,
		state,
		raw: null,
		score: finish(score, group, given.instrument),
		nodes,
		shares,
	};
}

function weightOf(scored, group) {
	return group.equal ? ONE : scored.node.weight;
}

function thoseThatCount(group, nodes, { scoreTheRest }) {
	const would = nodes.filter(
		({ state }) =>
			state === "scored" ||
			state === "unknown" ||
			(state === "missing" && !scoreTheRest),
	);
	const weightless =
		group.aggregate === "mean" &&
		would.every((one) => weightOf(one, group).n === 0n);
	return weightless ? [] : would;
}

function stateOf(group, nodes, counted, unit) {
	const among = (some, state) => some.some((one) => one.state === state);
	if (isUnknownFor(group, unit) || among(counted, "unknown")) {
		return "unknown";
	}
	if (among(counted, "missing")) {
		return "missing";
	}
	if (counted.length > 0) {
		return "scored";
	}
	return among(nodes, "missing") ? "missing" : "not-applicable";
}

/** The score of those that count, and the share of each. Called where at least one counts, and all of them are scored. */
const AGGREGATES = {
	mean(counted, weight) {
		const total = sum(counted.map(weight));
		const weighted = counted.map((one) => times(weight(one), one.score));
		return {
			score: divide(sum(weighted), total),
			shares: new Map(counted.map((one) => [one, divide(weight(one), total)])),
		};
	},
	sum(counted, weight) {
		return {
			score: sum(counted.map((one) => times(weight(one), one.score))),
			shares: new Map(counted.map((one) => [one, weight(one)])),
		};
	},
	minimum(counted) {
		const lowest = counted.reduce((a, b) =>
			compare(b.score, a.score) < 0 ? b : a,
		);
		return { score: lowest.score, shares: new Map([[lowest, ONE]]) };
	},
};

// ── The answer ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** All nodes below, in the order of the file, parents before their children, each with its share. */
function* below(scored) {
	for (const one of scored.nodes) {
		const share =
			scored.shares === null ? null : (scored.shares.get(one) ?? ZERO);
		yield { one, share };
		yield* below(one);
	}
}

function gateResult(gate, { facts, byCode, rounding }) {
	if (gate.kind === "veto") {
		const fact = facts.get(gate.fact);
		return fact === undefined ? "open" : fact ? "failed" : "passed";
	}
	const { state, score } = byCode.get(gate.node) ?? { state: "not-applicable" };
	if (state === "missing" || state === "unknown") {
		return "open";
	}
	if (state !== "scored") {
		return "passed";
	}
	const holds =
		gate.kind === "minimum"
			? compare(round(score, rounding.decimals), gate.atLeast) >= 0
			: compare(score, ZERO) > 0;
	return holds ? "passed" : "failed";
}

function predicateOf(complete, gates, score, { bands, rounding }) {
	const because = !complete
		? "incomplete"
		: gates.some((gate) => gate.result === "failed")
			? "gate-failed"
			: gates.some((gate) => gate.result === "open")
				? "gate-open"
				: null;
	if (because !== null) {
		return { band: null, because };
	}
	const band = bandOf(round(score, rounding.decimals), bands);
	return band === undefined
		? { band: null, because: "not-known" }
		: { band: band.code, because: null };
}

function write(value) {
	return value === null ? null : reported(value);
}

function answerOf(whole, instrument, facts) {
	const { rounding } = instrument;
	const all = [...below(whole)];
	const codes = (some) => some.map(({ one }) => one.node.code);
	const missing = codes(
		all.filter(
			({ one }) => one.state === "missing" && one.node.kind !== undefined,
		),
	);
	const unknown = codes(
		all.filter(
			({ one }) =>
				one.state === "unknown" &&
				one.nodes.every((node) => node.state !== "unknown"),
		),
	);
	const { score } = whole;
	const complete =
		score !== null && missing.length === 0 && unknown.length === 0;
	const byCode = new Map(all.map(({ one }) => [one.node.code, one]));
	const gates = instrument.gates.map((gate) => ({
		code: gate.code,
		result: gateResult(gate, { facts, byCode, rounding }),
	}));
	return {
		instrument: instrument.id,
		version: instrument.version,
		score: score === null ? null : withAllDecimals(score, rounding.decimals),
		exact: write(score),
		complete,
		missing,
		unknown,
		predicate: predicateOf(complete, gates, score, instrument),
		gates,
		nodes: all.map(({ one, share }) => ({
			code: one.node.code,
			state: one.state,
			raw: write(one.raw),
			score: write(one.score),
			weight: write(share),
		})),
	};
}

const INPUT = ["instrument", "unit", "answers", "accepted", "facts"];

/** From the input of docs/scoring.md to its answer. Throws Refused where the input breaks a rule or cannot be counted. */
function calculate(input) {
	work = 0;
	const given = record(input, "input");
	noOtherKeys(given, INPUT, "input");
	const instrument = instrumentOf(own(given, "instrument"));
	const unit = unitOf(own(given, "unit"), instrument);
	const answers = record(own(given, "answers"), "answers");
	const accepted = acceptedOf(own(given, "accepted", []), instrument.nodes);
	const facts = factsOf(own(given, "facts", {}));
	const whole = scoreGroup(instrument.head, {
		instrument,
		unit,
		answers,
		accepted,
	});
	const asked = new Map(
		[...below(whole)].map(({ one }) => [one.node.code, one.node]),
	);
	for (const code of Object.keys(answers)) {
		if (asked.get(code)?.kind === undefined) {
			noIndicator(code, "answers");
		}
	}
	return answerOf(whole, instrument, facts);
}

/** The same from a JSON text. Only so every digit of a JSON number counts: the language keeps no more than fifteen. */
function calculateText(json) {
	return calculate(readJson(json));
}

export { calculate, calculateText, canonical, Refused, readJson };
