import assert from "node:assert/strict";
import { askingsAbout, visitDesk } from "#accommodations";
import type { Context } from "#platform/context.ts";
import { openReceipt } from "#receipts";
import { unitId } from "#units/samples";
import { withdraw } from "../handling/citizen-deeds.ts";
import { handOver } from "../handling/hand-over.ts";
import { nameAccused } from "../handling/name-accused.ts";
import { transfer } from "../handling/pass-on.ts";
import { being, openOffice, sampleWay, tellOffice } from "../office.sample.ts";
import { complaintByKey } from "../store.ts";
import type { Told } from "./filing.ts";

const { story } = openOffice();
const asks = ["interpreter"];
const tell = (cx: Context, change: Partial<Told> = {}) =>
	tellOffice(cx, { asks, interpreter: "BISINDO", ...change });
const askedWith = async (cx: Context, id: string) =>
	(await askingsAbout(cx, { kind: "complaint", id })).flatMap(
		({ unitId: unit, tasks }) =>
			tasks.map(({ kind, state }) => [kind, state, unit]),
	);
const ntt = unitId("kanwil-kemenkum-ntt");

story(
	"an interpreter ticked with a complaint is a task of the office, and the code of the complaint leads to the answer",
	async (cx) => {
		const way = sampleWay(cx);
		const { key, code } = await tellOffice(cx, { asks }, way);
		await tellOffice(cx, { asks }, way);
		assert.deepEqual(await askedWith(cx, key.id), [
			["interpreter", "asked", ntt],
		]);
		const opened = await openReceipt(cx, {
			typed: code ?? "",
			pin: "",
			network: "10.0.0.1",
		});
		assert.equal(opened.ok && opened.value.kind, "complaint");
		const [task] = await visitDesk(being(cx, "yohana"), "asked");
		assert.deepEqual([task?.aboutKind, task?.words], ["complaint", ""]);
	},
);

story(
	"of a complaint about the head the office is not asked anything: what is needed stands in the complaint alone",
	async (cx) => {
		const { key } = await tell(cx, { concern: "head" });
		assert.deepEqual(await askedWith(cx, key.id), []);
		assert.deepEqual(await visitDesk(being(cx, "yohana"), "asked"), []);
		assert.equal((await complaintByKey(cx, key))?.interpreter, "BISINDO");
	},
);

story(
	"where somebody is accused afterwards, nothing of it is left",
	async (cx) => {
		const { key } = await tell(cx);
		const named = await nameAccused(being(cx, "yohana"), key, 1, {
			people: [being(cx, "kornelis").actor.id ?? ""],
			office: false,
		});
		assert.ok(named.ok);
		assert.deepEqual(await askedWith(cx, key.id), []);
		assert.deepEqual(await visitDesk(being(cx, "kornelis"), "asked"), []);
	},
);

story("handed over in confidence, nothing of it is left", async (cx) => {
	const { key } = await tell(cx);
	const done = await handOver(being(cx, "yohana"), key, 1);
	assert.ok(done.ok, JSON.stringify(done));
	assert.deepEqual(await askedWith(cx, key.id), []);
	assert.deepEqual(await visitDesk(being(cx, "yohana"), "asked"), []);
});

story(
	"another office that gets the complaint is asked anew, and the one before has nothing to do with it",
	async (cx) => {
		const { key } = await tell(cx);
		const to = unitId("lapas-ambon");
		const passed = await transfer(being(cx, "yohana"), key, 1, {
			officeId: to,
			words: "Terjadi di sana.",
		});
		assert.ok(passed.ok, JSON.stringify(passed));
		assert.deepEqual((await askedWith(cx, key.id)).sort(), [
			["interpreter", "asked", to],
			["interpreter", "withdrawn", ntt],
		]);
	},
);

story(
	"taken back, what was asked for with it is taken back too",
	async (cx) => {
		const { key } = await tell(cx);
		assert.ok((await withdraw(cx, key, "")).ok);
		assert.deepEqual(await askedWith(cx, key.id), [
			["interpreter", "withdrawn", ntt],
		]);
	},
);
