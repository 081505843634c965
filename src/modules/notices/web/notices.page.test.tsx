import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { emptyForm, withProblems } from "#kernel/form.ts";
import type { Language } from "#kernel/text.ts";
import { wordsIn } from "#site/words.ts";
import { officer, sampleView } from "#ui/components.sample.tsx";
import type { Done, MailChoice, News, Notice, Paged } from "../index.ts";
import { AgendaPage } from "./agenda-page.tsx";
import { DonePage } from "./done-page.tsx";
import { InboxPage, type InboxProps } from "./inbox-page.tsx";
import { lettersOn } from "./letter.ts";
import { MailPage } from "./mail-page.tsx";
import { NewsPage } from "./news-page.tsx";

const now = new Date("2026-11-20T03:00:00Z");
const viewIn = (lang: Language) =>
	sampleView(lang, { ...officer, ...wordsIn(lang), now, path: "/kotak" });
const view = viewIn("id");
const html = (page: unknown): string => String(page);
const textOf = (page: unknown): string =>
	html(page)
		.replace(/<[^>]+>/g, " ")
		.replace(/\s+/g, " ");

const duty = (id: string, due: string | null, more: Partial<Notice> = {}) =>
	({
		id,
		kind: "duty",
		says: "assessments.waits-verification",
		about: { programme: "P2HAM", year: "2026", unit: `Lapas ${id}` },
		path: `/verifikasi/${id}`,
		due,
		raisedAt: new Date("2026-11-03T03:00:00Z"),
		...more,
	}) satisfies Notice;

const news = (id: string, unread: boolean): News => ({
	...duty(id, null),
	kind: "news",
	says: "notices.code-made",
	about: { on: "2026-11-19" },
	path: "/akun",
	unread,
});

const paged = <Row,>(
	rows: readonly Row[],
	total = rows.length,
	page = 1,
): Paged<Row> => ({
	rows,
	total,
	page,
	pages: Math.max(1, Math.ceil(total / 50)),
});

const inbox = (changes: Partial<InboxProps> = {}): InboxProps => ({
	view,
	duties: paged([duty("a", "2026-11-18"), duty("b", "2026-11-21")]),
	overdue: 1,
	news: [],
	unread: 0,
	mailRefused: false,
	...changes,
});

