import assert from "node:assert/strict";
import { test } from "node:test";
import { demoSecret, readConfig } from "./config.ts";

test("without any setting it is a demonstration on port 8080 with its data beside the code", () => {
	assert.deepEqual(readConfig({}, "/srv/rangkul"), {
		port: 8080,
		host: null,
		dataFolder: "/srv/rangkul/data",
		mode: "demo",
		secret: demoSecret,
		sealKey: null,
		origin: "http://localhost:8080",
		process: "both",
		trustedProxies: 0,
		drain: 0,
		metrics: null,
		busy: { reading: 32, all: 256, late: 200 },
		slowQuery: 200,
		traces: null,
		databaseUrl: null,
		s3: null,
		filePatience: 20,
		clamd: null,
		provider: null,
		mail: null,
		sms: null,
		whatsapp: null,
	});
});

test("a production server refuses a missing, known or short secret, and says how to make one", () => {
	for (const RANGKUL_SECRET of [undefined, demoSecret, "short"])
		assert.throws(
			() => readConfig({ RANGKUL_MODE: "production", RANGKUL_SECRET }, "/"),
			/openssl rand/,
		);
	assert.equal(
		readConfig(
			{ RANGKUL_MODE: "production", RANGKUL_SECRET: "x".repeat(32) },
			"/",
		).mode,
		"production",
	);
});

test("an identity provider is set up whole and over https, and a second factor there counts where it is said", () => {
	const whole = {
		RANGKUL_OIDC_ISSUER: "https://akun.example.go.id",
		RANGKUL_OIDC_CLIENT_ID: "rangkul",
		RANGKUL_OIDC_CLIENT_SECRET: "s",
		RANGKUL_OIDC_NAME: "Akun Contoh",
	};
	assert.equal(readConfig(whole, "/").provider?.trustsMfa, false);
	assert.equal(
		readConfig({ ...whole, RANGKUL_OIDC_SECOND_FACTOR: "provider" }, "/")
			.provider?.trustsMfa,
		true,
	);
	assert.throws(
		() => readConfig({ ...whole, RANGKUL_OIDC_CLIENT_SECRET: undefined }, "/"),
		/RANGKUL_OIDC_CLIENT_SECRET/,
	);
	assert.throws(
		() =>
			readConfig({ ...whole, RANGKUL_OIDC_ISSUER: "http://akun.example" }, "/"),
		/https/,
	);
});

test("a setting that cannot be used is named", () => {
	assert.throws(() => readConfig({ PORT: "eighty" }, "/"), /PORT/);
	assert.throws(
		() => readConfig({ RANGKUL_TRUSTED_PROXIES: "yes" }, "/"),
		/RANGKUL_TRUSTED_PROXIES/,
	);
	assert.throws(
		() => readConfig({ RANGKUL_MODE: "test" }, "/"),
		/RANGKUL_MODE/,
	);
	assert.throws(
		() => readConfig({ RANGKUL_CLAMD: "clamd" }, "/"),
		/RANGKUL_CLAMD.*clamd\.ctl/,
	);
});

test("numbers that other machines can read need a word, and an address of this machine needs a port", () => {
	const metricsOf = (RANGKUL_METRICS: string, RANGKUL_METRICS_TOKEN?: string) =>
		readConfig({ RANGKUL_METRICS, RANGKUL_METRICS_TOKEN }, "/").metrics;
	assert.deepEqual(metricsOf("127.0.0.1:9464"), {
		host: "127.0.0.1",
		port: 9464,
		token: null,
	});
	assert.equal(metricsOf("[::1]:9464")?.host, "::1");
	assert.throws(() => metricsOf("0.0.0.0:9464"), /RANGKUL_METRICS_TOKEN/);
	assert.equal(metricsOf("0.0.0.0:9464", "x".repeat(16))?.host, "0.0.0.0");
	for (const wrong of ["9464", "127.0.0.1", "127.0.0.1:99999", ":9464"])
		assert.throws(() => metricsOf(wrong), /127\.0\.0\.1:9464/);
});

test("files in a bucket need all four settings, and the region has a usual one", () => {
	const settings = {
		RANGKUL_S3_URL: "https://s3.example.go.id",
		RANGKUL_S3_BUCKET: "rangkul",
		RANGKUL_S3_KEY: "key",
		RANGKUL_S3_SECRET: "secret",
	};
	assert.deepEqual(readConfig(settings, "/").s3, {
		url: "https://s3.example.go.id",
		bucket: "rangkul",
		region: "us-east-1",
		key: "key",
		secret: "secret",
	});
	for (const name of Object.keys(settings))
		assert.throws(
			() => readConfig({ ...settings, [name]: undefined }, "/"),
			/RANGKUL_S3_URL, RANGKUL_S3_BUCKET/,
		);
});

test("a way to send messages needs all its settings", () => {
	for (const settings of [
		{
			RANGKUL_SMS_URL: "https://gateway.example/send",
			RANGKUL_SMS_TOKEN: "token",
			RANGKUL_SMS_FROM: "RANGKUL",
		},
		{
			RANGKUL_WHATSAPP_URL: "https://graph.example/1/messages",
			RANGKUL_WHATSAPP_TOKEN: "token",
			RANGKUL_WHATSAPP_TEMPLATE: "kabar",
		},
	]) {
		const { sms, whatsapp } = readConfig(settings, "/");
		assert.deepEqual(
			Object.values(sms ?? whatsapp ?? {}),
			Object.values(settings),
		);
		for (const name of Object.keys(settings))
			assert.throws(
				() => readConfig({ ...settings, [name]: undefined }, "/"),
				/Set all of them, or none/,
			);
	}
});

test("web and worker apart need PostgreSQL, and say so", () => {
	assert.throws(
		() => readConfig({ RANGKUL_PROCESS: "worker" }, "/"),
		/need PostgreSQL.*DATABASE_URL/,
	);
	const { process } = readConfig(
		{ RANGKUL_PROCESS: "web", DATABASE_URL: "postgres://localhost/rangkul" },
		"/",
	);
	assert.equal(process, "web");
});
