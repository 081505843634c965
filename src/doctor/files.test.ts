import assert from "node:assert/strict";
import { after, test } from "node:test";
import { startS3 } from "#platform/files/s3-for-tests.ts";
import { lookAtFiles } from "./files.ts";

const { settings, ...s3 } = await startS3();
after(() => s3[Symbol.asyncDispose]());
const dataFolder = "/nowhere";

test("a bucket that answers is well, and a folder is no matter of this", async () => {
	const [found] = await lookAtFiles({ dataFolder, s3: settings });
	assert.equal(found?.state, "well");
	assert.deepEqual(await lookAtFiles({ dataFolder, s3: null }), []);
});

test("a bucket that cannot be reached is named with its settings, never with its secret", async () => {
	for (const wrong of [{ bucket: "lain" }, { url: "http://127.0.0.1:9" }]) {
		const [found] = await lookAtFiles({
			dataFolder,
			s3: { ...settings, secret: "rahasia-sekali", ...wrong },
		});
		assert.equal(found?.state, "mend");
		assert.match(found?.mend ?? "", /RANGKUL_S3_URL/);
		assert.doesNotMatch(JSON.stringify(found), /rahasia-sekali/);
	}
});
