import assert from "node:assert/strict";
import { deliver } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { addAddress, toldTo } from "#webhooks";
import {
	publishCopy,
	refuse,
	subscribers,
	takeDown,
	verify,
} from "../index.ts";
import { being, openOffice, tellOffice } from "../office.sample.ts";
import { complaintsIn } from "../tables.ts";
import { tellPrograms } from "./tell-programs.ts";

const { story } = openOffice();
const copy = {
	title: "Loket tutup pada jam kerja",
	words: "Loket tutup tiga jam tanpa pemberitahuan.",
	answer: null,
	looked: true,
};

async function listening(cx: Context) {
	const made = await addAddress(
		being(cx, "admin"),
		"https://contoh.go.id/kait",
	);
	assert.ok(made.ok);
	return made.value.id;
}
const typesTold = async (cx: Context, id: string) =>
	(await toldTo(cx, id)).map(({ type }) => type).toSorted();
const checked = {
	triage: "service",
	kind: "complaint",
	concern: "service",
	words: "",
} as const;

story(
	"other programs hear of what is shown, and that its state changed, without a word of it",
	async (cx) => {
		const id = await listening(cx);
		const { key } = await tellOffice(cx);
		const yohana = being(cx, "yohana");
		await publishCopy(yohana, key, copy);
		assert.ok((await verify(yohana, key, 1, checked)).ok);
		await deliver(cx, subscribers);
		await deliver(cx, subscribers);
		assert.deepEqual(await typesTold(cx, id), [
			"complaint.published",
			"complaint.state-changed",
		]);
		const bodies = await cx.db
			.withTables<{ "webhooks.delivery": { body: unknown } }>()
			.selectFrom("webhooks.delivery")
			.select("body")
			.execute();
		for (const word of ["Loket", "tutup", "Maria", key.id])
			assert.ok(!JSON.stringify(bodies).includes(word), word);
	},
);

story(
	"once a copy is taken down, nothing of it waits, and programs hear its id alone",
	async (cx) => {
		const id = await listening(cx);
		const { key } = await tellOffice(cx);
		const yohana = being(cx, "yohana");
		const shown = await publishCopy(yohana, key, copy);
		assert.ok(shown.ok);
		assert.ok((await takeDown(yohana, key, "Diminta pelapor.")).ok);
		assert.ok((await takeDown(yohana, key, "Diminta pelapor.")).ok);
		assert.deepEqual(await typesTold(cx, id), ["complaint.taken-down"]);
		const { body } = await cx.db
			.withTables<{
				"webhooks.delivery": { body: Record<string, unknown> };
			}>()
			.selectFrom("webhooks.delivery")
			.select("body")
			.executeTakeFirstOrThrow();
		assert.deepEqual(body.data, { id: shown.value });
	},
);

story(
	"the id of an event is the same for the same deed, and counts no deeds",
	async (cx) => {
		const id = await listening(cx);
		const { key } = await tellOffice(cx);
		await publishCopy(being(cx, "yohana"), key, copy);
		for (const version of [7, 7, 8])
			await tellPrograms(cx, key, "state-changed", version);
		const ids = (await toldTo(cx, id))
			.filter(({ type }) => type === "complaint.state-changed")
			.map(({ eventId }) => eventId);
		assert.equal(ids.length, 2);
		for (const one of ids) assert.doesNotMatch(one, /\.[78]$/);
	},
);

story("of what is not shown, or no longer, nobody hears", async (cx) => {
	const id = await listening(cx);
	const yohana = being(cx, "yohana");
	const hidden = await tellOffice(cx);
	const about = await tellOffice(cx);
	await publishCopy(yohana, about.key, copy);
	await complaintsIn(cx.db)
		.updateTable("complaints.complaint")
		.set({ triage: "misconduct" })
		.where("id", "=", about.key.id)
		.execute();
	assert.ok((await verify(yohana, hidden.key, 1, checked)).ok);
	assert.ok(
		(
			await refuse(yohana, about.key, 1, {
				regulation: "UU 25/2009 pasal 41",
				article: "Bunyi pasal.",
				words: "Bukan wewenang.",
			})
		).ok,
	);
	await deliver(cx, subscribers);
	assert.deepEqual(await typesTold(cx, id), ["complaint.taken-down"]);
});
