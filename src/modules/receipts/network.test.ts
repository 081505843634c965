import assert from "node:assert/strict";
import { test } from "node:test";
import { networkOf } from "./network.ts";

test("a household is one network, however many addresses it has", () => {
	assert.equal(networkOf("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2");
	assert.equal(networkOf("2001:DB8:0001:2::9"), "2001:db8:1:2");
	assert.equal(networkOf("2001:db8::9"), "2001:db8:0:0");
	assert.equal(networkOf("::1"), "0:0:0:0");
	assert.equal(networkOf("fe80::1%eth0"), "fe80:0:0:0");
	assert.notEqual(networkOf("2001:db8:1:3::9"), networkOf("2001:db8:1:2::9"));
});

test("an address of the old kind is itself, also when it comes dressed as a new one", () => {
	assert.equal(networkOf("203.0.113.7"), "203.0.113.7");
	assert.equal(networkOf("::ffff:203.0.113.7"), "203.0.113.7");
	assert.equal(networkOf(""), "");
});
