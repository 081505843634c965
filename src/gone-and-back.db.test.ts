import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { theSystem } from "#kernel/actor.ts";
import { readConfig } from "#platform/config.ts";
import { openPostgres } from "#platform/database/open.ts";
import { lackIn } from "#platform/lack.ts";
import { seedUnits } from "#units/samples";
import { toldFields } from "../bench/complaint-told.ts";
import { type Cluster, startCluster } from "../tools/cluster.mjs";
import { findPostgres } from "../tools/machine.mjs";
import { assemble } from "./assemble.ts";
import { bringUpToDate } from "./errands.ts";
import { type Serving, serveSite } from "./serve.ts";

// A server of its own, for it is killed. Once is enough: in the round on PostgreSQL.
const bin = process.env.RANGKUL_TEST_POSTGRES ? findPostgres() : null;
const withServer = { skip: bin ? false : "needs PostgreSQL" };

const office = "kanwil-kemenkum-ntt";
const folder = mkdtempSync(join(tmpdir(), "rangkul-gone-"));
process.env.RANGKUL_LOG = "silent";
let cluster: Cluster;
let site: Serving;
const told: string[] = [];

before(async () => {
	if (!bin) return;
	cluster = startCluster(bin, { durable: true });
	const config = readConfig(
		{
			PORT: "0",
			RANGKUL_PROCESS: "web",
			RANGKUL_DATA: folder,
			RANGKUL_MODE: "production",
			RANGKUL_SECRET: "a secret of some length, only for this test",
			DATABASE_URL: cluster.url,
			// Tests that run beside it make it late.
			RANGKUL_BUSY_LATE: "0",
		},
		"/",
	);
	const database = await openPostgres(cluster.url);
	await bringUpToDate(database);
	await seedUnits(assemble({ database, config }).contextOf(theSystem));
	await database.close();
	cluster.kill();
	const serving = serveSite(config, (line) => void told.push(line));
	while (told.length === 0) await pause(20);
	cluster.startAgain();
	site = await serving;
});
after(async () => {
	if (!bin) return;
	await site?.stop();
	cluster.stop();
	rmSync(folder, { recursive: true, force: true });
});

/** The database is started while everything here stands still: a kept connection would be too old by then. */
const alone = { connection: "close" };
const address = (path: string) => `http://127.0.0.1:${site.port}${path}`;
const send = async (fields: Readonly<Record<string, string>>, lang = "") => {
	const answer = await fetch(address(`${lang}/pengaduan/ke/${office}`), {
		method: "POST",
		headers: { origin: address(""), ...alone },
		body: new URLSearchParams(fields),
	});
	return { answer, text: await answer.text() };
};
const codeIn = (text: string) => /<p class="code">([^<]+)</.exec(text)?.[1];
const untilBack = async () => {
	for (let tries = 0; tries < 200; tries += 1) {
		const { status } = await fetch(address("/unit"), { headers: alone });
		if (status === 200) return;
		await pause(50);
	}
	throw new Error("the site did not come back");
};

test(
	"a site that starts before its database waits for it, and says so once",
	withServer,
	() => {
		assert.equal(told.filter((line) => line.includes("waiting")).length, 1);
		assert.match(told.at(-1) ?? "", /is ready/);
	},
);

test(
	"a transaction that is open when the database ends fails, and the process goes on",
	withServer,
	async () => {
		const database = await openPostgres(cluster.url);
		await assert.rejects(
			database.db.transaction().execute(async (tx) => {
				await sql`select 1`.execute(tx);
				cluster.kill();
				// Nobody asks anything of the connection while it breaks.
				await pause(300);
				await sql`select 1`.execute(tx);
			}),
			(error) => lackIn(error) === "away",
		);
		cluster.startAgain();
		await sql`select 1`.execute(database.db);
		await database.close();
		await untilBack();
	},
);

test(
	"while the database is away people read what happened and when to try again, and send all they typed by one press; nothing is lost or doubled",
	withServer,
	async () => {
		const before = {
			...toldFields(),
			cerita: "Loket dua ditutup pukul sebelas.",
		};
		assert.ok(codeIn((await send(before)).text));
		const all = Array.from({ length: 30 }, () => ({
			...toldFields(),
			lembar: randomUUID(),
		}));
		// Some are under way when it ends.
		const sending = all.map((fields) => send(fields));
		cluster.kill();
		const first = await Promise.all(sending);
		for (const { answer } of first)
			assert.ok([200, 503].includes(answer.status));

		const lost = { ...toldFields(), cerita: "Antrean <dua> dilewati." };
		const { answer, text } = await send(lost);
		assert.equal(answer.status, 503);
		assert.equal(answer.headers.get("retry-after"), "10");
		assert.match(text, /Sebentar, ada gangguan di pihak kami/);
		assert.match(text, /name="cerita" value="Antrean &lt;dua&gt; dilewati\."/);
		assert.match(text, /Kirim lagi/);
		const english = await send(lost, "/en");
		assert.match(english.text, /something is amiss on our side/);
		const signedIn = await fetch(address("/akun"), {
			headers: { cookie: "rangkul.session_token=x.y", ...alone },
		});
		assert.equal(signedIn.status, 503);
		assert.match(await signedIn.text(), /gangguan di pihak kami.*lang="en"/s);

		cluster.startAgain();
		await untilBack();
		const again = Object.fromEntries(
			[...text.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
				([, name = "", value = ""]) => [
					name,
					value.replaceAll("&lt;", "<").replaceAll("&gt;", ">"),
				],
			),
		);
		const code = codeIn((await send(again)).text);
		assert.ok(code);
		assert.equal(codeIn((await send(lost)).text), code);
		const answered = await Promise.all(all.map((fields) => send(fields)));
		for (const [at, { text }] of answered.entries()) {
			const known = codeIn(first[at]?.text ?? "");
			assert.ok(codeIn(text));
			if (known) assert.equal(codeIn(text), known);
		}
		const database = await openPostgres(cluster.url);
		const { rows } = await sql<{ n: number }>`
			select count(*)::int as n from complaints.complaint`.execute(database.db);
		await database.close();
		assert.equal(rows[0]?.n, 1 + all.length + 1);
	},
);
