import { type FileStore, NoFile, sha256Of } from "./store.ts";

/** For tests and for a database in memory. */
export function memoryStore(): FileStore {
	const kept = new Map<string, Uint8Array>();
	return {
		keep: async (bytes) => {
			const sha256 = sha256Of(bytes);
			kept.set(sha256, bytes.slice());
			return { sha256, size: bytes.byteLength };
		},
		read: async (sha256) => {
			const bytes = kept.get(sha256);
			if (!bytes) throw new NoFile(sha256);
			return bytes.slice();
		},
		forget: async (sha256) => void kept.delete(sha256),
		list: async function* () {
			yield* [...kept.keys()].sort();
		},
		check: async () => undefined,
	};
}
