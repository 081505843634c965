import assert from "node:assert/strict";
import { test } from "node:test";
import type { ProviderSettings } from "#platform/config.ts";
import { lookAtProvider } from "./provider.ts";

const settings: ProviderSettings = {
	issuer: "http://127.0.0.1:1",
	clientId: "rangkul",
	clientSecret: "not-to-be-said",
	name: "Akun Contoh",
	trustsMfa: false,
};

test("a doctor says that an identity provider does not answer, and no secret; and nothing where there is none", async () => {
	const origin = "https://rangkul.example";
	assert.deepEqual(await lookAtProvider({ provider: null, origin }), []);
	const [found] = await lookAtProvider({ provider: settings, origin });
	assert.equal(found?.state, "mend");
	assert.ok(!JSON.stringify(found).includes(settings.clientSecret));
});
