import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { after, before, test } from "node:test";
import ICAL from "ical.js";
import { openTestHouse, type TestHouse } from "../src/site/for-tests.ts";
import { routeTable } from "../src/site/route-table.ts";
import { type Case, casesOf } from "../src/site/walk/cases.ts";

// Every calendar file of the house is read by two programs of other people, and both must read the same.

/** Debian's, with Debian's own interpreter: another one on the path does not know it. */
const python = "/usr/bin/python3";
const isHere = spawnSync(python, ["-c", "import icalendar"]).status === 0;
const skip =
	process.env.RANGKUL_REQUIRE !== "all" && !isHere
		? "not tested: apt-get install python3-icalendar"
		: false;

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

interface Calendar {
	readonly name: string;
	readonly text: string;
}

/** Every address of the table that answers with a calendar, in both languages. */
async function calendars(): Promise<readonly Calendar[]> {
	const found: Calendar[] = [];
	for (const { route, example, address, name } of casesOf(routeTable()).filter(
		mayBeCalendar,
	)) {
		const { as, key, code } = example;
		const answer = await house.ask(address, { as, key, code });
		if (answer.headers.get("content-type")?.startsWith("text/calendar"))
			found.push({ name: `${name} ${route.path}`, text: await answer.text() });
	}
	return found;
}

const mayBeCalendar = ({ route, example }: Case): boolean =>
	route.method === "GET" &&
	example.status === 200 &&
	/kalender|ics|temu/.test(route.path);

/** What an entry says, as each of the two programs read it. */
interface Entry {
	readonly uid: string;
	readonly summary: string;
	readonly from: string;
	readonly to: string;
}

const byUid = (entries: readonly Entry[]): readonly Entry[] =>
	entries.toSorted((a, b) => (a.uid < b.uid ? -1 : 1));

/** Days as they are, hours in universal time: `2026-11-27`, `2026-11-27T02:00:00Z`. */
function readByIcalJs(text: string): readonly Entry[] {
	const whole = new ICAL.Component(ICAL.parse(text));
	assert.equal(whole.name, "vcalendar");
	assert.equal(whole.getFirstPropertyValue("version"), "2.0");
	assert.ok(whole.getFirstPropertyValue("prodid"));
	const moment = (time: ICAL.Time): string =>
		time.isDate
			? time.toString()
			: time.toJSDate().toISOString().replace(".000", "");
	return byUid(
		whole.getAllSubcomponents("vevent").map((part) => {
			const event = new ICAL.Event(part);
			assert.ok(part.getFirstPropertyValue("dtstamp"), "dtstamp");
			return {
				uid: event.uid,
				summary: event.summary,
				from: moment(event.startDate),
				to: moment(event.endDate),
			};
		}),
	);
}

const reader = `
import datetime, json, sys, icalendar
def moment(value):
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.isoformat()
whole = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
assert not whole.errors, whole.errors
entries = []
for event in whole.walk("VEVENT"):
    assert not event.errors, event.errors
    start = event["DTSTART"].dt
    end = event["DTEND"].dt if "DTEND" in event else start + (event["DURATION"].dt if "DURATION" in event else datetime.timedelta(days=1))
    entries.append({"uid": str(event["UID"]), "summary": str(event["SUMMARY"]), "from": moment(start), "to": moment(end)})
print(json.dumps(entries))
`;

function readByPython(text: string): readonly Entry[] {
	const { status, stdout, stderr } = spawnSync(python, ["-c", reader], {
		input: text,
		encoding: "utf8",
	});
	assert.equal(status, 0, stderr);
	return byUid(JSON.parse(stdout) as readonly Entry[]);
}

test("every calendar is read alike by ical.js and by Debian's icalendar", {
	skip,
}, async () => {
	const all = await calendars();
	let entries = 0;
	for (const { name, text } of all) {
		const read = readByIcalJs(text);
		assert.deepEqual(readByPython(text), read, name);
		for (const { uid, summary, from, to } of read) {
			assert.notEqual(summary.trim(), "", name);
			assert.ok(from < to, `${name}: ${uid} ends before it begins`);
		}
		assert.equal(new Set(read.map(({ uid }) => uid)).size, read.length, name);
		entries += read.length;
		for (const line of text.split("\r\n"))
			assert.ok(Buffer.byteLength(line) <= 75, `${name}: ${line}`);
		assert.doesNotMatch(text.replaceAll("\r\n", ""), /[\r\n]/, name);
	}
	const paths = new Set(all.map(({ name }) => name.split(" ").at(-1)));
	assert.ok(paths.size >= 6, [...paths].join());
	assert.ok(entries >= 12, `only ${entries} entries`);
});
