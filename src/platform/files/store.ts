import { createHash } from "node:crypto";
import { mkdir, open, readFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";

/** Keeps the bytes of files under their SHA-256. What a file means is somebody else's knowledge. */
export interface FileStore {
	/** Safe on the disk when it resolves. Keeping the same bytes twice keeps them once. */
	readonly keep: (
		bytes: Uint8Array,
	) => Promise<{ sha256: string; size: number }>;
	readonly read: (sha256: string) => Promise<Uint8Array>;
}

export function folderStore(folder: string): FileStore {
	const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
	return {
		keep: async (bytes) => {
			const sha256 = createHash("sha256").update(bytes).digest("hex");
			const place = placeOf(sha256);
			if (!(await exists(place))) await writeSafely(place, bytes);
			return { sha256, size: bytes.byteLength };
		},
		read: (sha256) => readFile(placeOf(sha256)),
	};
}

/** For tests and for a database in memory. */
export function memoryStore(): FileStore {
	const kept = new Map<string, Uint8Array>();
	return {
		keep: async (bytes) => {
			const sha256 = createHash("sha256").update(bytes).digest("hex");
			kept.set(sha256, bytes);
			return { sha256, size: bytes.byteLength };
		},
		read: async (sha256) => {
			const bytes = kept.get(sha256);
			if (!bytes) throw new Error(`no file ${sha256}`);
			return bytes;
		},
	};
}

const exists = (place: string): Promise<boolean> =>
	stat(place).then(
		() => true,
		() => false,
	);

async function writeSafely(place: string, bytes: Uint8Array): Promise<void> {
	await mkdir(join(place, ".."), { recursive: true });
	const draft = `${place}.${process.pid}.${process.hrtime.bigint()}`;
	const file = await open(draft, "wx");
	try {
		await file.writeFile(bytes);
		await file.sync();
	} finally {
		await file.close();
	}
	await rename(draft, place);
}
