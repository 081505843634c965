import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sampleCode } from "#receipts/samples";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { routeTable } from "#site/route-table.ts";
import { roomCookie } from "./room-cookie.ts";

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

const words = "Setiap minggu ada yang dipukul di blok belakang.";

/** Somebody with a browser of their own, which keeps cookies. */
function somebody() {
	let key = "";
	const send = async (path: string, form?: Record<string, string>) => {
		const headers: Record<string, string> = { cookie: key };
		const body =
			form &&
			new URLSearchParams({ token: await house.tokenOf(undefined), ...form });
		const answer = await house.house.fetch(
			new Request(`http://localhost${path}`, {
				headers,
				...(body ? { method: "POST", body } : {}),
			}),
		);
		for (const cookie of answer.headers.getSetCookie())
			if (cookie.startsWith(roomCookie)) key = cookie.split(";")[0] ?? "";
		return answer;
	};
	return { send, read: async (path: string) => (await send(path)).text() };
}

const publicPaths = ["/ruang", "/ruang/isi/1", "/ruang/lembar"];

test("title and address say nothing, no search engine and no cache keeps the page", async () => {
	for (const path of publicPaths) {
		const answer = await house.ask(path);
		const html = await answer.text();
		assert.match(html, /<title>Ruang[^<]{0,30} – Rangkul<\/title>/, path);
		assert.match(html, /name="robots" content="noindex"/);
		assert.doesNotMatch(html, /rel="canonical"|name="description"/);
		assert.equal(answer.headers.get("cache-control"), "no-store");
		assert.equal(answer.headers.get("referrer-policy"), "same-origin");
	}
	for (const { path } of routeTable().filter(
		({ path, may }) => may === "anyone" && path.startsWith("/ruang"),
	))
		assert.doesNotMatch(path, /lapor|korban|langgar|hak|kasus|rahasia|aduan/);
});

test("the way out is the first thing that can be reached, and it is a plain link", async () => {
	for (const path of publicPaths) {
		const html = await (await house.ask(path)).text();
		const [, first = ""] = /<body[^>]*>[\s\S]*?<a ([^>]*)>/.exec(html) ?? [];
		assert.match(first, /href="\/ruang\/keluar" rel="noreferrer"/, path);
	}
});

test("leaving leads to a harmless page elsewhere, and what was written is gone, also for the Back button", async () => {
	const { send, read } = somebody();
	await send("/ruang/isi/4", { kejadian: words });
	assert.ok((await read("/ruang/isi/4")).includes(words));
	const away = await send("/ruang/keluar");
	assert.equal(away.status, 303);
	assert.equal(away.headers.get("location"), "https://www.bmkg.go.id/");
	assert.equal(
		(await house.ask("/en/ruang/keluar")).headers.get("location"),
		"https://www.bmkg.go.id/",
	);
	assert.match(
		away.headers.getSetCookie().join(),
		/rangkul_ruang=;.*Max-Age=0/,
	);
	const back = await send("/ruang/isi/4");
	assert.equal(back.headers.get("location"), "/ruang/lembar");
	assert.ok(!(await read("/ruang/lembar")).includes(words));
});

test("what is kept between the steps opens with the key of the browser alone", async () => {
	const { send } = somebody();
	await send("/ruang/isi/4", { kejadian: words });
	const other = somebody();
	assert.equal((await other.send("/ruang/isi/4")).status, 303);
	assert.ok(!(await other.read("/ruang/isi/1")).includes(words));
});

test("step by step nothing has to be answered, and at the end what happened is asked for", async () => {
	const { send, read } = somebody();
	for (const step of ["1", "2", "3", "4", "5", "6", "7", "8", "9"]) {
		const answer = await send(`/ruang/isi/${step}`, {});
		assert.equal(
			answer.headers.get("location"),
			`/ruang/isi/${Number(step) + 1}`,
		);
	}
	assert.match(await read("/ruang/isi/10"), /tidak diisi/);
	const empty = await send("/ruang/isi/10", {});
	assert.equal(empty.status, 422);
	assert.match(await empty.text(), /href="\/ruang\/isi\/4\?dari=periksa"/);
});

