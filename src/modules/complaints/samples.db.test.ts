import assert from "node:assert/strict";
import { openReceipt } from "#receipts";
import { sampleCode } from "#receipts/samples";
import { unitId } from "#units/samples";
import { openOffice } from "./office.sample.ts";
import {
	receiptOf,
	type SampleComplaint,
	sampleComplaints,
	seedComplaints,
	toldOffice,
} from "./samples.ts";
import { complaintByKey } from "./store.ts";

const { story } = openOffice();

story(
	"the samples stand in their states, and their codes open them",
	async (cx) => {
		const started = performance.now();
		assert.equal(await seedComplaints(cx), 16);
		const took = performance.now() - started;
		assert.equal(await seedComplaints(cx), 0);
		const states: Partial<Record<SampleComplaint, string>> = {};
		for (const [name, id] of Object.entries(sampleComplaints) as [
			SampleComplaint,
			string,
		][]) {
			const opened = await openReceipt(cx, {
				typed: sampleCode(receiptOf(name)),
				pin: "",
				network: "198.51.100.7",
			});
			assert.ok(opened.ok && opened.value.subjectId === id, name);
			const one = await complaintByKey(cx, { unitId: unitId(toldOffice), id });
			states[name] = one?.state ?? "gone";
		}
		assert.deepEqual(states, {
			ramp: "received",
			queue: "in-process",
			form: "waiting",
			fee: "answered",
			certificate: "reopened",
			sign: "finished",
			head: "received",
			court: "refused",
			parking: "verified",
			website: "disposed",
			hidden: "received",
			rights: "received",
			stamp: "finished",
			seats: "finished",
			water: "finished",
			alike: "received",
		});
		if (process.env.SAY) console.log(Math.round(took));
	},
);
