import assert from "node:assert/strict";
import { test } from "node:test";
import { openTestHouse } from "../for-tests.ts";
import { fuzz } from "./fuzz-for-tests.ts";

// Always the same; `npm run prove -- fuzz` sends a hundred times as many.

const draws = 1_250;

test("whatever is sent by chance to any page, form or call is answered, in time, and shows nothing of what others typed", async () => {
	const found = await fuzz(20261128, 0, draws);
	assert.deepEqual(found.faults, []);
	assert.ok(found.lockedOut < found.requests / 20, "most come in");
	assert.ok(found.requests > draws);
	assert.ok((found.statuses[200] ?? 0) > draws / 8, "pages are reached");
	assert.ok((found.statuses[422] ?? 0) > draws / 16, "forms are read");
	console.log(
		`${found.requests} requests, ${JSON.stringify(found.statuses)}, slowest ${Math.round(found.slowest)} ms`,
	);
});

// What the long run found, sent as it was answered with 500 then.
const found: readonly {
	readonly what: string;
	readonly path: string;
	readonly as: string;
	readonly form: readonly (readonly [string, string])[];
	readonly status: number;
}[] = [
	{
		what: "a proof of an objection that is none",
		path: "/penilaian/kanwil-kemenkum-ntt/p2ham-2023/2026/keberatan/a.3",
		as: "yohana",
		form: [
			["alasan", "Ada bukti lain."],
			["bukti", "9"],
		],
		status: 422,
	},
	{
		what: "the end of a conflict of interest that is none",
		path: "/verifikasi/benturan",
		as: "tamrin",
		form: [["akhiri", "http://127.0.0.1:1/"]],
		status: 303,
	},
	{
		what: "the end of a sentence that is none",
		path: "/verifikasi/jalur/kalimat",
		as: "sari",
		form: [["hapus", "+029288-08"]],
		status: 303,
	},
	{
		what: "a setting that came twice",
		path: "/tampilan",
		as: "sari",
		form: [
			["tema", "dark"],
			["tema", "light"],
		],
		status: 422,
	},
	{
		what: "the days of a round that were seen, and are none",
		path: "/kelola/periode/p2ham-2023/2026",
		as: "admin",
		form: [
			["dilihat_buka", "kemarin"],
			["dilihat_tutup", "besok"],
			["tutup_hari", "30"],
			["tutup_bulan", "11"],
			["tutup_tahun", "2027"],
			["alasan", "Ada libur panjang."],
		],
		status: 422,
	},
	{
		what: "somebody whom a case concerns, and who is nobody",
		path: "/ruang/meja/00000000-0000-7000-8000-000000000008/00000000-0000-4000-8000-00000000c0df/dekat",
		as: "intan",
		form: [["orang", "id"]],
		status: 303,
	},
	{
		what: "what is said in a recording of no complaint",
		path: "/pengaduan/meja/kanwil-kemenkum-ntt/-/berkas/00000000-0000-4000-8000-000000000000/tulisan",
		as: "yohana",
		form: [["tulisan", "Antrean terlalu lama."]],
		status: 404,
	},
	{
		what: "a document of the office that is none",
		path: "/penilaian/lapas-ambon/p2ham-2023/2026/butir/a.1",
		as: "markus",
		form: [["berkas_lama", "tidak"]],
		status: 422,
	},
];

for (const { what, path, as, form, status } of found)
	test(`answered, where the long run met a failure: ${what}`, async () => {
		await using house = await openTestHouse();
		const answer = await house.house.fetch(
			new Request(`http://localhost${path}`, {
				method: "POST",
				headers: { cookie: await house.enter(as) },
				body: new URLSearchParams([
					["token", await house.tokenOf(as)],
					["kunci", what],
					...form.map(([name, value]): [string, string] => [name, value]),
				]),
			}),
		);
		assert.equal(answer.status, status);
	});
