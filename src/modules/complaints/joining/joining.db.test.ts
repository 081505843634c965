import assert from "node:assert/strict";
import { citizen } from "#kernel/actor.ts";
import { newsOf } from "#notices";
import { type Context, withActor } from "#platform/context.ts";
import type { Key } from "../complaint.ts";
import { deskOf } from "../desk/desk-of.ts";
import { type Answer, answer } from "../handling/answer.ts";
import { addWords, withdraw } from "../handling/citizen-deeds.ts";
import { deadlinesOf } from "../handling/clocks.ts";
import { followedBy, followersOf } from "../handling/followers.ts";
import { handOver } from "../handling/hand-over.ts";
import { merge } from "../handling/merge.ts";
import { nameAccused } from "../handling/name-accused.ts";
import { dispose } from "../handling/pass-on.ts";
import { begin } from "../handling/talk.ts";
import { verify } from "../handling/triage.ts";
import { entriesOf } from "../history.ts";
import { takeDown } from "../index.ts";
import { being, openOffice, sampleWay, tellOffice } from "../office.sample.ts";
import { publicCopy } from "../publication/public-copies.ts";
import { publishCopy } from "../publication/publish.ts";
import { complaintByKey } from "../store.ts";
import { complaintsIn } from "../tables.ts";
import { joinedTo } from "./joined-to.ts";

const { story } = openOffice();

const now = async (cx: Context, key: Key) => {
	const complaint = await complaintByKey(cx, key);
	if (!complaint) assert.fail("it is gone");
	return complaint;
};
const version = async (cx: Context, key: Key) => (await now(cx, key)).version;
const listed = async (cx: Context) =>
	(await deskOf(being(cx, "yohana"))).rows.map(({ id }) => id);

const heardOf = async (cx: Context, { id }: Key) =>
	(await newsOf(being(cx, "yohana"), 1)).rows.some(({ path }) =>
		path.endsWith(id),
	);
const checked = {
	triage: "service",
	kind: "complaint",
	concern: "service",
	words: "",
} as const;

/** Something told, and everybody reads it. */
async function shown(cx: Context) {
	const { key } = await tellOffice(cx);
	const done = await publishCopy(being(cx, "yohana"), key, {
		title: "Loket tutup pada jam kerja",
		words: "Loket tutup tiga jam tanpa pemberitahuan.",
		answer: null,
		looked: true,
	});
	assert.ok(done.ok);
	return { key, copy: done.value };
}
const join = (
	cx: Context,
	joins: string,
	change: Parameters<typeof tellOffice>[1] = {},
	how = sampleWay(cx),
) => tellOffice(cx, { story: "", contact: null, ...change }, { ...how, joins });
const joinedBy = async (cx: Context, { unitId }: Key, id: string) =>
	(await publicCopy(cx, { unitId, id }))?.joined;

async function answered(cx: Context, key: Key, change: Partial<Answer> = {}) {
	const yohana = being(cx, "yohana");
	const done = [
		await verify(yohana, key, await version(cx, key), checked),
		await begin(yohana, key, await version(cx, key)),
		await answer(yohana, key, await version(cx, key), {
			finding: "Petugas sakit.",
			action: "Ada pengganti.",
			actionOn: "2026-11-23",
			contact: "Loket informasi",
			proof: "none",
			proofSays: "",
			...change,
		}),
	];
	assert.ok(done.every(({ ok }) => ok));
}

story(
	"whoever joins has a code of their own, and hears the same answer",
	async (cx) => {
		const { key, copy } = await shown(cx);
		const one = await join(cx, copy, {
			story: "Saya pulang dengan anak saya.",
		});
		assert.match(one.code ?? "", /^[0-9A-Z]{4} /);
		assert.equal((await joinedTo(cx, one.key))?.id, copy);
		assert.equal(await joinedBy(cx, key, copy), 1);
		assert.deepEqual(await listed(cx), [key.id]);
		await answered(cx, key);
		assert.equal((await now(cx, one.key)).state, "answered");
		const last = (await entriesOf(cx, one.key, "shown")).at(-1);
		assert.deepEqual([last?.what, last?.words], ["answer", "Petugas sakit."]);
		assert.ok(
			!JSON.stringify(await publicCopy(cx, { ...key, id: copy })).includes(
				"anak saya",
			),
		);
	},
);

