import {
	type FileHandle,
	mkdir,
	open,
	readdir,
	readFile,
	rm,
	stat,
} from "node:fs/promises";
import { join } from "node:path";

/** Keeps files that arrive piece by piece, over hours and many connections. What a part is for is somebody else's knowledge. */
export interface PartStore {
	/** Begins an empty part; a part of this id must not be there. */
	readonly begin: (id: string) => Promise<void>;
	/** How many bytes are safe; `null` where nothing was begun. */
	readonly size: (id: string) => Promise<number | null>;
	/**
	 * Adds what flows in behind the first `from` bytes, which must be all that is there, and answers how many
	 * bytes are safe afterwards. Where the flow breaks it throws, and what came until then is kept.
	 */
	readonly add: (
		id: string,
		from: number,
		flow: AsyncIterable<Uint8Array>,
	) => Promise<number>;
	readonly read: (id: string) => Promise<Uint8Array>;
	/** Also where it is gone already. */
	readonly remove: (id: string) => Promise<void>;
	/** The ids of all parts that are here. */
	readonly list: () => Promise<readonly string[]>;
	/** Removes what nobody has added to since. Answers how many. */
	readonly removeUntouched: (since: Date) => Promise<number>;
}

const ending = ".part";

/** Parts in a folder. A byte is counted as safe only after the disk has it, so that a power cut takes back nothing. */
export function folderParts(folder: string): PartStore {
	const placeOf = (id: string) => join(folder, `${id}${ending}`);
	return {
		begin: async (id) => {
			await mkdir(folder, { recursive: true });
			await (await open(placeOf(id), "wx")).close();
		},
		size: (id) =>
			stat(placeOf(id)).then(
				({ size }) => size,
				() => null,
			),
		add: async (id, from, flow) => {
			const file = await open(placeOf(id), "r+");
			try {
				refuseGap((await file.stat()).size, from);
				const at = await pour(file, from, flow).catch(
					async (error: unknown) => {
						// What came until then stays; that the disk takes no more was said already.
						await file.sync().catch(() => undefined);
						throw error;
					},
				);
				await file.sync();
				return at;
			} finally {
				await file.close();
			}
		},
		read: (id) => readFile(placeOf(id)),
		remove: (id) => rm(placeOf(id), { force: true }),
		list: async () => {
			const names = await readdir(folder).catch(() => []);
			return names
				.filter((name) => name.endsWith(ending))
				.map((name) => name.slice(0, -ending.length))
				.sort();
		},
		removeUntouched: async (since) => {
			const names = await readdir(folder).catch(() => []);
			let removed = 0;
			for (const name of names) {
				const place = join(folder, name);
				const touched = await stat(place).catch(() => null);
				if (!touched || touched.mtime >= since) continue;
				await rm(place, { force: true });
				removed += 1;
			}
			return removed;
		},
	};
}

async function pour(
	file: FileHandle,
	from: number,
	flow: AsyncIterable<Uint8Array>,
): Promise<number> {
	let at = from;
	// Of a disk that is nearly full the system takes what fits, and says so by the count alone.
	for await (const bytes of flow)
		for (let done = 0; done < bytes.byteLength; ) {
			const rest = bytes.byteLength - done;
			const { bytesWritten } = await file.write(bytes, done, rest, at);
			done += bytesWritten;
			at += bytesWritten;
		}
	return at;
}

/** For tests. */
export function memoryParts(): PartStore {
	const parts = new Map<string, Buffer>();
	const partOf = (id: string): Buffer => {
		const part = parts.get(id);
		if (!part) throw new Error(`there is no part ${id}`);
		return part;
	};
	return {
		begin: async (id) => void parts.set(id, Buffer.alloc(0)),
		size: async (id) => parts.get(id)?.byteLength ?? null,
		add: async (id, from, flow) => {
			refuseGap(partOf(id).byteLength, from);
			for await (const bytes of flow)
				parts.set(id, Buffer.concat([partOf(id), bytes]));
			return partOf(id).byteLength;
		},
		read: async (id) => partOf(id),
		remove: async (id) => void parts.delete(id),
		list: async () => [...parts.keys()].sort(),
		removeUntouched: async () => 0,
	};
}

/** Somebody else added to the part meanwhile. */
export class PartMoved extends Error {
	override readonly name = "PartMoved";
}

function refuseGap(size: number, from: number): void {
	if (size !== from) throw new PartMoved(`${size} bytes are here, not ${from}`);
}
