import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import {
	existsSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	truncateSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { folderStore } from "./folder-store.ts";
import { memoryStore } from "./memory-store.ts";
import { startS3 } from "./s3-for-tests.ts";
import { s3Store } from "./s3-store.ts";
import { type FileStore, placeOf } from "./store.ts";

const folder = mkdtempSync(join(tmpdir(), "rangkul-files-"));
const s3 = await startS3();
after(async () => {
	rmSync(folder, { recursive: true });
	await s3[Symbol.asyncDispose]();
});

/** Each store, and how others can spoil what lies in it; nobody can in memory. */
const stores: readonly {
	readonly name: string;
	readonly store: FileStore;
	readonly spoil?: (sha256: string, bytes: Uint8Array) => Promise<void>;
}[] = [
	{ name: "memory", store: memoryStore() },
	{
		name: "folder",
		store: folderStore(folder),
		spoil: async (sha256, bytes) =>
			writeFileSync(join(folder, placeOf(sha256)), bytes),
	},
	{ name: "S3", store: s3Store(s3.settings), spoil: spoilS3 },
];

for (const { name, store, spoil } of stores) {
	test(`${name}: what was kept is read, byte for byte, under its SHA-256`, async () => {
		const bytes = new Uint8Array(randomBytes(300_000));
		const { sha256, size } = await store.keep(bytes);
		assert.equal(sha256, createHash("sha256").update(bytes).digest("hex"));
		assert.equal(size, 300_000);
		assert.deepEqual(new Uint8Array(await store.read(sha256)), bytes);
	});

	test(`${name}: everything that lies there is listed once, in the order of the hashes`, async () => {
		const kept = [];
		for (const text of ["one", "two", "three"])
			kept.push((await store.keep(new TextEncoder().encode(text))).sha256);
		const listed: string[] = [];
		for await (const sha256 of store.list()) listed.push(sha256);
		assert.deepEqual(listed, [...listed].sort());
		assert.equal(new Set(listed).size, listed.length);
		assert.ok(kept.every((sha256) => listed.includes(sha256)));
	});

	test(`${name}: the same bytes, kept ten times at once, are one file`, async () => {
		const bytes = new Uint8Array(randomBytes(5_000));
		const kept = await Promise.all(
			Array.from({ length: 10 }, () => store.keep(bytes)),
		);
		assert.equal(new Set(kept.map(({ sha256 }) => sha256)).size, 1);
		assert.deepEqual(
			new Uint8Array(await store.read(kept[0]?.sha256 ?? "")),
			bytes,
		);
	});

	test(`${name}: an empty file is a file`, async () => {
		const { sha256, size } = await store.keep(new Uint8Array());
		assert.equal(size, 0);
		assert.equal((await store.read(sha256)).byteLength, 0);
	});

	test(`${name}: what the caller does to the bytes later changes nothing`, async () => {
		const bytes = new Uint8Array([1, 2, 3]);
		const { sha256 } = await store.keep(bytes);
		bytes[0] = 9;
		assert.deepEqual(
			new Uint8Array(await store.read(sha256)),
			new Uint8Array([1, 2, 3]),
		);
	});

	test(`${name}: a file that was never kept is said to be missing`, async () => {
		await assert.rejects(store.read("0".repeat(64)), { name: "NoFile" });
	});

	test(`${name}: what was forgotten is gone, twice as well, and may be kept anew`, async () => {
		const bytes = new Uint8Array(randomBytes(100));
		const { sha256 } = await store.keep(bytes);
		const { sha256: other } = await store.keep(new Uint8Array(randomBytes(9)));
		await store.forget(sha256);
		await store.forget(sha256);
		await assert.rejects(store.read(sha256), { name: "NoFile" });
		assert.equal((await store.read(other)).byteLength, 9);
		await store.keep(bytes);
		assert.deepEqual(new Uint8Array(await store.read(sha256)), bytes);
	});

	test(`${name}: it says that it can be reached`, () => store.check());

	if (spoil)
		test(`${name}: bytes that changed where they lie are never handed out, and a cut file is kept anew`, async () => {
			const bytes = new Uint8Array(randomBytes(1_000));
			const { sha256 } = await store.keep(bytes);
			await spoil(sha256, new Uint8Array(1_000));
			await assert.rejects(store.read(sha256), { name: "DamagedFile" });
			await spoil(sha256, bytes.subarray(0, 400));
			await store.keep(bytes);
			assert.deepEqual(new Uint8Array(await store.read(sha256)), bytes);
		});
}

test("a folder holds whole files only, no drafts", async () => {
	const { sha256 } = await folderStore(folder).keep(new Uint8Array([7]));
	assert.deepEqual(readdirSync(join(folder, sha256.slice(0, 2))), [sha256]);
});

test("in a folder, other bytes of the same size are written over when the right ones come again", async () => {
	const bytes = new Uint8Array(randomBytes(100));
	const store = folderStore(folder);
	const { sha256 } = await store.keep(bytes);
	writeFileSync(join(folder, placeOf(sha256)), new Uint8Array(100));
	await store.keep(bytes);
	assert.deepEqual(new Uint8Array(await store.read(sha256)), bytes);
});

test("a folder that cannot be written says so", async () => {
	const file = join(folder, "in-the-way");
	writeFileSync(file, "");
	truncateSync(file, 0);
	const store = folderStore(join(file, "files"));
	await assert.rejects(store.check());
	await assert.rejects(store.keep(new Uint8Array([1])));
	assert.ok(existsSync(file));
});

test("a bucket that is not there, and a server that does not answer, are said", async () => {
	const { settings } = s3;
	await assert.rejects(s3Store({ ...settings, bucket: "lain" }).check());
	await assert.rejects(
		s3Store({ ...settings, bucket: "lain" }).keep(new Uint8Array([1])),
		{ name: "NoSuchBucket" },
	);
	await assert.rejects(
		s3Store({ ...settings, url: "http://127.0.0.1:9" }).check(),
	);
});

test("what lies in the folder can be copied to the bucket as it is", async () => {
	const bytes = new Uint8Array(randomBytes(100));
	const { sha256 } = await folderStore(folder).keep(bytes);
	await spoilS3(sha256, await folderStore(folder).read(sha256));
	assert.deepEqual(
		new Uint8Array(await s3Store(s3.settings).read(sha256)),
		bytes,
	);
});

/** Writes past our store, as whoever holds the keys of the bucket can. */
async function spoilS3(sha256: string, bytes: Uint8Array): Promise<void> {
	const { url, region, bucket, key, secret } = s3.settings;
	const client = new S3Client({
		endpoint: url,
		region,
		forcePathStyle: true,
		credentials: { accessKeyId: key, secretAccessKey: secret },
		requestChecksumCalculation: "WHEN_REQUIRED",
	});
	await client.send(
		new PutObjectCommand({ Bucket: bucket, Key: placeOf(sha256), Body: bytes }),
	);
	client.destroy();
}