story(
	"whoever joins what is at work stands where it stands, and no first check runs late for them",
	async (cx) => {
		const { key, copy } = await shown(cx);
		const early = await join(cx, copy);
		const yohana = being(cx, "yohana");
		assert.ok(
			(
				await verify(yohana, key, await version(cx, key), {
					triage: "service",
					kind: "complaint",
					concern: "service",
					words: "Benar.",
				})
			).ok,
		);
		assert.equal((await now(cx, early.key)).state, "verified");
		assert.ok(
			(
				await dispose(yohana, key, await version(cx, key), {
					personId: yohana.actor.id ?? "",
					words: "Saya kerjakan.",
				})
			).ok,
		);
		assert.equal((await now(cx, early.key)).state, "disposed");
		assert.ok((await begin(yohana, key, await version(cx, key))).ok);
		const late = await join(cx, copy);
		for (const one of [early, late]) {
			assert.equal((await now(cx, one.key)).state, "in-process");
			const steps = (await deadlinesOf(cx, one.key)).map(
				({ step }) => step.code,
			);
			assert.ok(!steps.includes("verify") && steps.length > 0, steps.join());
			assert.ok(
				!JSON.stringify(await entriesOf(cx, one.key, "all")).includes(
					"Saya kerjakan",
				),
			);
		}
	},
);

/** An answer that names whom it was written to, as an officer might in a hurry. */
const naming: Partial<Answer> = {
	finding: "Ibu Maria Bere, KTP 5301 0123 4567 8901: maria benar, loket tutup.",
	action: "Kami menelepon bere dan Bapak Yosef Tnunay.",
	contact: "Loket informasi, 0380 123 4567",
	proofSays: "Surat untuk Ibu Maria Bere.",
};
const lastOf = async (cx: Context, key: Key) => {
	const last = (await entriesOf(cx, key, "shown")).at(-1);
	return [last?.words, last?.about.action, last?.about.proofSays].join(" | ");
};

story(
	"a stranger who joined reads the answer without whom it names; its person, and whoever an officer merged, read it whole",
	async (cx) => {
		const { key, copy } = await shown(cx);
		const stranger = await join(cx, copy);
		const merged = (await tellOffice(cx)).key;
		const { ref } = await now(cx, key);
		assert.ok((await merge(being(cx, "yohana"), merged, 1, ref)).ok);
		await answered(cx, key, naming);
		const read = await lastOf(cx, stranger.key);
		assert.doesNotMatch(read, /maria|bere|5301|yosef|tnunay/i);
		assert.match(read, /loket tutup/);
		const { about } = (await entriesOf(cx, stranger.key, "shown")).at(-1) ?? {};
		assert.equal(about?.contact, naming.contact);
		for (const whole of [key, merged])
			assert.equal(
				await lastOf(cx, whole),
				[naming.finding, naming.action, naming.proofSays].join(" | "),
			);
	},
);

story(
	"an office from which it was kept who told it learns nothing of them by what is hidden from strangers",
	async (cx) => {
		const { key } = await tellOffice(cx, { level: "unit-hidden" });
		const copy = await publishCopy(being(cx, "laras"), key, {
			title: "Loket tutup",
			words: "Loket tutup tiga jam.",
			answer: null,
			looked: true,
		});
		assert.ok(copy.ok);
		const stranger = await join(cx, copy.value);
		await answered(cx, key, { finding: "Kami menduga maria dan yosef." });
		const last = (await entriesOf(cx, stranger.key, "shown")).at(-1);
		assert.equal(last?.words, "Kami menduga maria dan yosef.");
	},
);

story("the same form twice joins once, with the same code", async (cx) => {
	const { key, copy } = await shown(cx);
	const how = sampleWay(cx);
	const first = await join(cx, copy, {}, how);
	const again = await join(cx, copy, {}, how);
	assert.deepEqual(
		[again.known, again.code, again.key],
		[true, first.code, first.key],
	);
	assert.equal(await joinedBy(cx, key, copy), 1);
	assert.equal((await followersOf(cx, key)).length, 1);
});

story(
	"what was answered already is read by somebody all the same",
	async (cx) => {
		const { key, copy } = await shown(cx);
		await answered(cx, key);
		const one = await join(cx, copy);
		assert.equal(await followedBy(cx, one.key), null);
		assert.ok((await listed(cx)).includes(one.key.id));
		assert.equal(await joinedBy(cx, key, copy), 1);
	},
);

