import assert from "node:assert/strict";
import { test } from "node:test";
import { shippedFreeDays } from "#calendar";
import {
	type Clock,
	type ClockShown,
	daysLeft,
	deadlineOf,
	isTimed,
	type Pause,
	procedureNamed,
	stepOf,
} from "#procedures";
import { wordsIn } from "#site/words.ts";
import { sampleView } from "#ui/components.sample.tsx";
import { Deadline, DeadlineTag } from "./deadline.tsx";

const procedure = procedureNamed("sp4n") ?? assert.fail();
const calendar = shippedFreeDays();

/** A clock as a page would show it on a day. */
function shownOn(
	today: string,
	{
		code = "follow-up",
		from = "2026-03-16",
		pauses = [] as readonly Pause[],
		change = {} as Partial<Clock>,
	} = {},
): ClockShown {
	const step = stepOf(procedure, code) ?? assert.fail();
	assert.ok(isTimed(step));
	const question = { procedure, step, zone: "WITA" as const, pauses, calendar };
	const { due, provisional, counted } = deadlineOf({
		...question,
		startedAt: from,
	});
	return {
		clock: {
			id: "1",
			subject: { unitId: "u", kind: "complaint", id: "c" },
			procedure: { id: "sp4n", version: 1 },
			step: code,
			officeId: "u",
			zone: "WITA",
			province: "53",
			startedAt: new Date(`${from}T02:00:00Z`),
			extended: false,
			dueOn: due,
			provisional,
			paused: null,
			endedOn: null,
			outcome: null,
			overdueTold: null,
			remindersTold: 0,
			remindedOn: null,
			look: null,
			...change,
		},
		procedure,
		step,
		today,
		left: change.endedOn ? null : daysLeft(question, due, today),
		counted,
		pauses: [],
	};
}

const view = (lang: "id" | "en") => ({ ...sampleView(lang), ...wordsIn(lang) });
const html = (shown: ClockShown, lang: "id" | "en" = "id") =>
	String(Deadline({ view: view(lang), shown })).replace(/<svg.*?<\/svg>/g, "§");
const text = (shown: ClockShown, lang: "id" | "en" = "id") =>
	html(shown, lang)
		.replace(/<[^>]+>/g, " ")
		.replace(/\s+/g, " ");

test("a deadline says its last day, what is left, the rule, and how it was counted", () => {
	const said = text(shownOn("2026-03-25"));
	assert.match(said, /Paling lambat Senin, 30 Maret 2026\. 3 hari kerja lagi/);
	assert.match(
		said,
		/5 hari kerja sejak pengaduan diteruskan ke unit yang menangani\. PermenPANRB 62\/2018\./,
	);
	assert.match(said, /16 Maret 2026: hari kejadian, tidak dihitung/);
	assert.match(
		said,
		/18 Maret 2026: cuti bersama, Hari Suci Nyepi \(Tahun Baru Saka 1948\)/,
	);
	assert.match(
		said,
		/20 Maret 2026 sampai 24 Maret 2026: cuti bersama, Idulfitri 1447 Hijriah/,
	);
	assert.match(said, /Sabtu dan Minggu: 4 hari tidak dihitung/);
	assert.match(
		said,
		/Yang dihitung: 5 hari kerja, yang terakhir 30 Maret 2026/,
	);
	assert.match(text(shownOn("2026-03-25"), "en"), /3 working days left/);
});

test("what is late says so in words with a sign, not by a colour alone", () => {
	assert.match(html(shownOn("2026-04-02")), /§ Lewat 3 hari kerja/);
	assert.match(html(shownOn("2026-04-02"), "en"), /§ 3 working days late/);
	assert.match(html(shownOn("2026-03-30")), /Hari ini hari terakhir/);
	const saturday = shownOn("2026-11-21", {
		code: "verify",
		from: "2026-11-17",
		change: { overdueTold: 0 },
	});
	assert.match(html(saturday), /§ Sudah lewat batas/);
});

test("a clock that stands still shows the question, until when it waits, and the last day at the latest", () => {
	const said = text(
		shownOn("2026-11-05", {
			from: "2026-11-02",
			pauses: [{ from: "2026-11-03", until: null }],
			change: {
				paused: {
					on: "2026-11-03",
					question: "Pada <hari> apa?",
					answerBy: "2026-11-17",
				},
			},
		}),
	);
	assert.match(said, /Paling lambat Selasa, 24 November 2026, bila jawaban/);
	assert.match(said, /Waktu berhenti sejak Selasa, 3 November 2026/);
	assert.match(said, /Pada &lt;hari&gt; apa\?/);
	assert.match(said, /Jawaban ditunggu sampai Selasa, 17 November 2026/);
	assert.match(said, /3 November 2026 sampai 17 November 2026: waktu berhenti/);
});

test("an ended clock says whether it was in time, and a provisional one that it may move", () => {
	const ended = (outcome: "met" | "late") =>
		text(shownOn("2026-04-05", { change: { endedOn: "2026-03-30", outcome } }));
	assert.match(
		ended("met"),
		/Batasnya Senin, 30 Maret 2026\. Selesai tepat waktu/,
	);
	assert.match(ended("late"), /Selesai terlambat/);
	assert.match(
		text(shownOn("2027-12-30", { from: "2027-12-29" })),
		/Sementara Keputusan hari libur untuk sebagian hari belum terbit/,
	);
});

test("sixty days with their reasons stay small", () => {
	const shown = shownOn("2026-03-20", { code: "outer", from: "2026-03-02" });
	assert.ok(Buffer.byteLength(html(shown)) < 2_600, `${html(shown).length}`);
	assert.match(
		String(DeadlineTag({ view: view("id"), shown })),
		/Paling lambat Rabu, 10 Juni 2026/,
	);
});
