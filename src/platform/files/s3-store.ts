import type { S3Client } from "@aws-sdk/client-s3";
import { type FileStore, NoFile, placeOf, sha256Of, sound } from "./store.ts";

/** A bucket of a store that speaks S3: that of Amazon, MinIO, Ceph, Garage and others. */
export interface S3Settings {
	/** `https://s3.example.go.id` */
	readonly url: string;
	readonly bucket: string;
	readonly region: string;
	readonly key: string;
	readonly secret: string;
}

/** In milliseconds: for the connection, and for the answer to one request. */
const patience = { connection: 5_000, answer: 60_000 };

/** Files in a bucket. Nothing is sent before the first call, and the library is loaded only then. */
export function s3Store(settings: S3Settings): FileStore {
	const { bucket } = settings;
	let opened: ReturnType<typeof openClient> | undefined;
	const open = () => {
		opened ??= openClient(settings);
		return opened;
	};
	return {
		keep: async (bytes) => {
			const { client, s3 } = await open();
			const sha256 = sha256Of(bytes);
			const place = { Bucket: bucket, Key: placeOf(sha256) };
			const size = bytes.byteLength;
			const known = await sizeIn(() =>
				client.send(new s3.HeadObjectCommand(place)),
			);
			if (known !== size)
				await client.send(
					new s3.PutObjectCommand({
						...place,
						Body: bytes,
						// The store refuses what did not arrive whole.
						ChecksumSHA256: Buffer.from(sha256, "hex").toString("base64"),
					}),
				);
			return { sha256, size };
		},
		read: async (sha256) => {
			const { client, s3 } = await open();
			try {
				const { Body } = await client.send(
					new s3.GetObjectCommand({ Bucket: bucket, Key: placeOf(sha256) }),
				);
				if (!Body) throw new NoFile(sha256);
				return sound(sha256, await Body.transformToByteArray());
			} catch (error) {
				throw isMissing(error) ? new NoFile(sha256) : error;
			}
		},
		forget: async (sha256) => {
			const { client, s3 } = await open();
			await client.send(
				new s3.DeleteObjectCommand({ Bucket: bucket, Key: placeOf(sha256) }),
			);
		},
		list: async function* () {
			const { client, s3 } = await open();
			let next: string | undefined;
			do {
				const page = await client.send(
					new s3.ListObjectsV2Command({
						Bucket: bucket,
						...(next !== undefined && { ContinuationToken: next }),
					}),
				);
				// Places begin with their hash: the order of a bucket is the one that was promised.
				for (const { Key } of page.Contents ?? [])
					if (Key && /^[0-9a-f]{2}\/[0-9a-f]{64}$/.test(Key))
						yield Key.slice(3);
				next = page.NextContinuationToken;
			} while (next !== undefined);
		},
		check: async () => {
			const { client, s3 } = await open();
			await client.send(new s3.HeadBucketCommand({ Bucket: bucket }));
		},
	};
}

async function openClient({ url, region, key, secret }: S3Settings): Promise<{
	readonly client: S3Client;
	readonly s3: typeof import("@aws-sdk/client-s3");
}> {
	const s3 = await import("@aws-sdk/client-s3");
	const client = new s3.S3Client({
		endpoint: url,
		region,
		credentials: { accessKeyId: key, secretAccessKey: secret },
		// A bucket as a folder of the address works everywhere; as a part of the host name it does not.
		forcePathStyle: true,
		// We send a checksum of our own; the newer ones of the library are unknown to many stores.
		requestChecksumCalculation: "WHEN_REQUIRED",
		responseChecksumValidation: "WHEN_REQUIRED",
		maxAttempts: 3,
		requestHandler: {
			connectionTimeout: patience.connection,
			requestTimeout: patience.answer,
		},
	});
	return { client, s3 };
}

/** Bytes of what lies there; `null` where nothing does. */
async function sizeIn(
	ask: () => Promise<{ ContentLength?: number | undefined }>,
): Promise<number | null> {
	try {
		return (await ask()).ContentLength ?? null;
	} catch (error) {
		if (isMissing(error)) return null;
		throw error;
	}
}

/** What the library makes of an answer without and with a body. A missing bucket has a name of its own. */
const isMissing = (error: unknown): boolean =>
	error instanceof Error &&
	(error.name === "NoSuchKey" || error.name === "NotFound");