story(
	"the desk hears of what joined and follows nothing, and not of what follows",
	async (cx) => {
		const { key, copy } = await shown(cx);
		const follows = await join(cx, copy);
		assert.ok(!(await heardOf(cx, follows.key)));
		await answered(cx, key);
		const alone = await join(cx, copy);
		assert.ok(await heardOf(cx, alone.key));
	},
);

story(
	"the number says nothing of what may be no voice at all, until somebody has looked",
	async (cx) => {
		const { key, copy } = await shown(cx);
		const how = { ...sampleWay(cx), suspect: "many" } as const;
		const one = await join(cx, copy, { story: "Saya juga." }, how);
		assert.equal(await joinedBy(cx, key, copy), 0);
		assert.ok((await verify(being(cx, "yohana"), one.key, 1, checked)).ok);
		assert.equal(await joinedBy(cx, key, copy), 1);
	},
);

story(
	"what may be no voice at all is looked at before it follows",
	async (cx) => {
		const { copy } = await shown(cx);
		const one = await join(cx, copy, {}, { ...sampleWay(cx), suspect: "fast" });
		assert.equal(await followedBy(cx, one.key), null);
		assert.ok((await listed(cx)).includes(one.key.id));
	},
);

story("what is about people joins nothing", async (cx) => {
	const { key, copy } = await shown(cx);
	const head = await join(cx, copy, { story: "Kepala.", concern: "head" });
	assert.equal(await joinedTo(cx, head.key), null);
	assert.equal(await joinedBy(cx, key, copy), 0);
	assert.equal(
		(await now(cx, head.key)).excludedUnits.includes(key.unitId),
		true,
	);
});

story(
	"whoever joined what follows another follows that other, in one step",
	async (cx) => {
		const { key, copy } = await shown(cx);
		const other = (await tellOffice(cx)).key;
		const merged = await merge(
			being(cx, "yohana"),
			key,
			1,
			(await now(cx, other)).ref,
		);
		assert.ok(merged.ok);
		const one = await join(cx, copy);
		assert.deepEqual(await followedBy(cx, one.key), other);
		await answered(cx, other);
		assert.equal((await now(cx, one.key)).state, "answered");
	},
);

story(
	"the number is of those of whom everybody may know, and of nobody else",
	async (cx) => {
		const { key, copy } = await shown(cx);
		const [stays, leaves, accuses] = [
			await join(cx, copy),
			await join(cx, copy),
			await join(cx, copy),
		];
		assert.equal(await joinedBy(cx, key, copy), 3);
		assert.ok((await withdraw(withActor(cx, citizen), leaves.key, "")).ok);
		assert.equal(await joinedBy(cx, key, copy), 2);
		const named = await nameAccused(being(cx, "yohana"), accuses.key, 1, {
			people: [],
			office: true,
		});
		assert.ok(named.ok);
		assert.equal(await joinedBy(cx, key, copy), 1);
		assert.equal((await now(cx, stays.key)).state, "received");
	},
);

story(
	"whoever has more to say is heard alone, and still counts",
	async (cx) => {
		const { key, copy } = await shown(cx);
		const one = await join(cx, copy);
		assert.ok(
			(await addWords(withActor(cx, citizen), one.key, "Juga di loket 3.")).ok,
		);
		assert.equal(await followedBy(cx, one.key), null);
		assert.ok((await listed(cx)).includes(one.key.id));
		assert.equal(await joinedBy(cx, key, copy), 1);
	},
);

story(
	"a copy that is shown no more is joined by nobody, and nothing told is lost",
	async (cx) => {
		const down = await shown(cx);
		assert.ok((await takeDown(being(cx, "yohana"), down.key, "Keliru.")).ok);
		const one = await join(cx, down.copy, { story: "Loket tutup lagi." });
		assert.equal(await joinedTo(cx, one.key), null);
		assert.ok((await listed(cx)).includes(one.key.id));
	},
);

story(
	"when what was joined leaves, nothing of it stays, and the others are worked on",
	async (cx) => {
		const { key, copy } = await shown(cx);
		const one = await join(cx, copy, { story: "Saya juga ditahan." });
		assert.ok((await handOver(being(cx, "yohana"), key, 1)).ok);
		assert.ok((await listed(cx)).includes(one.key.id));
		const rows = await complaintsIn(cx.db)
			.selectFrom("complaints.joined")
			.selectAll()
			.execute();
		assert.deepEqual(rows, []);
	},
);
