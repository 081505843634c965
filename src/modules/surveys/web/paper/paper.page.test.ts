import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { surveysIn } from "../../tables.ts";

const path = "/survei/kanwil-kemenkum-ntt/skm-2017/impor";
const heads = "U1,U2,U3,U4,U5,U6,U7,U8,U9";
let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

async function send(
	rows: readonly string[],
	more: Record<string, string> = {},
): Promise<string> {
	const answer = await site.ask(path, {
		as: "yohana",
		form: {
			isi: Buffer.from(rows.join("\n")).toString("base64"),
			nama: "lembar.csv",
			...more,
		},
	});
	assert.equal(answer.status, 200);
	return answer.text();
}

/** Taken, known, put aside, to be mended. */
const counts = (html: string): readonly string[] =>
	[...html.matchAll(/<dd>(\d+)<\/dd>/g)].map(([, n = ""]) => n);

/** What waits of sheets, as levels of U8 and U9. */
const onPaper = async () =>
	(
		await surveysIn(site.house.database.db)
			.selectFrom("surveys.arrival")
			.select("body")
			.where("body", "is not", null)
			.execute()
	).flatMap(({ body }) =>
		body?.channel === "paper" ? [[body.answers.U8, body.answers.U9]] : [],
	);

test("good rows are taken, others come back with the reason; the same file again is taken once", async () => {
	const rows = [
		heads,
		"3,3,3,4,3,3,4,2,3",
		"3,3,3,4,3,3,4,2,7",
		"1,2,3,4,1,2,3,4,1",
	];
	const html = await send(rows);
	assert.deepEqual(counts(html), ["2", "0", "0", "1"]);
	assert.match(html, /“7” bukan jawaban U9\. Tulis angka 1 sampai 4/);
	assert.deepEqual(counts(await send(rows)), ["0", "2", "0", "1"]);
	assert.equal((await onPaper()).length, 2);
	const baris = /name="baris" value="([^"]+)"/.exec(html)?.[1] ?? "";
	const file = await site.ask(`${path}/galat`, {
		as: "yohana",
		form: { baris: baris.replaceAll("&quot;", '"'), bentuk: "csv" },
	});
	const lines = (await file.text()).trim().split("\r\n");
	assert.equal(lines.length, 2);
	assert.match(lines[1] ?? "", /^3,3,3,4,3,3,4,2,7,.*bukan jawaban U9/);
	// Mended, with the column of reasons still in it.
	const mended = lines.map((line) => line.replace(",2,7,", ",2,4,"));
	assert.deepEqual(counts(await send(mended)), ["1", "0", "0", "0"]);
});

test("U8 and U9 are known by their heads, wherever they stand", async () => {
	const before = (await onPaper()).length;
	await send(["1,2,3,4,5,6,7,8,9", "3,3,3,3,3,3,3,1,2"]);
	await send(["U9,U8,U7,U6,U5,U4,U3,U2,U1", "1,2,3,3,3,3,3,3,3"]);
	const added = (await onPaper()).slice(before);
	assert.deepEqual(added, [
		[2, 1],
		[2, 1],
	]);
});

test("where heads say two things the person says which column it is, and the file goes along", async () => {
	const rows = ["U1,U8 Sarana dan prasarana", "3,2"];
	const asked = await send(rows);
	assert.match(
		asked,
		/Kolom B “U8 Sarana dan prasarana” menyebut lebih dari satu unsur \(U8, U9\)/,
	);
	const before = (await onPaper()).length;
	const html = await send(rows, {
		dipetakan: "ya",
		"kolom-jawab-U1": "0",
		"kolom-jawab-U9": "1",
	});
	assert.deepEqual(counts(html), ["1", "0", "0", "0"]);
	assert.deepEqual((await onPaper()).slice(before), [[undefined, 2]]);
});

test("days that cannot be are put aside with the reason, once, and counted", async () => {
	const rows = [
		`Tanggal,${heads}`,
		"2031-01-01,3,3,3,3,3,3,3,3,2",
		"2020-01-01,3,3,3,3,3,3,3,3,2",
	];
	assert.deepEqual(counts(await send(rows)), ["0", "0", "2", "0"]);
	assert.deepEqual(counts(await send(rows)), ["0", "2", "0", "0"]);
	const { n } = await surveysIn(site.house.database.db)
		.selectFrom("surveys.aside")
		.select((select) => select.fn.countAll().as("n"))
		.where("reason", "=", "clock")
		.where(sql<boolean>`body->>'channel' = 'paper'`)
		.executeTakeFirstOrThrow();
	assert.equal(Number(n), 2);
});

test("the template comes back as it was given", async () => {
	const given = await site.ask(`${path}/templat/templat.csv`, { as: "yohana" });
	const [head = ""] = (await given.text()).trim().split("\r\n");
	assert.match(
		head,
		/U9 Sarana dan prasarana,U8 Penanganan pengaduan|U9 Sarana dan prasarana,"U8 Penanganan/,
	);
	const html = await send([
		head,
		"4,4,4,4,4,4,4,2,3,,,Dibantu petugas,Perempuan",
	]);
	assert.deepEqual(counts(html), ["1", "0", "0", "0"]);
});

test("the trail tells how many sheets came, and nothing of them", async () => {
	const { rows } = await sql<{ details: Record<string, unknown> }>`
		select kept.details from platform.trail as trail
		join platform.trail_details as kept on kept.trail_id = trail.id
		where trail.deed = 'survey.sheets-imported' order by trail.id limit 1
	`.execute(site.house.database.db);
	assert.deepEqual(rows[0]?.details, {
		instrument: "skm-2017",
		taken: 2,
		aside: 0,
		wrong: 1,
	});
});
