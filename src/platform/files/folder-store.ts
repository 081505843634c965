import { randomBytes } from "node:crypto";
import {
	mkdir,
	open,
	readdir,
	readFile,
	rename,
	rm,
	stat,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { type FileStore, NoFile, placeOf, sha256Of, sound } from "./store.ts";

/** Files in a folder of the machine. */
export function folderStore(folder: string): FileStore {
	const pathOf = (sha256: string) => join(folder, placeOf(sha256));
	return {
		keep: async (bytes, over) => {
			const sha256 = sha256Of(bytes);
			const path = pathOf(sha256);
			// Other bytes under this name are what a full disk, a cut copy or a failing disk left behind.
			if (!(await holds(path, bytes))) await writeSafely(path, bytes, over);
			return { sha256, size: bytes.byteLength };
		},
		read: async (sha256) => {
			const bytes = await readFile(pathOf(sha256)).catch((error) => {
				throw isMissing(error) ? new NoFile(sha256) : error;
			});
			return sound(sha256, bytes);
		},
		forget: (sha256) => rm(pathOf(sha256), { force: true }),
		list: async function* () {
			for (const part of await namesIn(folder, /^[0-9a-f]{2}$/))
				yield* await namesIn(join(folder, part), /^[0-9a-f]{64}$/);
		},
		check: async () => {
			const trial = join(folder, `.check-${randomBytes(8).toString("hex")}`);
			await mkdir(folder, { recursive: true });
			await (await open(trial, "wx")).close();
			await rm(trial);
		},
	};
}

const namesIn = async (folder: string, like: RegExp): Promise<string[]> => {
	const names = await readdir(folder).catch((error: unknown) => {
		if (isMissing(error)) return [];
		throw error;
	});
	return names.filter((name) => like.test(name)).sort();
};

const holds = (path: string, bytes: Uint8Array): Promise<boolean> =>
	stat(path).then(
		async ({ size }) =>
			size === bytes.byteLength && (await readFile(path)).equals(bytes),
		() => false,
	);

/** The bytes first, then the name, each waited for: a power cut leaves a whole file or none. */
async function writeSafely(
	path: string,
	bytes: Uint8Array,
	over?: AbortSignal,
): Promise<void> {
	const folder = dirname(path);
	await mkdir(folder, { recursive: true });
	const draft = `${path}.${randomBytes(8).toString("hex")}`;
	try {
		await written(draft, "wx", (file) => file.writeFile(bytes));
		over?.throwIfAborted();
		await rename(draft, path);
	} catch (error) {
		await rm(draft, { force: true });
		throw error;
	}
	// Windows keeps no open folders, and writes names through by itself.
	if (process.platform !== "win32")
		await written(folder, "r", async () => undefined);
}

async function written(
	path: string,
	flags: string,
	work: (file: Awaited<ReturnType<typeof open>>) => Promise<void>,
): Promise<void> {
	const file = await open(path, flags);
	try {
		await work(file);
		await file.sync();
	} finally {
		await file.close();
	}
}

const isMissing = (error: unknown): boolean =>
	error instanceof Error && "code" in error && error.code === "ENOENT";
