import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { samplePdf, samplePicture } from "../samples.ts";
import { InspectorClosed, openInspector } from "./inspector.ts";
import { bombDocx, crowdedDocx, hangingPdf, hugePng } from "./nasty.sample.ts";

describe("the process that looks at files", () => {
	const inspector = openInspector();
	after(() => inspector.close());

	test("a PDF that never lets go ends its process, and the next file is done by another", async () => {
		const before = await processIdOf();
		const hanging = inspector.look(hangingPdf());
		const next = inspector.look(samplePdf("Lapas Ambon"));
		assert.equal((await hanging).facts.outcome, "too-much");
		assert.match((await next).facts.text, /Lapas Ambon/);
		assert.notEqual(inspector.process()?.id, before);
	});

	test("a picture of 30,000 × 30,000 points is given up before it is unpacked", async () => {
		const { facts } = await inspector.look(hugePng());
		assert.equal(facts.outcome, "too-much");
		assert.equal(facts.shape, "picture");
	});

	test("a package that unpacks to forty megabytes is given up, and so is one of thousands of parts", async () => {
		for (const bytes of [await bombDocx(40_000_000), await crowdedDocx()])
			assert.equal((await inspector.look(bytes)).facts.outcome, "too-much");
	});

	test("killed from outside in the middle of a file, it does that file again: nothing is lost", async () => {
		const before = await processIdOf();
		const looked = inspector.look(samplePicture());
		const behind = inspector.look(samplePdf("Lapas Cilegon"));
		process.kill(before, "SIGKILL");
		assert.equal((await looked).facts.outcome, "opened");
		assert.equal((await behind).facts.outcome, "opened");
		assert.notEqual(inspector.process()?.id, before);
	});

	test("a file over which processes die again and again is given up", async () => {
		const looked = inspector.look(hangingPdf());
		const first = await busyProcess();
		process.kill(first, "SIGKILL");
		process.kill(await busyProcess(first), "SIGKILL");
		assert.equal((await looked).facts.outcome, "too-much");
	});

	test("what is urgent is looked at before what waits", async () => {
		await processIdOf();
		const order: string[] = [];
		await Promise.all([
			inspector.look(samplePdf("pertama")).then(() => order.push("first")),
			inspector.look(samplePdf("kedua")).then(() => order.push("second")),
			inspector
				.look(samplePdf("segera"), true)
				.then(() => order.push("urgent")),
		]);
		assert.deepEqual(order, ["first", "urgent", "second"]);
	});

	test("closing says that what waits was not looked at", async () => {
		const own = openInspector();
		const looked = own.look(samplePicture());
		own.close();
		await assert.rejects(looked, InspectorClosed);
	});

	/** After something was looked at there is a process. */
	async function processIdOf(): Promise<number> {
		await inspector.look(samplePdf("siap"));
		const id = inspector.process()?.id;
		assert.ok(id);
		return id;
	}

	/** The process, once it has a file in hand; another than `before`. */
	async function busyProcess(before?: number): Promise<number> {
		for (;;) {
			const now = inspector.process();
			if (now?.busy && now.id !== before) return now.id;
			await new Promise((done) => setTimeout(done, 5));
		}
	}
});
