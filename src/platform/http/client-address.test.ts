import assert from "node:assert/strict";
import { test } from "node:test";
import { clientAddress } from "./client-address.ts";

const peer = "10.0.0.1";
const said = "192.0.2.66, 203.0.113.7, 10.0.0.2";

test("without a proxy a client is whom we hear, whatever it says of itself", () => {
	assert.equal(clientAddress(said, peer, 0), peer);
});

test("behind proxies it is whom the outermost of them heard, not what the client wrote before", () => {
	assert.equal(
		clientAddress("192.0.2.66, 203.0.113.7", peer, 1),
		"203.0.113.7",
	);
	assert.equal(clientAddress(said, peer, 2), "203.0.113.7");
	assert.equal(clientAddress("2001:db8::7", peer, 1), "2001:db8::7");
});

test("who passed a proxy by, or says what is no address, counts as the peer", () => {
	assert.equal(clientAddress(null, peer, 1), peer);
	assert.equal(clientAddress("192.0.2.66", peer, 2), peer);
	assert.equal(clientAddress("unknown", peer, 1), peer);
});