test("what was written can be thrown away; a second time there is nothing left", async () => {
	const { send, read } = somebody();
	await send("/ruang/isi/4", { kejadian: words });
	assert.equal((await send("/ruang/hapus", {})).status, 303);
	assert.ok(!(await read("/ruang/isi/1")).includes("Lanjut bercerita"));
	assert.equal((await send("/ruang/hapus", {})).status, 422);
});

test("what was ticked and taken away again is not kept", async () => {
	const { send, read } = somebody();
	await send("/ruang/isi/6", { kantor: "rutan-rangkasbitung" });
	assert.match(await read("/ruang/isi/6"), /Rutan Kelas IIB Rangkasbitung/);
	await send("/ruang/isi/6", {});
	assert.doesNotMatch(await read("/ruang/isi/6"), /Rangkasbitung/);
});

test("an office is found without script, and what was searched for stands in no address and is not kept", async () => {
	const { send, read } = somebody();
	const found = await send("/ruang/isi/6", {
		cari: "rangkasbitung",
		tombol: "cari",
		siapa: "komandan jaga",
	});
	const html = await found.text();
	assert.equal(found.status, 200);
	assert.match(html, /value="rutan-rangkasbitung"/);
	assert.match(html, /komandan jaga/);
	await send("/ruang/isi/6", { cari: "rangkasbitung" });
	assert.doesNotMatch(await read("/ruang/isi/6"), /rangkasbitung/i);
});

test("sent twice, it is one, with the same code; and the code leads in", async () => {
	const form = {
		lembar: "0199a000-0000-4000-8000-00000000aa01",
		kejadian: words,
		kantor: "rutan-rangkasbitung",
	};
	const codeIn = async () =>
		/<p class="code">([^<]+)</.exec(
			await (await house.ask("/ruang/lembar", { form })).text(),
		)?.[1];
	const code = await codeIn();
	assert.match(code ?? "", /^[0-9A-Z]{4}( [0-9A-Z]{4}){3} [0-9A-Z]$/);
	assert.equal(await codeIn(), code);
	const opened = await house.ask("/lacak", { form: { kode: code ?? "" } });
	assert.equal(opened.status, 303);
	const headers = JSON.stringify([...opened.headers]);
	const bare = (code ?? "").replaceAll(" ", "");
	assert.ok(!headers.replace(/[\s-]/g, "").includes(bare));
});

test("the page with the code cannot be had in another language, where it would be lost", async () => {
	const answer = await house.ask("/ruang/lembar", {
		form: { kejadian: words },
	});
	const html = await answer.text();
	assert.match(html, /<p class="code">/);
	assert.doesNotMatch(html, /hreflang/);
});

test("two groups of the code can be compared with one's note; wrong or not, the code stays on the page", async () => {
	const code = sampleCode("laporan di ruang");
	const [, two = "", , four = ""] = code.split(" ");
	const compare = async (dua: string, empat: string) => {
		const form = { kode: code, kelompok_dua: dua, kelompok_empat: empat };
		const answer = await house.ask("/ruang/cocokkan", { form });
		return { status: answer.status, html: await answer.text() };
	};
	const right = await compare(two.toLowerCase(), ` ${four} `);
	assert.equal(right.status, 200);
	assert.match(right.html, /Catatan Anda benar/);
	const wrong = await compare(two, two);
	assert.equal(wrong.status, 422);
	for (const { html } of [right, wrong])
		assert.match(html, new RegExp(`<p class="code">${code}<`));
});

test("an officer who receives writes down what is told; for all others that page is not theirs", async () => {
	const path = "/ruang/meja/catat";
	assert.equal((await house.ask(path, { as: "intan" })).status, 200);
	for (const as of ["sari", "hendra", "wulan", "fajar"])
		assert.equal((await house.ask(path, { as })).status, 403, as);
	const noted = await house.ask(path, {
		as: "intan",
		form: { jalur: "phone", setuju: "given", kejadian: words },
	});
	assert.match(await noted.text(), /<details open[\s\S]*seperti/);
});