describe("the inbox", () => {
	test("answers in its title how much waits", () => {
		const titleOf = (n: number, lang: Language = "id") =>
			/<h1>([^<]*)<\/h1>/.exec(
				html(
					InboxPage(
						inbox({
							view: viewIn(lang),
							duties: paged(n ? [duty("a", null)] : [], n),
						}),
					),
				),
			)?.[1];
		assert.equal(titleOf(0), "Tidak ada yang menunggu Anda");
		assert.equal(titleOf(3), "Tiga hal menunggu Anda");
		assert.equal(titleOf(14), "14 hal menunggu Anda");
		assert.equal(titleOf(1, "en"), "One thing is waiting for you");
	});

	test("groups by how near the day is, and says each day in words", () => {
		const page = textOf(
			InboxPage(
				inbox({
					duties: paged([
						duty("a", "2026-11-18"),
						duty("b", "2026-11-20"),
						duty("c", "2026-11-21"),
						duty("d", "2026-12-20"),
						duty("e", null),
					]),
				}),
			),
		);
		const places = [
			"Lewat batas",
			"Paling lambat Rabu, 18 November 2026",
			"lewat 2 hari",
			"Dalam tujuh hari",
			"hari ini",
			"besok",
			"Nanti",
			"Paling lambat Minggu, 20 Desember 2026",
			"30 hari lagi",
			"Tanpa batas waktu",
			"Menunggu sejak 3 November 2026",
		].map((words) => page.indexOf(words));
		assert.ok(!places.includes(-1), JSON.stringify(places));
		assert.deepEqual(
			places,
			places.toSorted((a, b) => a - b),
		);
	});

	test("an empty group is not there", () => {
		const page = textOf(InboxPage(inbox({ duties: paged([duty("e", null)]) })));
		assert.doesNotMatch(page, /Lewat batas|Dalam tujuh hari|Nanti/);
	});

	test("says what is late first, else the nearest day", () => {
		assert.match(textOf(InboxPage(inbox())), /Satu sudah lewat batas\./);
		assert.match(
			textOf(
				InboxPage(
					inbox({ overdue: 0, duties: paged([duty("b", "2026-11-21")]) }),
				),
			),
			/Yang paling dekat: Sabtu, 21 November 2026, besok\./,
		);
	});

	test("is glad when nothing waits, and says what to do next", () => {
		const page = html(InboxPage(inbox({ duties: paged([]), overdue: 0 })));
		assert.match(page, /class="hands"|<svg/);
		assert.match(page, /href="\/kerja"/);
	});

	test("each way to mark news names what it marks; one that is read has none", () => {
		const page = html(
			InboxPage(
				inbox({ news: [news("n", true), news("o", false)], unread: 1 }),
			),
		);
		assert.equal(page.match(/name="kabar"/g)?.length, 1);
		assert.match(
			page,
			/aria-label="Tandai dibaca: Kode baru dibuat untuk akun Anda pada 19 November 2026\./,
		);
		assert.doesNotMatch(page, /Tandai semua/, "one alone needs no all");
	});

	test("says in a sentence that the mail server refuses the address", () => {
		assert.match(
			textOf(InboxPage(inbox({ mailRefused: true }))),
			/Server surel menolak alamat Anda tiga kali/,
		);
	});

	test("with 500 notices it weighs less than 60 kilobytes", () => {
		const rows = Array.from({ length: 50 }, (_, n) =>
			duty(`${n}`, "2026-11-18", {
				about: {
					programme: "P2HAM",
					year: "2026",
					unit: `Lembaga Pemasyarakatan Perempuan Kelas IIA Tangerang ${n}`,
				},
			}),
		);
		const many = Array.from({ length: 8 }, (_, n) => news(`n${n}`, true));
		const page = html(
			InboxPage(
				inbox({
					duties: paged(rows, 500),
					overdue: 500,
					news: many,
					unread: 99,
				}),
			),
		);
		const size = Buffer.byteLength(page);
		assert.ok(size < 60_000, `${size} bytes`);
		assert.match(page, /halaman=10/);
	});

	test("what a name holds does no harm", () => {
		const page = html(
			InboxPage(
				inbox({
					duties: paged([
						duty("x", null, {
							about: { programme: "P", year: "1", unit: "<script>alert(1)" },
						}),
					]),
				}),
			),
		);
		assert.doesNotMatch(page, /<script>alert/);
	});
});

