import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type CalendarEntry, calendarFile } from "./icalendar.ts";

const entry: CalendarEntry = {
	uid: "0193-aa@rangkul.example",
	on: "2026-12-22",
	title: "Isi dan kirim penilaian P2HAM 2026 untuk Rutan Rangkasbitung",
	url: "https://rangkul.example/kerja",
	at: new Date("2026-11-20T03:04:05.678Z"),
};

/** Lines as RFC 5545 defines them (3.1): CRLF at the end of each, a space or tab goes on. */
function linesOf(file: string): string[] {
	assert.ok(file.endsWith("\r\n"), "the last line ends as all do");
	assert.doesNotMatch(
		file.replaceAll("\r\n", ""),
		/[\r\n]/,
		"CRLF and nothing else",
	);
	for (const line of file.split("\r\n"))
		assert.ok(Buffer.byteLength(line) <= 75, `more than 75 octets: ${line}`);
	return file
		.replace(/\r\n[ \t]/g, "")
		.split("\r\n")
		.slice(0, -1);
}

/** A value of kind TEXT, read as 3.3.11 says. */
const textOf = (value: string): string =>
	value.replace(/\\([\\;,nN])/g, (_, sign: string) =>
		sign.toLowerCase() === "n" ? "\n" : sign,
	);

interface Component {
	readonly name: string;
	readonly properties: { name: string; parameters: string; value: string }[];
	readonly components: Component[];
}

/** Reads the whole file strictly; throws at anything that the grammar does not allow. */
function read(file: string): Component {
	const open: Component[] = [];
	let whole: Component | null = null;
	for (const line of linesOf(file)) {
		assert.equal(whole, null, "nothing follows the end of the calendar");
		const [, name = "", parameters = "", value = ""] =
			/^([A-Z-]+)((?:;[A-Z-]+=[^";:,]+)*):(.*)$/s.exec(line) ??
			assert.fail(`no content line: ${line}`);
		// biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there
		assert.doesNotMatch(value, /[\u0000-\u0008\u000a-\u001f\u007f]/);
		if (name === "BEGIN") {
			const begun = { name: value, properties: [], components: [] };
			open.at(-1)?.components.push(begun);
			open.push(begun);
		} else if (name === "END") {
			const ended = open.pop();
			assert.equal(ended?.name, value);
			if (open.length === 0) whole = ended ?? null;
		} else open.at(-1)?.properties.push({ name, parameters, value });
	}
	return whole ?? assert.fail("the calendar does not end");
}

const values = ({ properties }: Component, name: string): string[] =>
	properties.filter((one) => one.name === name).map(({ value }) => value);

test("a calendar says its version and its maker once", () => {
	const calendar = read(calendarFile("Rangkul", [entry]));
	assert.equal(calendar.name, "VCALENDAR");
	assert.deepEqual(values(calendar, "VERSION"), ["2.0"]);
	assert.equal(values(calendar, "PRODID").length, 1);
	assert.deepEqual(values(calendar, "CALSCALE"), ["GREGORIAN"]);
});

test("a calendar without entries is one that a program reads", () => {
	const calendar = read(calendarFile("Rangkul", []));
	assert.deepEqual(
		calendar.components.map(({ name }) => name),
		["VTIMEZONE"],
	);
});

test("an entry is a day without hours, with a name of its own and the moment of its last change", () => {
	const [event, ...more] = read(calendarFile("Rangkul", [entry])).components;
	assert.ok(event);
	assert.deepEqual(more, []);
	assert.equal(event.name, "VEVENT");
	assert.deepEqual(values(event, "UID"), [entry.uid]);
	assert.deepEqual(values(event, "DTSTAMP"), ["20261120T030405Z"]);
	const start = event.properties.find(({ name }) => name === "DTSTART");
	assert.deepEqual(start, {
		name: "DTSTART",
		parameters: ";VALUE=DATE",
		value: "20261222",
	});
	assert.deepEqual(values(event, "URL"), [entry.url]);
	assert.deepEqual(values(event, "TRANSP"), ["TRANSPARENT"]);
});

test("the same entry has the same name in every file", () => {
	const again = calendarFile("Rangkul", [entry, { ...entry, uid: "b@x" }]);
	const uids = read(again).components.flatMap((one) => values(one, "UID"));
	assert.deepEqual(uids, [entry.uid, "b@x"]);
});

test("any title comes back as it was, whatever signs it has and however long it is", () => {
	const title = fc.string({ unit: "grapheme", maxLength: 300 });
	fc.assert(
		fc.property(title, (title) => {
			const file = calendarFile("Rangkul", [{ ...entry, title }]);
			const [event] = read(file).components;
			assert.ok(event);
			// Line breaks become one kind; other controls are left out.
			const kept = title
				.replace(/\r\n|\r/g, "\n")
				// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
				.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");
			assert.deepEqual(values(event, "SUMMARY").map(textOf), [kept]);
		}),
	);
});

test("what has a meaning in the format is written so that it has none", () => {
	const title = "a;b,c\\d\ne: “f”\r\nBEGIN:VEVENT";
	const file = calendarFile("Rangkul", [{ ...entry, title }]);
	assert.match(file, /SUMMARY:a\\;b\\,c\\\\d\\ne: “f”\\nBEGIN:VEVENT/);
	assert.equal(read(file).components.length, 1);
});