test("what was done says when and by whom, without a link to where nothing waits any more", () => {
	const done: Done = {
		...duty("a", null),
		settledAt: new Date("2026-11-10T03:00:00Z"),
		settledBy: "s",
	};
	const page = DonePage({
		view,
		done: paged([done, { ...done, id: "b", settledBy: null }]),
		names: new Map([["s", "Sari Damayanti"]]),
	});
	assert.match(textOf(page), /Selesai 10 November 2026, oleh Sari Damayanti/);
	assert.doesNotMatch(html(page), /href="\/verifikasi/);
});

test("news that are all read say so; where there are none it says what will come", () => {
	const titled = (page: unknown) => /<h1>([^<]*)/.exec(html(page))?.[1];
	assert.equal(
		titled(NewsPage({ view, news: paged([news("a", false)]), unread: 0 })),
		"Semua kabar sudah dibaca",
	);
	assert.equal(
		titled(NewsPage({ view, news: paged<News>([]), unread: 0 })),
		"Belum ada kabar",
	);
});

test("the agenda goes month by month; an empty one offers no file", () => {
	const dates = ["2026-11-30", "2026-12-01", "2026-12-20"].map((due) => ({
		...duty(due, due),
		due,
		changedAt: now,
		personal: false,
	}));
	const page = html(AgendaPage({ view, address: null, dates }));
	assert.deepEqual(
		[...page.matchAll(/<h2[^>]*>([^<]*)/g)].map(([, month]) => month),
		["November 2026", "Desember 2026", "Kalender yang ikut berubah"],
	);
	assert.match(page, /href="\/kotak\/agenda\/ics"/);
	const empty = html(AgendaPage({ view, address: null, dates: [] }));
	assert.doesNotMatch(empty, /agenda\/ics/);
	assert.match(empty, /Belum ada tanggal untuk Anda/);
});

describe("the choice of mail", () => {
	const choice: MailChoice = {
		address: "wulan@contoh.example",
		rhythm: "daily",
		language: null,
		refused: false,
	};
	test("is there for whoever has an address, as it stands", () => {
		const page = html(MailPage({ view, sendsMail: true, choice }));
		assert.match(page, /wulan@contoh\.example/);
		assert.match(page, /value="harian" checked/);
	});

	test("is not there without an address, or where no mail is sent: mail is not needed", () => {
		const none = { ...choice, address: null };
		for (const [sendsMail, choice] of [
			[true, none],
			[false, none],
			[false, { ...none, address: "wulan@contoh.example" }],
		] as const) {
			const page = html(MailPage({ view, sendsMail, choice }));
			assert.doesNotMatch(page, /name="kapan"/);
			assert.match(page, /Surel tidak diperlukan; semuanya ada di sini/);
		}
	});

	test("without anything chosen it says what to do", () => {
		const state = withProblems(emptyForm, {
			field: "kapan",
			says: "notices.mail.how-often-missing",
		});
		assert.match(
			html(MailPage({ view, sendsMail: true, choice, state })),
			/<title>Galat: /,
		);
	});

	test("an address that was given up is named, with the way back", () => {
		assert.match(
			textOf(
				MailPage({
					view,
					sendsMail: true,
					choice: { ...choice, refused: true },
				}),
			),
			/Surel ke wulan@contoh\.example ditolak tiga kali/,
		);
	});
});

describe("the mail", () => {
	const { ofDuties: write, ofCode } = lettersOn({
		origin: "https://rangkul.example",
		words: wordsIn,
	});
	const dues = ["2026-11-27", "2026-11-27", null];

	test("says how much is new and by when, where to look, and how to be left alone", () => {
		const { subject, text } = write({ dues, language: "id" });
		assert.equal(subject, "Ada 3 hal menunggu Anda di Rangkul");
		assert.equal(
			text,
			[
				"Halo,",
				"",
				"3 hal baru menunggu Anda di Rangkul:",
				"- 2 hal paling lambat Jumat, 27 November 2026",
				"- 1 hal tanpa batas waktu",
				"",
				"Buka kotak Anda: https://rangkul.example/kotak",
				"",
				"Ingin lebih jarang, atau tidak sama sekali? Ubah di https://rangkul.example/kotak/surel",
				"Surel ini ditulis oleh mesin dan tidak menyebut isinya. Jangan dibalas.",
				"",
			].join("\n"),
		);
	});

	test("is in the language of whoever chose one; else Indonesian with a line in English", () => {
		assert.match(
			write({ dues: [null], language: "en" }).subject,
			/^One thing is waiting for you in Rangkul$/,
		);
		assert.match(
			write({ dues, language: null }).text,
			/English version: https:\/\/rangkul\.example\/en\/kotak/,
		);
	});

	test("about a new code says what to do when it was not asked for, and names nobody", () => {
		const { subject, text } = ofCode({ language: "id" });
		assert.equal(subject, "Kode baru dibuat untuk akun Rangkul Anda");
		assert.match(text, /Bila bukan Anda yang memintanya/);
		assert.match(text, /Buka akun Anda: https:\/\/rangkul\.example\/akun$/m);
		assert.match(
			ofCode({ language: null }).text,
			/English version: https:\/\/rangkul\.example\/en\/akun/,
		);
	});
});
